import { describe, expect, it } from 'vitest';
import type { OutcomeRow, PlaceRow, Scenario } from '../../src/engine/types';
import { library } from '../../src/state/library';
import {
  areaLines,
  organisationLines,
  bandsOf,
  datedEvents,
  inertiaLines,
  trustLines,
  valueAt,
} from '../../src/views/exhibits/contrast';
import { patchWords, startWords } from '../../src/views/exhibits/setup';
import { sketchOf } from '../../src/views/exhibits/sketch';
import { piecesOf } from '../../src/views/exhibits/prose';
import { chartsOf, contrastsOf } from '../../src/views/exhibits/show';
import { themes } from '../../src/views/exhibits/themes';

const outcome = (name: string, better: OutcomeRow['better'], headline = false): OutcomeRow => ({
  name,
  unit: 'share',
  better,
  headline,
  statistics: [],
  meaning: '',
});
const outcomes = [
  outcome('harm', 'lower', true),
  outcome('harm_gap', 'lower'),
  outcome('public_value', 'higher', true),
  outcome('demand', 'lower'),
  outcome('failure_share', 'lower', true),
  outcome('need', 'lower'),
  outcome('workforce', 'none', true),
  outcome('reserves', 'higher', true),
  outcome('trust', 'higher', true),
  outcome('realised_advantage', 'higher', true),
  outcome('inertia', 'lower', true),
];
const area = (id: string, population = 1000) => ({ id, name: id.toUpperCase(), population });

const target = (partnership: string) => ({ partnership, organisation: null, area: null });

/** A small scenario: two partnerships that share an organisation. */
const scenario: Scenario = {
  title: 'A patch',
  question: 'Why?',
  prediction: 'Which has more trust after two years?',
  watch: 'Compare the two partnerships: trust.',
  try: '',
  sources: [],
  discussion: [],
  start: '2010-04',
  months: 24,
  seed: 1,
  runs: 8,
  futures: '0',
  blocks: 1,
  repeats: 0,
  hash: '',
  areas: [area('a'), area('b')],
  organisations: ['police', 'north', 'south'].map((id) => ({ id, name: id, kind: 'force', areas: ['a'], budget: 1 })),
  partnerships: [
    {
      id: 'p',
      name: 'P',
      kind: 'local',
      areas: ['a'],
      members: ['police', 'north'],
      lead: '',
      from: null,
      until: null,
    },
    {
      id: 'q',
      name: 'Q',
      kind: 'local',
      areas: ['b'],
      members: ['police', 'south'],
      lead: '',
      from: null,
      until: null,
    },
  ],
  ties: [
    [0, 1],
    [0, 2],
  ],
  policies: [
    { name: 'hold', meaning: '' },
    { name: 'silo_retreat', meaning: '' },
  ],
  interventions: [
    { type: 'joint_training', ...target('p'), from: '2011-04', until: null, strength: 1 },
    { type: 'joint_training', ...target('q'), from: '2011-04', until: null, strength: 1 },
  ],
  shocks: [
    {
      type: 'crisis',
      partnership: null,
      organisation: null,
      area: 'a',
      problem: 'violence',
      at: '2010-10',
      months: 6,
      size: 1,
    },
  ],
  parameters: {},
  changed: [],
  show: { charts: [], contrast: {}, bet: null, insight: '', levers: [] },
  looks: { lines: [0, 1], choices: [], shapes: { force: 'circle' } },
};

import { emptyFrames } from './support/frames';

describe('the gallery', () => {
  const exhibits = library.filter((entry) => entry.group === 'exhibit');

  it('has every exhibit on exactly one shelf', () => {
    const shelved = themes.flatMap((theme) => theme.exhibits);
    expect([...shelved].sort()).toEqual(exhibits.map(({ id }) => id).sort());
  });

  it('has a title and a question for each', () => {
    for (const { title, question } of library) {
      expect(title).not.toBe('');
      expect(question).toMatch(/\?$/);
    }
  });

  it('knows organisations and members of each, and places them inside the picture', () => {
    for (const entry of library) {
      const patch = entry;
      const ids = new Set(patch.organisations.map(({ id }) => id));
      expect(ids.size, entry.id).toBeGreaterThan(2);
      expect(patch.partnerships.length, entry.id).toBeGreaterThan(0);
      for (const { budget, shape } of patch.organisations) {
        expect(budget, entry.id).toBeGreaterThan(0);
        expect(shape, entry.id).not.toBe('');
      }
      for (const members of patch.partnerships) {
        expect(members.length, entry.id).toBeGreaterThan(1);
        for (const member of members) expect(ids, entry.id).toContain(member);
      }
      for (const { x, y, radius } of sketchOf(patch, 240, 84).nodes) {
        expect(x - radius).toBeGreaterThanOrEqual(0);
        expect(x + radius).toBeLessThanOrEqual(240);
        expect(y - radius).toBeGreaterThanOrEqual(0);
        expect(y + radius).toBeLessThanOrEqual(84);
      }
    }
  });

  it('draws the same picture each time', () => {
    const patch = library[0]!;
    expect(sketchOf(patch, 240, 84)).toEqual(sketchOf(patch, 240, 84));
  });
});

/** The scenario as it wants to be shown. */
const shown = (show: Partial<Scenario['show']>): Scenario => ({ ...scenario, show: { ...scenario.show, ...show } });

