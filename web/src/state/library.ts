// The scenarios that ship, as the repository has them.

import type { Files } from '../engine/types';

export interface LibraryEntry {
  /** Stem of the file name: `black-hole`. */
  id: string;
  group: 'exhibit' | 'patch';
  /** Path below `scenarios/`, as the program's command line wants it. */
  path: string;
  main: string;
  files: Files;
  /** Read from the YAML's own lines, so that the gallery shows before the engine has started. */
  title: string;
  question: string;
}

const exhibits = import.meta.glob<string>('../../../scenarios/exhibits/*.yaml', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const patches = import.meta.glob<string>('../../../scenarios/*.yaml', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const tables = import.meta.glob<string>('../../../scenarios/data/*.csv', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** A one-line text value of a top-level key. */
function lineOf(yaml: string, key: string): string {
  return new RegExp(`^${key}:\\s*(.+)$`, 'm').exec(yaml)?.[1]?.trim() ?? '';
}

function entry(group: LibraryEntry['group'], source: string, yaml: string): LibraryEntry {
  const path = source.replace(/^.*\/scenarios\//, '');
  const main = path.replace(/^.*\//, '');
  const files: Files = { [main]: yaml };
  for (const [place, text] of Object.entries(tables)) {
    const name = place.replace(/^.*\/scenarios\//, '');
    if (yaml.includes(name)) files[name] = text;
  }
  return {
    id: main.replace(/\.yaml$/, ''),
    group,
    path,
    main,
    files,
    title: lineOf(yaml, 'title'),
    question: lineOf(yaml, 'question'),
  };
}

export const library: LibraryEntry[] = [
  ...Object.entries(exhibits).map(([source, yaml]) => entry('exhibit', source, yaml)),
  ...Object.entries(patches).map(([source, yaml]) => entry('patch', source, yaml)),
];

export function entryOf(id: string): LibraryEntry | undefined {
  return library.find((candidate) => candidate.id === id);
}
