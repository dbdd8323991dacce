import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Comparison, OutcomeRow, ParameterRow, Scenario } from '../../src/engine/types';
import { library } from '../../src/state/library';
import {
  areaLines,
  organisationLines,
  bandsOf,
  datedEvents,
  fieldsOf,
  inertiaLines,
  rowsOf,
  trustLines,
  valueAt,
} from '../../src/views/exhibits/contrast';
import { pollOf, verdictOn } from '../../src/views/exhibits/poll';
import { listed, patchWords, startWords } from '../../src/views/exhibits/setup';
import { patchOf, sketchOf } from '../../src/views/exhibits/sketch';
import {
  answersIn,
  chartsOf,
  contrastOf,
  organisationCharts,
  contrastResponse,
  outcomesIn,
  partnershipCharts,
  piecesOf,
  trialsIn,
} from '../../src/views/exhibits/story';
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
const parameter = (name: string): ParameterRow => ({
  name,
  group: '',
  symbol: '',
  unit: '',
  default: 0,
  valid: [0, 1],
  plausible: [0, 1],
  role: 'choice',
  evidence: 'assumed',
  source: '',
  meaning: '',
});
const parameters = [
  'bravery',
  'pace',
  'protocol',
  'crowding_out',
  'tenure',
  'personal_trust',
  'opening_openness',
  'patience',
].map(parameter);
const area = (id: string, population = 1000) => ({ id, name: id.toUpperCase(), population });

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
  replicates: 8,
  hash: '',
  areas: [area('a'), area('b')],
  organisations: ['police', 'north', 'south'].map((id) => ({ id, name: id, kind: 'force', areas: ['a'], budget: 1 })),
  partnerships: [
    { id: 'p', name: 'P', kind: 'local', areas: ['a'], members: ['police', 'north'], lead: '', from: '', until: '' },
    { id: 'q', name: 'Q', kind: 'local', areas: ['b'], members: ['police', 'south'], lead: '', from: '', until: '' },
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
    { type: 'joint_training', target: 'p', from: '2011-04', until: '', strength: 1 },
    { type: 'joint_training', target: 'q', from: '2011-04', until: '', strength: 1 },
  ],
  shocks: [{ type: 'crisis', target: 'a', problem: 'violence', at: '2010-10', months: 6, size: 1 }],
  parameters: {},
};

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

  it('finds organisations and members of each in its lines, and places them inside the picture', () => {
    for (const entry of library) {
      const patch = patchOf(entry);
      const ids = new Set(patch.organisations.map(({ id }) => id));
      expect(ids.size, entry.id).toBeGreaterThan(2);
      expect(patch.partnerships.length, entry.id).toBeGreaterThan(0);
      for (const { budget, kind } of patch.organisations) {
        expect(budget, entry.id).toBeGreaterThan(0);
        expect(kind, entry.id).not.toBe('');
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
    const patch = patchOf(library[0]!);
    expect(sketchOf(patch, 240, 84)).toEqual(sketchOf(patch, 240, 84));
  });
});

