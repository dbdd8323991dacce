// Puts the scenarios that ship into the page, with what the gallery shows of them before the engine has started: the engine itself reads
// them here.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { EngineModule } from '../src/engine/module.js';
import { monthlyBands } from '../src/engine/results.ts';
import type { Glimpse, LibraryEntry } from '../src/state/library';
import type { Tables } from '../src/engine/types';
import { engineFile } from './engine.ts';
import { packedModule } from './packed.ts';

const folder = fileURLToPath(new URL('../../scenarios/', import.meta.url));

// The whole of England is for the program; the page takes patches from it (england.ts).
const isForThePage = (file: string): boolean => !file.startsWith('england');

const textOf = (path: string): string => readFileSync(`${folder}${path}`, 'utf8');
const filesIn = (path: string, ending: string): string[] =>
  (existsSync(`${folder}${path}`) ? readdirSync(`${folder}${path}`) : [])
    .filter((file) => file.endsWith(ending) && isForThePage(file))
    .map((file) => `${path}${file}`);

/** Points of a line, and the share of the run that they go through: what is asked comes after. */
const points = 16;
const begun = 0.45;

/** The first part of the outcome that an exhibit charts last, which is what is special about it: medians of eight runs. */
function glimpseOf(engine: EngineModule, tables: Tables): Glimpse {
  engine.prepare(2, 1, { set: [], seed: '', replicates: '8' });
  const scenario = { ...engine.show(2), looks: engine.looks(2) };
  const outcome = scenario.show.charts.at(-1) ?? 'harm';
  engine.beginComparison(3, 2, false);
  for (let block = 0; block < scenario.blocks; ++block) engine.takeBlock(3, block, engine.runBlock(2, block, false));
  engine.takeStock(3);
  const { responses } = monthlyBands(tables, scenario, outcome, engine.monthly(3, outcome), engine.told(3, outcome));
  engine.forgetComparison(3);
  const lines = responses
    .slice(0, 4)
    .map(({ value }) =>
      Array.from(
        { length: points },
        (_, at) => value.median[Math.round((at / (points - 1)) * begun * scenario.months)] ?? 0,
      ),
    );
  const [low, high] = [Math.min(...lines.flat()), Math.max(...lines.flat())];
  const heights = lines.map((line) => line.map((value) => Math.round((100 * (value - low)) / (high - low || 1))));
  return { name: engine.say(JSON.stringify(['title', outcome])), lines: heights };
}

const groups: Record<string, LibraryEntry['group']> = { '': 'patch', 'exhibits/': 'exhibit', 'rounds/': 'round' };

function entryOf(engine: EngineModule, path: string): LibraryEntry {
  const main = path.replace(/^.*\//, '');
  const folder = path.slice(0, -main.length);
  // A scenario names its tables as they lie below its own folder.
  const tables = [...filesIn(folder, '.csv'), ...filesIn(`${folder}data/`, '.csv')];
  const named = tables.map((table) => [table.slice(folder.length), textOf(table)] as const);
  const whole: Record<string, string> = { [main]: textOf(path), ...Object.fromEntries(named) };
  engine.read(1, main, whole);
  const { problems } = engine.prepare(1, 1, { set: [], seed: '', replicates: '' });
  if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join('\n'));
  const scenario = engine.show(1);
  const { shapes } = engine.looks(1);
  return {
    id: main.replace(/\.yaml$/, ''),
    group: groups[folder] ?? 'patch',
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
    glimpse: folder === 'exhibits/' ? glimpseOf(engine, engine.describe()) : null,
  };
}

export function library(): Plugin {
  return packedModule('concord-library', (watch) => {
    const engine = EngineModule.of(new WebAssembly.Module(readFileSync(engineFile)));
    const scenarios = Object.keys(groups).flatMap((group) => filesIn(group, '.yaml'));
    for (const file of [...filesIn('data/', '.csv'), ...filesIn('rounds/', '.csv'), ...scenarios])
      watch(`${folder}${file}`);
    return JSON.stringify(scenarios.map((path) => entryOf(engine, path)));
  });
}
