import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import * as base from '@/content-scripts/base';

/** Leaves the common part of our scripts for those that come after it. The page does not see their world. */
export default defineUnlistedScript(() => void Object.assign(globalThis, { dragomanBase: { ...base } }));
