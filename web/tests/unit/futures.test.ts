import { describe, expect, test } from 'vitest';
import type { DrawnValue, FutureOutcome } from '../../src/engine/types';
import {
  believedRuns,
  countsOf,
  differencesFrom,
  histogramOf,
  orderOf,
  partsInBest,
  placeOf,
  rangeWithin,
  spreadOf,
  valueAt,
} from '../../src/views/workbench/futures';
import { squaresOf } from '../../src/engine/say';

const harm = (response: string, numbers: number[]): FutureOutcome => ({
  response,
  outcome: 'harm',
  statistic: 'end',
  better: 'lower',
  numbers: Float64Array.from(numbers),
});
const value = (change: Partial<DrawnValue> = {}): DrawnValue => ({
  name: 'prevention_return',
  low: 1,
  high: 4,
  logarithmic: false,
  evidence: 'estimated',
  numbers: Float64Array.from([1, 2, 3, 4]),
  ...change,
});

describe('squares', () => {
  test('are as many as asked for, by largest remainder', () => {
    expect(squaresOf([159, 60, 37], 100)).toEqual([62, 23, 15]); // of 62.11, 23.44 and 14.45
    expect(squaresOf([159, 60, 37], 100).reduce((sum, count) => sum + count)).toBe(100);
    expect(squaresOf([1, 1, 1], 100)).toEqual([34, 33, 33]);
    expect(squaresOf([62, 38], 100)).toEqual([62, 38]);
  });
  test('of halves and thirds that were added up come out whole', () => {
    const third = 1 / 3;
    const sum = Array.from({ length: 30 }, () => third).reduce((a, b) => a + b, 0);
    expect(squaresOf([sum, 90], 100)).toEqual([10, 90]);
  });
  test('of nothing are none', () => {
    expect(squaresOf([0, 0], 100)).toEqual([0, 0]);
    expect(squaresOf([], 100)).toEqual([]);
  });
});

describe('the best', () => {
  const harms = [harm('hold', [3, 2, 2, 1]), harm('act', [1, 2, NaN, 3]), harm('adaptive', [0, 0, 0, 0])];
  const parts = partsInBest(harms, ['hold', 'act'], 4);
  test('has least harm; equal ones share, the undefined and what cannot be picked are passed over', () => {
    expect(parts.map((part) => [...part])).toEqual([
      [0, 0.5, 1, 1],
      [1, 0.5, 0, 0],
      [0, 0, 0, 0],
    ]);
  });
  test('is counted over the futures that are left', () => {
    expect(countsOf(parts, [0, 1, 2, 3])).toEqual([2.5, 1.5, 0]);
    expect(countsOf(parts, [0, 1])).toEqual([0.5, 1.5, 0]);
    expect(countsOf(parts, [])).toEqual([0, 0, 0]);
  });
  test('of most comes first, equal ones as they were run', () => {
    expect(orderOf(parts)).toEqual([0, 1, 2]);
    expect(orderOf([Float64Array.of(0), Float64Array.of(1), Float64Array.of(0)])).toEqual([1, 0, 2]);
  });
});

describe('what one believes', () => {
  const values = [value(), value({ name: 'need_lag', numbers: Float64Array.from([9, 8, 7, 6]) })];
  test('leaves the futures in which all values lie in their ranges, ends included', () => {
    expect(believedRuns({ values, runs: 4 }, {})).toEqual([0, 1, 2, 3]);
    expect(believedRuns({ values, runs: 4 }, { prevention_return: [2, 4] })).toEqual([1, 2, 3]);
    expect(believedRuns({ values, runs: 4 }, { prevention_return: [2, 4], need_lag: [7, 8] })).toEqual([1, 2]);
    expect(believedRuns({ values, runs: 4 }, { prevention_return: [3.5, 3.6] })).toEqual([]);
  });
  test('of a parameter that is not drawn leaves all', () => {
    expect(believedRuns({ values, runs: 4 }, { trust_up: [0, 0] })).toEqual([0, 1, 2, 3]);
  });
  test('is a range within the value’s own, the right way round, or nothing at all', () => {
    expect(rangeWithin(value(), 3, 2)).toEqual([2, 3]);
    expect(rangeWithin(value(), -5, 2)).toEqual([1, 2]);
    expect(rangeWithin(value(), 7, 9)).toEqual([4, 4]);
    expect(rangeWithin(value(), 0, 9)).toBeNull();
  });
});

test('differences are shares of the reference in the same future', () => {
  const differences = differencesFrom(Float64Array.of(2, 4, 0), Float64Array.of(1, 5, 1));
  expect([...differences]).toEqual([-0.5, 0.25, NaN]);
});

test('percentiles are interpolated between order statistics; of too few nothing is said', () => {
  const numbers = Float64Array.from({ length: 21 }, (_, at) => 20 - at);
  const all = [...numbers.keys()];
  expect(spreadOf(numbers, all)).toEqual({ median: 10, low: 1, high: 19 });
  expect(spreadOf(Float64Array.of(1, 2), [0, 1])).toMatchObject({ median: 1.5 });
  expect(spreadOf(Float64Array.of(NaN, NaN, 1), [0, 1, 2])).toBeNull();
  expect(spreadOf(Float64Array.of(NaN, 1), [0, 1])).toEqual({ median: 1, low: 1, high: 1 });
  expect(spreadOf(numbers, [])).toBeNull();
});

describe('a scale', () => {
  const scales: [string, DrawnValue, number][] = [
    ['plain', value(), 2.5],
    ['logarithmic', value({ logarithmic: true }), 2],
  ];
  test.each(scales)('%s: ends, middle and back', (_, drawn, middle) => {
    expect(valueAt(drawn, 0)).toBe(1);
    expect(valueAt(drawn, 1)).toBe(4);
    expect(valueAt(drawn, 0.5)).toBeCloseTo(middle);
    expect(placeOf(drawn, valueAt(drawn, 0.3))).toBeCloseTo(0.3);
  });
});

test('a histogram stacks the futures that count by their best, and the others', () => {
  const parts = [Float64Array.of(1, 0.5, 0, 0), Float64Array.of(0, 0.5, 1, 1)];
  expect(histogramOf(value(), parts, [0, 1, 3], 3)).toEqual([
    { best: [1, 0], others: 0 },
    { best: [0.5, 0.5], others: 0 },
    { best: [0, 1], others: 1 },
  ]);
});
