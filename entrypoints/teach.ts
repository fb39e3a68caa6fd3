import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { type TeachWords, teach } from '@/content-scripts/teach/teach';

/** Left here by the panel before this file. */
interface Left {
  dragomanTeachWords?: TeachWords;
}

/** Its promise is what the panel waits for. */
export default defineUnlistedScript(() => {
  const words = (globalThis as Left).dragomanTeachWords;
  if (!words) throw new Error('no words were left for teaching');
  return teach(words);
});
