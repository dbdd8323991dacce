import { describe, expect, test } from 'vitest';
import type { DrawnValue, Tables } from '../../src/engine/types';
import {
  amountText,
  beliefSentence,
  bestText,
  namedValue,
  rangeText,
  type Stated,
} from '../../src/views/workbench/belief';
import { parameter } from './support/parameter';

const stated = (change: Partial<Stated> = {}): Stated => ({
  what: 'future',
  runs: 256,
  left: 256,
  squares: 100,
  leaderSquares: 62,
  leader: 'upstream_prevention',
  believed: [],
  ...change,
});

describe('how often a response is best', () => {
  test('is in squares', () => expect(bestText(95, 243, 100)).toBe('95 of 100'));
  test('is not nowhere where there is too little for a square', () => {
    expect(bestText(0, 1, 100)).toBe('<1 of 100');
    expect(bestText(0, 0, 100)).toBe('0 of 100');
  });
});

describe('the sentence', () => {
  const believed = ['prevention return is at least £2.40 per £'];
  test('of all futures', () => {
    expect(beliefSentence(stated())).toBe('Upstream prevention ends with the least harm in 62 of 100 futures.');
    expect(beliefSentence(stated({ what: 'run' }))).toMatch(/in 62 of 100 runs\.$/);
  });
  test('of those that one believes in', () => {
    expect(beliefSentence(stated({ left: 146, squares: 57, leaderSquares: 41, believed }))).toBe(
      'In 41 of the 57 futures in which prevention return is at least £2.40 per £, upstream prevention is best.',
    );
    expect(
      beliefSentence(stated({ left: 40, squares: 16, believed: [...believed, 'trust up is at most 0.2'] })),
    ).toMatch(/in which prevention return is at least £2.40 per £ and trust up is at most 0.2, /);
  });
  test('of too few says that they are too few, and nothing else', () => {
    const few = (left: number): string => beliefSentence(stated({ left, squares: 6, believed }));
    expect(few(15)).toBe(
      '15 futures of 256 are left in which prevention return is at least £2.40 per £: too few to say anything.',
    );
    expect(few(1)).toMatch(/^1 future of 256 is left in which .*: too few to say anything\.$/);
    expect(few(0)).toMatch(/^No future of 256 is left in which .*: too few to say anything\.$/);
    expect(few(16)).not.toContain('too few');
    expect(beliefSentence(stated({ runs: 8, left: 8 }))).toBe('8 futures: too few to say anything.');
  });
});

test('amounts have their unit', () => {
  expect(amountText(2.4, '£ per £')).toBe('£2.40 per £');
  expect(amountText(0.25, 'share')).toBe('0.25');
  expect(amountText(0.04, 'share of budget')).toBe('0.04 of budget');
  expect(amountText(1.9, '× baseline share')).toBe('1.9 × the baseline share');
  expect(amountText(3, 'years')).toBe('3 years');
});

test('a range says what it leaves', () => {
  const value: DrawnValue = {
    name: 'need_lag',
    low: 1,
    high: 5,
    logarithmic: false,
    evidence: 'assumed',
    numbers: new Float64Array(),
  };
  expect(rangeText(value, [2, 5], 'years')).toBe('at least 2 years');
  expect(rangeText(value, [1, 3], 'years')).toBe('at most 3 years');
  expect(rangeText(value, [2, 3], 'years')).toBe('between 2 and 3 years');
  expect(rangeText(value, [2, 3], '£ per £')).toBe('between £2.00 and £3.00 per £');
});

describe('a drawn value', () => {
  const tables = {
    parameters: [parameter('trust_down', { unit: 'per year' })],
    responses: [{ name: 'upstream_prevention', meaning: '' }],
    response_fields: [{ name: 'prevention', unit: '× baseline share', valid: [0, 10], meaning: 'Share of budget.' }],
  } as unknown as Tables;
  const named = (name: string): string => namedValue(name, tables, (id) => `the ${id} office`).name;
  test('has the name of its parameter', () => {
    expect(namedValue('trust_down', tables, (id) => id)).toEqual({
      name: 'trust down',
      unit: 'per year',
      meaning: 'What it does.',
    });
  });
  test('of a response says of which', () => {
    expect(named('upstream_prevention.prevention')).toBe('prevention under upstream prevention');
  });
  test('of the scenario says whose', () => {
    expect(named('funding.force.2030-04')).toBe('funding of force in April 2030');
    expect(named('town.trust')).toBe('trust in the town office');
    expect(named('champion_2.strength')).toBe('strength of champion 2');
  });
});
