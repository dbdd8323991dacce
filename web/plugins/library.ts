// Puts the scenarios that ship into the page, with what the gallery shows of them before the engine has started: the engine itself reads
// them here.

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { EngineModule } from '../src/engine/module.js';
import type { LibraryEntry } from '../src/state/library';
import { engineFile } from './engine.ts';

const name = 'virtual:concord-library';
const folder = fileURLToPath(new URL('../../scenarios/', import.meta.url));

// The whole of England is for the program: its tables are larger than half of the page.
const isForThePage = (file: string): boolean => !file.startsWith('england');

const textOf = (path: string): string => readFileSync(`${folder}${path}`, 'utf8');
const filesIn = (path: string, ending: string): string[] =>
  readdirSync(`${folder}${path}`)
    .filter((file) => file.endsWith(ending) && isForThePage(file))
    .map((file) => `${path}${file}`);

function entryOf(engine: EngineModule, path: string, tables: string[]): LibraryEntry {
  const main = path.replace(/^.*\//, '');
  const whole = { [main]: textOf(path), ...Object.fromEntries(tables.map((table) => [table, textOf(table)])) };
  engine.read(1, main, whole);
  const { problems } = engine.prepare(1, 1, { set: [], seed: '', replicates: '' });
  if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join('\n'));
  const scenario = engine.show(1);
  const { shapes } = engine.looks(1);
  return {
    id: main.replace(/\.yaml$/, ''),
    group: path === main ? 'patch' : 'exhibit',
    path,
    main,
    files: Object.fromEntries([main, ...engine.tables(1)].map((file) => [file, whole[file] ?? ''])),
    title: scenario.title,
    question: scenario.question,
    organisations: scenario.organisations.map(({ id, kind, budget }) => ({
      id,
      kind,
      shape: shapes[kind] ?? '',
      budget,
    })),
    partnerships: scenario.partnerships.map(({ members }) => members),
  };
}

export function library(): Plugin {
  return {
    name: 'concord-library',
    resolveId: (id) => (id === name ? `\0${name}` : null),
    load(id) {
      if (id !== `\0${name}`) return null;
      const engine = EngineModule.of(new WebAssembly.Module(readFileSync(engineFile)));
      const tables = filesIn('data/', '.csv');
      const scenarios = [...filesIn('exhibits/', '.yaml'), ...filesIn('', '.yaml')];
      for (const file of [...tables, ...scenarios]) this.addWatchFile(`${folder}${file}`);
      return `export default ${JSON.stringify(scenarios.map((path) => entryOf(engine, path, tables)))};\n`;
    },
  };
}