describe('what a story speaks of', () => {
  it('finds outcomes as names and as words, the longer before the shorter', () => {
    expect(outcomesIn('Realised advantage first, then failure demand, and trust.', outcomes)).toEqual([
      'realised_advantage',
      'failure_share',
      'demand',
      'trust',
    ]);
    expect(outcomesIn('watch the harm gap', outcomes)).toEqual(['harm_gap']);
    expect(outcomesIn('needless harmony', outcomes)).toEqual([]);
  });

  it('charts the first outcome, those named, and a headline one if it was only one', () => {
    expect(chartsOf({ watch: 'Trust, then reserves.' }, { outcomes })).toEqual(['harm', 'trust', 'reserves']);
    expect(chartsOf({ watch: '' }, { outcomes })).toEqual(['harm', 'public_value']);
    expect(chartsOf({ watch: 'Trust, then reserves.' }, { outcomes }, 2)).toEqual(['harm', 'trust']);
  });

  it('tells areas and partnerships set side by side', () => {
    expect(contrastOf(scenario)).toEqual({ areas: false, partnerships: true, organisations: false });
    expect(contrastOf({ ...scenario, watch: 'Compare harm in the two areas.' })).toEqual({
      areas: true,
      partnerships: false,
      organisations: false,
    });
    const many = Array.from({ length: 9 }, (_, at) => area(`${at}`));
    expect(contrastOf({ ...scenario, areas: many, watch: 'Compare the areas.' }).areas).toBe(false);
    expect(partnershipCharts({ watch: 'inertia' }, outcomes)).toEqual(['inertia', 'realised_advantage']);
    expect(partnershipCharts({ watch: '' }, outcomes)).toEqual(['trust', 'realised_advantage']);
    expect(contrastResponse({ ...scenario, watch: 'Compare the two areas under silo_retreat: harm.' })).toBe(
      'silo_retreat',
    );
    expect(contrastResponse(scenario)).toBeNull();
  });

  it('goes through organisations one by one where the story does', () => {
    const watch = 'Harm hardly differs. Now look at trust, force by force: the small ones hold back. Reserves fall.';
    expect(contrastOf({ ...scenario, watch }).organisations).toBe(true);
    expect(organisationCharts({ watch }, outcomes)).toEqual(['trust']);
    expect(organisationCharts({ watch: 'Trust falls.' }, outcomes)).toEqual([]);
  });

  it('finds parameters to try with their values', () => {
    expect(trialsIn('Set bravery to 0, then to 1: bolder. Raise crowding_out.', parameters)).toEqual([
      { parameter: 'bravery', values: [0, 1] },
      { parameter: 'crowding_out', values: [] },
    ]);
    expect(trialsIn('Lower crowding_out from 1.0 to 0.8, to its default of 0.26, to 0: where?', parameters)).toEqual([
      { parameter: 'crowding_out', values: [0.8, 0.26, 0] },
    ]);
    expect(trialsIn('Set personal_trust to 0.9. Later set personal_trust to its default of 0.3.', parameters)).toEqual([
      { parameter: 'personal_trust', values: [0.9, 0.3] },
    ]);
    expect(trialsIn('Shorten tenure to 1.8 years and raise personal_trust to 0.9: come and go.', parameters)).toEqual([
      { parameter: 'tenure', values: [1.8] },
      { parameter: 'personal_trust', values: [0.9] },
    ]);
    expect(trialsIn('Close the culture (opening_openness: 0.2). Raise patience.', parameters)).toEqual([
      { parameter: 'opening_openness', values: [0.2] },
      { parameter: 'patience', values: [] },
    ]);
    expect(trialsIn('Set bravery to 0. Nobody minds. Set it to 0.8.', parameters)).toEqual([
      { parameter: 'bravery', values: [0, 0.8] },
    ]);
  });

  it('takes a plain word for a parameter only where it is told to move', () => {
    expect(trialsIn('Leave out the charter, then the protocol. Force the pace.', parameters)).toEqual([]);
    expect(trialsIn('lower pace from there', parameters)).toEqual([{ parameter: 'pace', values: [] }]);
  });

  it('finds answers that the prediction offers', () => {
    expect(answersIn('How much: a tenth, a quarter, nearly half?')).toEqual(['a tenth', 'a quarter', 'nearly half']);
    expect(answersIn('When: after one year, or three?')).toEqual(['after one year', 'three']);
    expect(
      answersIn('The same start: one programme asks for results at ten times the pace of the other. Which?'),
    ).toEqual([]);
  });

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

describe('the poll', () => {
  it('asks of what the prediction speaks, and the run answers', () => {
    const poll = pollOf({ ...scenario, watch: 'Trust.' }, { outcomes });
    expect(poll.question).toBe('Which response will have the most trust at the end?');
    expect(poll.choices.map(({ id }) => id)).toEqual(['hold', 'silo_retreat']);
    const row = { outcome: 'trust', statistic: 'end' };
    const comparison = {
      summary: [
        { ...row, response: 'hold', probability_best: 0.2 },
        { ...row, response: 'silo_retreat', probability_best: 0.8 },
      ],
    } as unknown as Comparison;
    expect(verdictOn(poll, comparison)).toBe('silo retreat ends with the most trust in 80 % of replicates.');
  });

  it('offers the text’s own answers, which only people can judge', () => {
    const poll = pollOf({ ...scenario, prediction: 'How much: a little, a tenth?' }, { outcomes });
    expect(poll.choices.map(({ name }) => name)).toEqual(['A little', 'A tenth']);
    expect(verdictOn(poll, { summary: [] } as unknown as Comparison)).toBe('');
  });

  it('asks for the place where the story sets places side by side', () => {
    const poll = pollOf(scenario, { outcomes });
    expect(poll.choices.map(({ id }) => id)).toEqual(['p', 'q', 'no difference']);
  });

  it('takes yes or no where there is nothing to choose among', () => {
    const poll = pollOf(
      { ...scenario, watch: '', prediction: 'Will it?', policies: [{ name: 'hold', meaning: '' }] },
      { outcomes },
    );
    expect(poll.choices.map(({ id }) => id)).toEqual(['Yes', 'No', 'Hard to say']);
  });
});

describe('places side by side', () => {
  it('reads CSV with quotes', () => {
    expect(fieldsOf('a,"b, ""c""",,d')).toEqual(['a', 'b, "c"', '', 'd']);
    expect(rowsOf('id,name\r\n1,"x, y"\r\n')).toEqual([{ id: '1', name: 'x, y' }]);
  });

  const csv = [
    'response,id,year,outcome,unit,median,low,high',
    'hold,a,0,harm,£m of weighted cases,1,0.5,1.5',
    'hold,a,1,harm,£m of weighted cases,3,2.5,3.5',
    'hold,b,0,harm,£m of weighted cases,2,2,2',
    'silo_retreat,a,0,harm,£m of weighted cases,9,9,9',
  ].join('\n');

  it('gives areas as lines, and per head where they differ in size', () => {
    const equal = areaLines(csv, scenario, 'hold', 'harm');
    expect(equal?.unit).toBe('£m of weighted cases');
    expect(equal?.lines[0]?.points).toEqual([
      { month: 0, median: 1, low: 0.5, high: 1.5 },
      { month: 12, median: 3, low: 2.5, high: 3.5 },
    ]);
    const unequal = areaLines(csv, { ...scenario, areas: [area('a', 200_000), area('b')] }, 'hold', 'harm');
    expect(unequal?.unit).toBe('£m of weighted cases per 100 000 people');
    expect(unequal?.lines[0]?.points[0]?.median).toBe(0.5);
    expect(areaLines(csv, scenario, 'hold', 'trust')).toBeNull();
  });

  it('gives organisations as lines', () => {
    const { id, name } = scenario.organisations[0]!;
    const rows = [
      'response,id,year,outcome,unit,median,low,high',
      `hold,${id},0,trust,share,0.4,0.3,0.5`,
      `hold,${id},1,reserves,£m,7,7,7`,
      `silo_retreat,${id},0,trust,share,0.1,0.1,0.1`,
    ];
    const lines = organisationLines(rows.join('\n'), scenario, 'hold', 'trust');
    expect(lines.map((line) => line.id)).toEqual(scenario.organisations.map((organisation) => organisation.id));
    expect(lines[0]).toEqual({ id, name, points: [{ month: 0, median: 0.4 }] });
  });

  it('draws straight between points and nothing outside them', () => {
    const line = areaLines(csv, scenario, 'hold', 'harm')?.lines[0];
    if (line === undefined) throw new Error('no line');
    const bands = bandsOf(line, 24);
    expect(bands.median[6]).toBe(2);
    expect(bands.low[12]).toBe(2.5);
    expect(bands.median[13]).toBeNaN();
    expect(valueAt(line, 11)).toBe(1);
    expect(valueAt({ ...line, points: [] }, 3)).toBeNull();
  });

  it('takes the trust of a partnership from its own ties, and inertia where it works', () => {
    const frames = {
      response: 'hold',
      replicates: 8,
      months: 1,
      trust: Float32Array.of(0.25, 0.5, 0.75, 1),
      active: Float32Array.of(1, 1, 1, 1),
      inertia: Float32Array.of(NaN, 0.5, 0.25, 0.5),
      budget: new Float32Array(6),
      strain: new Float32Array(6),
    };
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
      '3 organisations (3 × force) in 2 partnerships serve 2 areas with 2\u202f000 people, from April 2010 to April 2012.',
    );
    expect(startWords({ from: '2010-10', until: '2012-04' }, '2010-04')).toBe(', from October 2010, until April 2012');
    expect(startWords({ from: '2010-04', until: '' }, '2010-04')).toBe('');
    expect(listed(['a', 'b', 'c'])).toBe('a, b and c');
  });
});

describe('the stories that ship', () => {
  it('keep what to try to parameters that exist', () => {
    // Every name with an underscore followed by a value has to be one that the page can move.
    const table = readFileSync(new URL('../../../docs/reference/parameters.md', import.meta.url), 'utf8');
    const names = [...table.matchAll(/^\| `(\w+)`/gm)].map(([, name = '']) => name);
    for (const { id, main, files } of library) {
      const text = /^try: >-\n((?: {2}.*\n)+)/m.exec(files[main] ?? '')?.[1]?.replace(/\s+/g, ' ') ?? '';
      expect(text, id).not.toBe('');
      for (const [, name = ''] of text.matchAll(/\b([a-z]+_[a-z_]+)(?::| to) \d/g)) expect(names, id).toContain(name);
    }
  });
});
