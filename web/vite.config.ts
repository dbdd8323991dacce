import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { viteSingleFile } from 'vite-plugin-singlefile';
import { defineConfig } from 'vitest/config';
import { engine } from './plugins/engine.ts';
import { england } from './plugins/england.ts';
import { library } from './plugins/library.ts';
import { packedPage } from './plugins/packed-page.ts';

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

// One file that opens by double click: everything inline, and workers as classic scripts, for module workers stay silent on file://.
export default defineConfig({
  plugins: [svelte(), engine(), england(), library(), viteSingleFile(), packedPage()],
  worker: { format: 'iife', plugins: () => [engine()] },
  server: { fs: { allow: [path('..')] } },
  build: { outDir: path('../build/page'), emptyOutDir: true, target: 'es2022', modulePreload: false },
  test: { include: ['tests/unit/**/*.test.ts'], setupFiles: ['tests/unit/support/voice.ts'] },
});
