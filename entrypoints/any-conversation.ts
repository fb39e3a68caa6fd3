import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { generic } from '@/content-scripts/adapters/generic/adapter';
import { offerReader } from '@/content-scripts/session/offered-readers';

export default defineUnlistedScript(() => offerReader(generic));
