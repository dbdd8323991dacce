import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { entryOf, library } from '../../src/state/library';
import { missingTables } from '../../src/views/patch/arrival';

const scenarios = new URL('../../../scenarios/', import.meta.url);
const yamls = (folder: string): string[] =>
  readdirSync(new URL(folder, scenarios))
    .filter((name) => name.endsWith('.yaml'))
    .sort();

describe('the library', () => {
  it('holds every scenario of the repository', () => {
    const paths = library.map(({ path }) => path).sort();
    expect(paths).toEqual([...yamls('.'), ...yamls('exhibits/').map((name) => `exhibits/${name}`)].sort());
    expect(library.filter(({ group }) => group === 'exhibit')).toHaveLength(14);
  });

  it.each(library.map((entry) => [entry.id, entry] as const))('%s: title, question and every table', (id, entry) => {
    expect(entry.title).not.toBe('');
    expect(entry.question).not.toBe('');
    expect(missingTables(entry)).toEqual([]);
    expect(entryOf(id)).toBe(entry);
  });

  it('knows what does not ship', () => expect(entryOf('nowhere')).toBeUndefined());
});
