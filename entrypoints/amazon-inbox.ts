import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { amazonInbox } from '@/content-scripts/adapters/amazon/inbox-adapter';
import { offerReader } from '@/content-scripts/session/offered-readers';

export default defineUnlistedScript(() => offerReader(amazonInbox));
