import { deflateSync, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { fragmentOf, stateOf, type State } from '../../src/state/share';

const state: State = {
  view: 'diagnosis',
  ran: true,
  id: '',
  main: 'own.yaml',
  files: { 'own.yaml': 'title: “Zoë’s patch”\n', 'data/areas.csv': 'id\na\n' },
  set: { trust_down: 2.5 },
  seed: 2 ** 53 - 1,
  replicates: 64,
  hidden: ['hold'],
  outcome: 'harm',
  believed: { trust_up: [0.1, 0.4] },
  response: 'silo_retreat',
  partnership: '',
  month: 60,
  lecture: true,
  screen: 3,
};

const played = { level: 'usual', alone: '', future: 3, choices: [['short_term_savings'], ['upstream_prevention']] };

/** A fragment of anything, well packed. */
function packed(value: unknown): string {
  const bytes = deflateSync(strToU8(JSON.stringify(value)));
  return `s=${Buffer.from(bytes).toString('base64url')}`;
}

describe('a link', () => {
  it('holds the whole state', () => {
    expect(stateOf(fragmentOf(state))).toEqual(state);
    expect(stateOf(`#${fragmentOf(state)}`)).toEqual(state);
    expect(stateOf(`https://somewhere.example/page.html#${fragmentOf(state)}`)).toEqual(state);
  });

  it('from before there were futures believes nothing', () => {
    const { believed: _believed, ...old } = state;
    expect(stateOf(packed(old))).toEqual({ ...old, believed: {} });
  });

  it('holds a round as the choices made', () => {
    const { main: _main, files: _files, ...round } = { ...state, view: 'round' as const, round: played };
    expect(stateOf(fragmentOf(round))).toEqual(round);
    expect(fragmentOf(round).length).toBeLessThan(450);
  });

  it('is made of letters that no mail program breaks', () => {
    expect(fragmentOf(state)).toMatch(/^s=[\w-]+$/);
  });

  it('is short for a scenario that ships', () => {
    const { main: _main, files: _files, ...shipped } = { ...state, id: 'north-east' };
    expect(fragmentOf(shipped).length).toBeLessThan(400);
  });
});

describe('a link that is none', () => {
  it.each(['', '#', '#s=', 's=!!!', 's=AAAA', `#${fragmentOf(state).slice(0, -8)}`, '#other=1'])('%s', (fragment) => {
    expect(stateOf(fragment)).toBeNull();
  });

  it.each([
    ['an unknown view', { ...state, view: 'elsewhere' }],
    ['a view that every object has', { ...state, view: 'constructor' }],
    ['a number as text', { ...state, set: { trust_down: '2' } }],
    ['files that are no text', { ...state, files: { 'own.yaml': 1 } }],
    ['files without the main one’s name', { ...state, main: undefined }],
    ['a range of one end', { ...state, believed: { trust_up: [0.1] } }],
    ['a range the wrong way round', { ...state, believed: { trust_up: [0.4, 0.1] } }],
    ['a range in words', { ...state, believed: { trust_up: ['low', 'high'] } }],
    ['a broken seed', { ...state, seed: 1.5 }],
    ['a month before the start', { ...state, month: -1 }],
    ['a list of numbers', { ...state, hidden: [1] }],
    ['no lecture', { ...state, lecture: 'yes' }],
    ['a round without choices', { ...state, round: { ...played, choices: undefined } }],
    ['a round of numbers', { ...state, round: { ...played, choices: [[1]] } }],
    ['a round in a future before the first', { ...state, round: { ...played, future: -1 } }],
    ['a round of nothing', { ...state, round: null }],
    ['a list', []],
    ['nothing', null],
  ])('%s', (_, wrong) => {
    expect(stateOf(packed(wrong))).toBeNull();
  });
});
