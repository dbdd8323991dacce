// Puts England into the page, which takes the patches of its forces from it: the files that are part of the program too.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { packedModule } from './packed.ts';

const name = 'virtual:concord-england';
const folder = fileURLToPath(new URL('../../scenarios/', import.meta.url));
const tables = ['areas', 'organisations', 'partnerships', 'latest'].map((table) => `data/england-${table}.csv`);

export function england(): Plugin {
  return {
    name: 'concord-england',
    resolveId: (id) => (id === name ? `\0${name}` : null),
    load(id) {
      if (id !== `\0${name}`) return null;
      const files = ['england.yaml', ...tables];
      for (const file of files) this.addWatchFile(`${folder}${file}`);
      const texts = files.map((file) => [file, readFileSync(`${folder}${file}`, 'utf8')] as const);
      return packedModule(JSON.stringify(Object.fromEntries(texts)));
    },
  };
}
