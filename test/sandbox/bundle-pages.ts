import { fileURLToPath } from 'node:url';
import { build } from 'vite';

let bundled: Promise<string> | undefined;

/** The consoles' own script (React included), built once per process from `pages/main.tsx`. */
export function bundlePages(): Promise<string> {
  bundled ??= bundle();
  return bundled;
}

async function bundle(): Promise<string> {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const result = await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    mode: 'production',
    define: { 'process.env.NODE_ENV': JSON.stringify('production') },
    resolve: { alias: { '@': root.replace(/\/$/, '') } },
    build: {
      write: false,
      minify: false,
      target: 'es2023',
      lib: {
        entry: fileURLToPath(new URL('./pages/main.tsx', import.meta.url)),
        formats: ['es'],
        fileName: 'app',
      },
    },
  });
  const first = Array.isArray(result) ? result[0] : result;
  if (first === undefined || !('output' in first)) throw new Error('the sandbox pages were not built');
  return first.output[0].code;
}
