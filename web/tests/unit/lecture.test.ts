import { describe, expect, it } from 'vitest';
import type { OutcomeRow, Scenario } from '../../src/engine/types';
import { isAfterRun, partsOf, screenAfterKey, screensOf, swipeOf } from '../../src/views/lecture/screens';

const outcomes = ['harm', 'trust', 'inertia'].map((name): OutcomeRow => ({
  name,
  unit: '',
  better: 'lower',
  headline: true,
  statistics: [],
  meaning: '',
}));
const bare = {
  watch: '',
  try: '',
  discussion: [] as string[],
  interventions: [],
  shocks: [],
  areas: [],
  partnerships: [{ kind: 'contract' }],
  policies: [{ name: 'hold' }, { name: 'other' }],
  show: { charts: ['harm', 'trust'], contrast: {} },
} as unknown as Scenario;

describe('screens', () => {
  it('leave out what a scenario does not have', () => {
    expect(screensOf(bare, { outcomes }).map(({ kind }) => kind)).toEqual([
      'question',
      'patch',
      'prediction',
      'run',
      'result',
      'result',
      'result',
      'sources',
    ]);
  });

  it('set places side by side before the responses', () => {
    const story = {
      ...bare,
      watch: 'Compare.',
      show: { charts: ['harm', 'trust'], contrast: { partnerships: ['trust', 'realised_advantage'] } },
      try: 'x',
      discussion: ['y'],
      partnerships: [{ kind: 'local' }, { kind: 'local' }],
    } as unknown as Scenario;
    expect(screensOf(story, { outcomes }).map(({ name }) => name)).toEqual([
      'The question',
      'The patch',
      'What do you expect?',
      'The run',
      'Trust, partnership by partnership',
      'Realised advantage, partnership by partnership',
      'Harm',
      'Trust',
      'What to notice',
      'What holds the partnerships back',
      'What to try',
      'Questions for the room',
      'Sources, and how to repeat it',
    ]);
  });

  it('have names of their own, so that each can be chosen', () => {
    const story = { ...bare, watch: 'One two three. '.repeat(60).trim() };
    const names = screensOf(story, { outcomes }).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('hide results until the run', () => {
    const screens = screensOf(bare, { outcomes });
    expect(isAfterRun(screens, 3)).toBe(false);
    expect(isAfterRun(screens, 4)).toBe(true);
  });
});

describe('long texts', () => {
  it('are split between sentences, evenly, and nothing is lost', () => {
    const text = 'One two three four. Five six seven? Eight nine ten eleven. Twelve thirteen.';
    expect(partsOf(text, 100)).toEqual([text]);
    const parts = partsOf(text, 8);
    expect(parts).toEqual(['One two three four. Five six seven?', 'Eight nine ten eleven. Twelve thirteen.']);
    expect(partsOf('', 10)).toEqual([]);
    expect(partsOf('It costs 3.8 years. e.g. this', 3).join(' ')).toBe('It costs 3.8 years. e.g. this');
  });
});

describe('keys and strokes', () => {
  it('lead on, back, and to either end', () => {
    for (const key of ['ArrowRight', 'ArrowDown', 'PageDown', ' ']) expect(screenAfterKey(key, false, 2, 5)).toBe(3);
    for (const key of ['ArrowLeft', 'ArrowUp', 'PageUp']) expect(screenAfterKey(key, false, 2, 5)).toBe(1);
    expect(screenAfterKey(' ', true, 2, 5)).toBe(1);
    expect(screenAfterKey('Home', false, 2, 5)).toBe(0);
    expect(screenAfterKey('End', false, 2, 5)).toBe(4);
    expect(screenAfterKey('PageDown', false, 4, 5)).toBe(4);
    expect(screenAfterKey('a', false, 2, 5)).toBeNull();
  });

  it('tell a sideways stroke from scrolling', () => {
    expect(swipeOf(-120, 10)).toBe(1);
    expect(swipeOf(120, 10)).toBe(-1);
    expect(swipeOf(-120, 100)).toBe(0);
    expect(swipeOf(30, 0)).toBe(0);
  });
});
