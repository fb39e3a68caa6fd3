import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { taughtAdapter } from '@/content-scripts/adapters/taught/taught-adapter';
import { offerReader } from '@/content-scripts/session/offered-readers';
import type { TaughtReader } from '@/utils/domain/taught-reader';

/** Left here by the background before this file. */
interface Left {
  dragomanTaught?: TaughtReader[];
}

export default defineUnlistedScript(() => {
  for (const taught of (globalThis as Left).dragomanTaught ?? []) offerReader(taughtAdapter(taught));
});