describe('how a story is shown', () => {
  it('charts what it names, or the first headline outcomes', () => {
    expect(chartsOf(shown({ charts: ['harm', 'trust'] }), { outcomes })).toEqual(['harm', 'trust']);
    expect(chartsOf(shown({ charts: ['harm', 'trust'] }), { outcomes }, 1)).toEqual(['harm']);
    expect(chartsOf(scenario, { outcomes })).toEqual(['harm', 'public_value']);
  });

  it('sets places side by side, areas first', () => {
    const contrast = { partnerships: ['trust', 'inertia'], areas: ['harm'] };
    expect(contrastsOf(shown({ contrast })).map(({ places, outcome }) => `${places} ${outcome}`)).toEqual([
      'areas harm',
      'partnerships trust',
      'partnerships inertia',
    ]);
    expect(contrastsOf(scenario)).toEqual([]);
  });
});

describe('texts of a scenario', () => {
  it('sets names and bits of scenario files apart', () => {
    expect(piecesOf('Under silo_retreat (until: 2015-04).', ['silo_retreat'])).toEqual([
      { text: 'Under ', form: 'plain' },
      { text: 'silo retreat', form: 'name' },
      { text: ' (', form: 'plain' },
      { text: 'until: 2015-04', form: 'code' },
      { text: ').', form: 'plain' },
    ]);
    expect(piecesOf('`x y`')).toEqual([{ text: 'x y', form: 'code' }]);
    expect(piecesOf('in the two years: harm')).toEqual([{ text: 'in the two years: harm', form: 'plain' }]);
  });
});

describe('places side by side', () => {
  const row = (
    response: string,
    id: string,
    year: number,
    outcome: PlaceRow['outcome'],
    [median, low, high]: [number, number, number],
  ): PlaceRow => ({
    response,
    id,
    year,
    outcome,
    unit: outcome === 'trust' ? ('share' as const) : ('£m a year' as const),
    median,
    low,
    high,
  });
  const rows = [
    row('hold', 'a', 0, 'harm', [1, 0.5, 1.5]),
    row('hold', 'a', 1, 'harm', [3, 2.5, 3.5]),
    row('hold', 'b', 0, 'harm', [2, 2, 2]),
    row('silo_retreat', 'a', 0, 'harm', [9, 9, 9]),
  ];
  const wanted = { response: 'hold', outcome: 'harm' };

  it('gives areas as lines, and per head where they differ in size', () => {
    const equal = areaLines(rows, scenario, wanted);
    expect(equal.unit).toBe('£m a year');
    expect(equal.lines[0]?.points).toEqual([
      { month: 0, median: 1, low: 0.5, high: 1.5 },
      { month: 12, median: 3, low: 2.5, high: 3.5 },
    ]);
    const unequal = areaLines(rows, { ...scenario, areas: [area('a', 200_000), area('b')] }, wanted);
    expect(unequal.unit).toBe('£m a year per 100 000 people');
    expect(unequal.lines[0]?.points[0]?.median).toBe(0.5);
  });

  it('gives organisations as lines', () => {
    const { id, name } = scenario.organisations[0]!;
    const some = [
      row('hold', id, 0, 'trust', [0.4, 0.3, 0.5]),
      row('hold', id, 1, 'reserves', [7, 7, 7]),
      row('silo_retreat', id, 0, 'trust', [0.1, 0.1, 0.1]),
    ];
    const lines = organisationLines(some, scenario, { response: 'hold', outcome: 'trust' });
    expect(lines.map((line) => line.id)).toEqual(scenario.organisations.map((organisation) => organisation.id));
    expect(lines[0]).toEqual({ id, name, points: [{ month: 0, median: 0.4 }] });
  });

  it('draws straight between points and nothing outside them', () => {
    const line = areaLines(rows, scenario, wanted).lines[0];
    if (line === undefined) throw new Error('no line');
    const bands = bandsOf(line, 24);
    expect(bands.median[6]).toBe(2);
    expect(bands.low[12]).toBe(2.5);
    expect(bands.median[13]).toBeNaN();
    expect(valueAt(line, 11)).toBe(1);
    expect(valueAt({ ...line, points: [] }, 3)).toBeNull();
  });

  it('takes the trust of a partnership from its own ties, and inertia where it works', () => {
    const frames = emptyFrames(1, {
      trust: Float32Array.of(0.25, 0.5, 0.75, 1),
      active: Float32Array.of(1, 1, 1, 1),
      inertia: Float32Array.of(NaN, 0.5, 0.25, 0.5),
    });
    expect(trustLines(frames, scenario).map(({ points }) => points.map(({ median }) => median))).toEqual([
      [0.25, 0.75],
      [0.5, 1],
    ]);
    expect(inertiaLines(frames, scenario)[0]?.points).toEqual([{ month: 1, median: 0.25 }]);
  });

  it('tells events by date, once for all who share them', () => {
    expect(datedEvents(scenario)).toEqual([
      { month: 6, texts: ['crisis (A)'] },
      { month: 12, texts: ['joint training (P, Q)'] },
    ]);
  });
});

describe('the patch in words', () => {
  it('counts', () => {
    expect(patchWords(scenario)).toBe(
      '3 organisations (3 × force) in 2 partnerships serve 2 areas with 2\u00a0000 people, from April 2010 to April 2012.',
    );
    expect(startWords({ from: '2010-10', until: '2012-04' }, '2010-04')).toBe(', from October 2010, until April 2012');
    expect(startWords({ from: '2010-04', until: null }, '2010-04')).toBe('');
  });
});
