import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const project = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react()],
  resolve: { alias: { '@': project } },
  server: { fs: { allow: [project] } },
  build: { outDir: `${project}/.demo/gallery`, emptyOutDir: true, target: 'es2023' },
});
