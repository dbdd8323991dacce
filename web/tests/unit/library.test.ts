import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { entryOf, library } from '../../src/state/library';

const scenarios = new URL('../../../scenarios/', import.meta.url);
const yamls = (folder: string): string[] =>
  readdirSync(new URL(folder, scenarios))
    .filter((name) => name.endsWith('.yaml'))
    .sort();

describe('the library', () => {
  it('holds every scenario of the repository but the whole of England, which is for the program', () => {
    const paths = library.map(({ path }) => path).sort();
    const below = ['exhibits/', 'rounds/'].flatMap((folder) => yamls(folder).map((name) => `${folder}${name}`));
    expect(paths).toEqual([...yamls('.').filter((name) => name !== 'england.yaml'), ...below].sort());
    expect(library.filter(({ group }) => group === 'exhibit')).toHaveLength(17);
  });

  it.each(library.map((entry) => [entry.id, entry] as const))('%s: title, question and every table', (id, entry) => {
    expect(entry.title).not.toBe('');
    expect(entry.question).not.toBe('');
    expect(Object.keys(entry.files)).toContain(entry.main);
    expect(entryOf(id)).toBe(entry);
  });

  it('holds the tables that a scenario names, and no others', () => {
    const demo = entryOf('north-east');
    expect(Object.keys(demo?.files ?? {}).length).toBeGreaterThan(1);
    expect(Object.keys(entryOf('the-savings-trap')?.files ?? {})).toEqual(['the-savings-trap.yaml']);
  });

  it('has no two exhibits with the same picture', () => {
    const pictures = library.filter(({ group }) => group === 'exhibit').map(({ glimpse }) => JSON.stringify(glimpse));
    expect(pictures).not.toContain('null');
    expect(new Set(pictures).size).toBe(pictures.length);
  });

  it('knows what does not ship', () => expect(entryOf('nowhere')).toBeUndefined());
});
