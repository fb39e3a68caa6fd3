import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import * as base from '@/content-scripts/adapters/generic/base';

/** Leaves what finding and reading a talk share for the two scripts that come after it. The page does not see their world. */
export default defineUnlistedScript(() => void Object.assign(globalThis, { dragomanAnyLayout: { ...base } }));
