import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** The extension's readers as one script that can be put into a page of a test browser. */
export async function bundleReader(): Promise<string> {
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
        entry: fileURLToPath(new URL('./in-page.ts', import.meta.url)),
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
