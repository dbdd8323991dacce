// What to do with files that a person brings: a scenario with its tables, tables for the open scenario, or a lone table.

import type { Files } from '../../engine/types';

export interface Brought {
  name: string;
  text: string;
}

/** A scenario's files as the editor holds them. */
export interface Patch {
  main: string;
  files: Files;
}

export type Arrival =
  | ({ kind: 'scenario'; unused: string[] } & Patch)
  | { kind: 'tables'; files: Files }
  | { kind: 'organisations'; name: string; text: string }
  | { kind: 'nothing'; why: string };

const isScenario = (name: string): boolean => /\.ya?ml$/i.test(name);
const isTable = (name: string): boolean => /\.csv$/i.test(name);
const lastPart = (path: string): string => path.replace(/^.*[\\/]/, '');

/** The CSV files a scenario names, as it names them, each once. */
export function tablesNamed(yaml: string): string[] {
  const plain = yaml.replace(/(^|\s)#.*$/gm, '');
  const names = [...plain.matchAll(/\bfile:\s*(?:"([^"\n]+)"|'([^'\n]+)'|([^\s,}"']+))/g)];
  return [...new Set(names.map((match) => match[1] ?? match[2] ?? match[3] ?? ''))];
}

/** The tables among `brought` under the names that the scenario has for them; a browser does not tell folders. */
function tablesFor(yaml: string, brought: Brought[]): Files {
  const files: Files = {};
  for (const name of tablesNamed(yaml)) {
    const file = brought.find((candidate) => lastPart(candidate.name) === lastPart(name));
    if (file !== undefined) files[name] = file.text;
  }
  return files;
}

/** Tables that the scenario names and that are not there. */
export function missingTables({ main, files }: Patch): string[] {
  return tablesNamed(files[main] ?? '').filter((name) => !(name in files));
}

export function sameFiles(one: Files, other: Files): boolean {
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => one[name] === other[name]);
}

export function arrivalOf(brought: Brought[], open: Patch | null): Arrival {
  const scenarios = brought.filter(({ name }) => isScenario(name));
  const tables = brought.filter(({ name }) => isTable(name));
  if (scenarios.length > 1) {
    const names = scenarios.map(({ name }) => name).join(', ');
    return { kind: 'nothing', why: `These are ${scenarios.length} scenarios (${names}): bring one at a time.` };
  }
  const [scenario] = scenarios;
  if (scenario !== undefined) {
    const files = tablesFor(scenario.text, tables);
    const used = new Set(Object.keys(files).map(lastPart));
    const unused = tables.map(({ name }) => name).filter((name) => !used.has(lastPart(name)));
    return { kind: 'scenario', main: scenario.name, files: { [scenario.name]: scenario.text, ...files }, unused };
  }
  const [table] = tables;
  if (table === undefined)
    return {
      kind: 'nothing',
      why: 'Bring a scenario (.yaml) with its tables (.csv), or a table of organisations (.csv).',
    };
  if (open !== null) {
    const files = tablesFor(open.files[open.main] ?? '', tables);
    if (Object.keys(files).length > 0) return { kind: 'tables', files };
  }
  if (tables.length > 1)
    return { kind: 'nothing', why: 'To start from tables alone, bring the table of organisations by itself.' };
  return { kind: 'organisations', ...table };
}
