// Puts the engine into the page: build/wasm/concord.wasm, packed.

import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { packedModule } from './packed.ts';

export const engineFile = fileURLToPath(new URL('../../build/wasm/concord.wasm', import.meta.url));

export function engine(): Plugin {
  return packedModule('concord-engine', (watch) => {
    if (!existsSync(engineFile)) throw new Error(`${engineFile} is missing: run scripts/build-wasm`);
    watch(engineFile);
    return readFileSync(engineFile);
  });
}
