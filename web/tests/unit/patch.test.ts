import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ScenarioKeyRow } from '../../src/engine/types';
import { arrivalOf, type Patch } from '../../src/views/patch/arrival';
import { EngineModule } from '../../src/engine/module.js';
import { engineFile } from '../../plugins/engine';
import { acceptedBy, bySection, keysMatching } from '../../src/views/patch/keys';
import { lineCount, placeOf, wordAt } from '../../src/views/patch/place';

const yaml = `
areas: {file: data/areas.csv}   # not {file: comment.csv}
organisations:
  file: "data/my organisations.csv"
partnerships: {file: 'data/areas.csv'}
`;
const text = (name: string, content = ''): { name: string; text: string } => ({ name, text: content });

const engine = EngineModule.of(new WebAssembly.Module(readFileSync(engineFile)));
const tablesNamed = ({ main, files }: Patch): Promise<string[]> => {
  engine.read(1, main, files);
  return Promise.resolve(engine.tables(1));
};

describe('tables that a scenario names', () => {
  it('are found in every way of writing, once, and not in comments', async () =>
    expect(await tablesNamed({ main: 'x.yaml', files: { 'x.yaml': yaml } })).toEqual([
      'data/areas.csv',
      'data/my organisations.csv',
    ]));
});

describe('files that are brought', () => {
  it('are a scenario with its tables, whatever folder these were in', async () =>
    expect(
      await arrivalOf([text('areas.csv', 'a'), text('x.yaml', yaml), text('other.csv')], null, tablesNamed),
    ).toEqual({
      kind: 'scenario',
      main: 'x.yaml',
      files: { 'x.yaml': yaml, 'data/areas.csv': 'a' },
      unused: ['other.csv'],
    }));
  it('are tables for the open scenario if it names them', async () =>
    expect(
      await arrivalOf([text('areas.csv', 'b')], { main: 'x.yaml', files: { 'x.yaml': yaml } }, tablesNamed),
    ).toEqual({
      kind: 'tables',
      files: { 'data/areas.csv': 'b' },
    }));
  it('are else a table of organisations to start from', async () =>
    expect(
      await arrivalOf([text('bodies.csv', 'id')], { main: 'x.yaml', files: { 'x.yaml': yaml } }, tablesNamed),
    ).toMatchObject({
      kind: 'organisations',
      name: 'bodies.csv',
    }));
  it.each([
    ['two scenarios', [text('a.yaml'), text('b.yml')]],
    ['a picture', [text('a.png')]],
    ['nothing', []],
    ['two loose tables', [text('a.csv'), text('b.csv')]],
  ])('%s are refused with a reason', async (_, brought) => {
    const arrival = await arrivalOf(brought, null, tablesNamed);
    expect(arrival).toMatchObject({ kind: 'nothing' });
  });
});

describe('bytes', () => {
  const problems = (...bytes: number[]): string =>
    engine
      .checkText('x.csv', Uint8Array.from(bytes))
      .problems.map(({ message }) => message)
      .join();
  it('in UTF-8 are text, with or without a mark', () => {
    expect(problems(0x5a, 0x6f, 0xc3, 0xab)).toBe('');
    expect(problems(0xef, 0xbb, 0xbf, 0x41)).toBe('');
  });
  it('in Latin-1 are refused with their place', () =>
    expect(problems(0x61, 0x0a, 0x62, 0xe9, 0x0a)).toMatch(/^x\.csv:2:2: /));
  it.each([
    ['UTF-16', [0xff, 0xfe, 0x61, 0]],
    ['a spreadsheet', [0x50, 0x4b, 3, 4, 0xff]],
    ['an old spreadsheet', [0xd0, 0xcf, 0x11, 0xe0]],
  ])('of %s are refused', (_, bytes) => expect(problems(...bytes)).toMatch(/^x\.csv:1:1: .+; save/));
});

describe('places', () => {
  const lines = 'title: x\nareas: [ä𝄞b, kind]\n';
  const at = (line: number, column: number): string => {
    const { start, end } = wordAt(lines, line, column);
    return lines.slice(start, end);
  };
  it('select the word', () => {
    expect(at(1, 1)).toBe('title');
    expect(at(2, 9)).toBe('ä𝄞b');
    expect(at(2, 14)).toBe('kind');
  });
  it('past the end are the end', () => {
    expect(wordAt(lines, 1, 99)).toEqual({ start: 8, end: 8 });
    expect(wordAt(lines, 99, 1)).toEqual({ start: lines.length, end: lines.length });
  });
  it('are found again from an offset', () => {
    const { start } = wordAt(lines, 2, 14);
    expect(placeOf(lines, start)).toEqual({ line: 2, column: 14 });
  });
  it('are on so many lines', () => expect([lineCount(''), lineCount('a'), lineCount('a\n')]).toEqual([1, 1, 2]));
});

describe('keys of a scenario', () => {
  const rows: ScenarioKeyRow[] = [
    {
      section: 'scenario',
      name: 'months',
      form: 'whole',
      required: false,
      meaning: 'length',
      valid: [12, 1200],
      default: '120',
    },
    { section: 'shock', name: 'months', form: 'whole', required: true, meaning: 'how long', unit: 'months' },
    {
      section: 'shock',
      name: 'type',
      form: 'name',
      required: true,
      meaning: 'kind of shock',
      choices: ['data_breach'],
    },
  ];
  it('are found by all words, wherever they are', () => {
    expect(keysMatching(rows, '')).toHaveLength(3);
    expect(keysMatching(rows, 'shock MONTHS')).toEqual([rows[1]]);
    expect(keysMatching(rows, 'data breach')).toEqual([rows[2]]);
    expect(keysMatching(rows, 'data_breach')).toEqual([rows[2]]);
    expect(keysMatching(rows, 'budget')).toEqual([]);
  });
  it('say their limits without zeros that say nothing', () =>
    expect(
      acceptedBy({ section: 'a', name: 'b', form: 'number', required: true, meaning: '', valid: [0.01, 0.99] }),
    ).toBe('number, 0.01 to 0.99; required'));
  it('say what they accept', () =>
    expect(rows.map(acceptedBy)).toEqual([
      'whole, 12 to 1\u00a0200; default 120',
      'whole, months; required',
      'name; required',
    ]));
  it('stand by section', () =>
    expect(bySection(rows).map(({ section, rows }) => [section, rows.length])).toEqual([
      ['scenario', 1],
      ['shock', 2],
    ]));
});
