import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { recordPage } from '@/content-scripts/record/record-page';

/** Its result is what the panel waits for. */
export default defineUnlistedScript(() => recordPage(document));
