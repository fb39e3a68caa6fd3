import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { aliexpressDisputes } from '@/content-scripts/adapters/aliexpress/disputes-adapter';
import { offerReader } from '@/content-scripts/session/offered-readers';

export default defineUnlistedScript(() => offerReader(aliexpressDisputes));
