// Puts the engine into the page: build/wasm/concord.wasm, packed.

import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { packedModule } from './packed.ts';

const name = 'virtual:concord-engine';
export const engineFile = fileURLToPath(new URL('../../build/wasm/concord.wasm', import.meta.url));

export function engine(): Plugin {
  return {
    name: 'concord-engine',
    resolveId: (id) => (id === name ? `\0${name}` : null),
    load(id) {
      if (id !== `\0${name}`) return null;
      if (!existsSync(engineFile)) this.error(`${engineFile} is missing: run scripts/build-wasm`);
      this.addWatchFile(engineFile);
      return packedModule(readFileSync(engineFile));
    },
  };
}
