import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/**
 * The extension's readers as one script that can be put into a page of a test browser. `entry` is the module, named from
 * the top of the project, that says what the page may ask of them.
 */
export async function bundleReader(entry = 'test/eval/reading/in-page.ts'): Promise<string> {
  const root = fileURLToPath(new URL('../../../', import.meta.url));
  const result = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    publicDir: false,
    resolve: { alias: { '@': root.replace(/\/$/, '') } },
    build: {
      write: false,
      minify: false,
      target: 'es2023',
      lib: {
        entry: `${root}${entry}`,
        formats: ['iife'],
        name: 'dragomanReader',
        fileName: 'reader',
      },
    },
  });
  const first = Array.isArray(result) ? result[0] : result;
  if (first === undefined || !('output' in first)) throw new Error('the readers were not built');
  return first.output[0].code;
}
