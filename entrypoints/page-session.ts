import { ContentScriptContext } from 'wxt/utils/content-script-context';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startOnPage } from '@/content-scripts/session/start-on-page';

/** Follows a page of a host that the seller allowed. Started anew in the same page, it takes the place of the older. */
export default defineUnlistedScript(() => startOnPage(undefined, new ContentScriptContext('page-session').signal));
