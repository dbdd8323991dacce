// Puts England into the page, which takes the patches of its forces from it: the files that are part of the program too.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { packedModule } from './packed.ts';

const folder = fileURLToPath(new URL('../../scenarios/', import.meta.url));
const tables = ['areas', 'organisations', 'partnerships', 'latest'].map((table) => `data/england-${table}.csv`);

export function england(): Plugin {
  return packedModule('concord-england', (watch) => {
    const files = ['england.yaml', ...tables];
    for (const file of files) watch(`${folder}${file}`);
    return JSON.stringify(Object.fromEntries(files.map((file) => [file, readFileSync(`${folder}${file}`, 'utf8')])));
  });
}
