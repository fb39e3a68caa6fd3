import '../node-gaps.ts';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Tests of what was built: they need `npm run build` first, so they are a run of their own. */
export default defineConfig({
  root,
  resolve: { alias: { '@': root.replace(/\/$/, '') } },
  test: { include: ['test/bundle/**/*.test.ts'] },
});
