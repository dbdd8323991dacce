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
  | { kind: 'organisations'; name: string }
  | { kind: 'nothing'; why: string };

const isScenario = (name: string): boolean => /\.ya?ml$/i.test(name);
const isTable = (name: string): boolean => /\.csv$/i.test(name);
const lastPart = (path: string): string => path.replace(/^.*[\\/]/, '');

/** The tables among `brought` under the names that the scenario has for them; a browser does not tell folders. */
function tablesFor(named: string[], brought: Brought[]): Files {
  const files: Files = {};
  for (const name of named) {
    const file = brought.find((candidate) => lastPart(candidate.name) === lastPart(name));
    if (file !== undefined) files[name] = file.text;
  }
  return files;
}

/** What was brought, and what to do with it. `tablesNamed` gives the CSV files that a scenario names. */
export async function arrivalOf(
  brought: Brought[],
  open: Patch | null,
  tablesNamed: (patch: Patch) => Promise<string[]>,
): Promise<Arrival> {
  const scenarios = brought.filter(({ name }) => isScenario(name));
  const tables = brought.filter(({ name }) => isTable(name));
  if (scenarios.length > 1) {
    const names = scenarios.map(({ name }) => name).join(', ');
    return { kind: 'nothing', why: `These are ${scenarios.length} scenarios (${names}): bring one at a time.` };
  }
  const [scenario] = scenarios;
  if (scenario !== undefined) {
    const main = scenario.name;
    const files = tablesFor(await tablesNamed({ main, files: { [main]: scenario.text } }), tables);
    const used = new Set(Object.keys(files).map(lastPart));
    const unused = tables.map(({ name }) => name).filter((name) => !used.has(lastPart(name)));
    return { kind: 'scenario', main, files: { [main]: scenario.text, ...files }, unused };
  }
  const [table] = tables;
  if (table === undefined)
    return {
      kind: 'nothing',
      why: 'Bring a scenario (.yaml) with its tables (.csv), or a table of organisations (.csv).',
    };
  if (open !== null) {
    const files = tablesFor(await tablesNamed(open), tables);
    if (Object.keys(files).length > 0) return { kind: 'tables', files };
  }
  if (tables.length > 1)
    return { kind: 'nothing', why: 'To start from tables alone, bring the table of organisations by itself.' };
  return { kind: 'organisations', name: table.name };
}
