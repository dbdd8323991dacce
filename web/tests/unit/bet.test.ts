import { describe, expect, it } from 'vitest';
import type { Bet, BetAnswer } from '../../src/engine/types';
import {
  bent,
  blankLine,
  drawnTo,
  finished,
  isWhole,
  lastOf,
  monthly,
  numbersOf,
  pointsOf,
  stroked,
  upTo,
} from '../../src/views/bet/drawing';
import { drawAgain, guess, guessOf, handCount, handsOf, raiseHand, undo } from '../../src/views/bet/guesses.svelte';
import { extentOfBet, linesOf } from '../../src/views/bet/lines';

describe('a line drawn by hand', () => {
  const blank = blankLine(24, 10);

  it('begins with its start alone', () => {
    expect(blank).toHaveLength(25);
    expect(drawnTo(blank)).toBe(0);
    expect(isWhole(blank)).toBe(false);
  });

  it('is straight between the places where the pen was seen, forwards and backwards', () => {
    const there = stroked(blank, { month: 0, value: 10 }, { month: 4, value: 18 });
    expect(there.slice(0, 5)).toEqual([10, 12, 14, 16, 18]);
    const back = stroked(there, { month: 4, value: 18 }, { month: 2, value: 10 });
    expect(back.slice(0, 5)).toEqual([10, 12, 10, 14, 18]);
    expect(blank[1], 'the line that was given stays as it was').toBeNaN();
  });

  it('is joined to its end where the pen comes down beyond it', () => {
    expect(stroked(blank, null, { month: 5, value: 15 }).slice(0, 6)).toEqual([10, 11, 12, 13, 14, 15]);
  });

  it('is changed only where the pen comes down within it', () => {
    const line = stroked(blank, null, { month: 5, value: 15 });
    expect(stroked(line, null, { month: 2, value: 3 }).slice(0, 6)).toEqual([10, 11, 3, 13, 14, 15]);
  });

  it('keeps its start, which is known', () => {
    expect(stroked(blank, null, { month: 0, value: 99 })[0]).toBe(10);
  });

  it('is drawn from the first month where its start is not known', () => {
    const line = stroked(blankLine(24, NaN), null, { month: 3, value: 5 });
    expect(line.slice(0, 5)).toEqual([5, 5, 5, 5, NaN]);
    expect(isWhole(stroked(line, { month: 3, value: 5 }, { month: 24, value: 9 }))).toBe(true);
  });

  it('goes on level where it all but reaches the last month, and not before', () => {
    const near = finished(stroked(blank, null, { month: 19, value: 29 }));
    expect(isWhole(near)).toBe(true);
    expect(near.slice(19)).toEqual([29, 29, 29, 29, 29, 29]);
    expect(isWhole(finished(stroked(blank, null, { month: 12, value: 29 })))).toBe(false);
  });

  it('has a point for keys each year and at the end', () => {
    expect(pointsOf(24)).toEqual([12, 24]);
    expect(pointsOf(30)).toEqual([12, 24, 30]);
    expect(pointsOf(6)).toEqual([6]);
  });

  it('bends at a point, from the one before to the one after', () => {
    const first = bent(blank, { month: 12, value: 22 });
    expect(first[6]).toBe(16);
    expect(first[12]).toBe(22);
    expect(first[13]).toBeNaN();
    const whole = bent(first, { month: 24, value: 34 });
    expect(isWhole(whole)).toBe(true);
    const lower = bent(whole, { month: 12, value: 10 });
    expect([lower[0], lower[6], lower[12], lower[18], lower[24]]).toEqual([10, 10, 10, 22, 34]);
  });
});

describe('a line of the run', () => {
  it('is straight between known months and nothing elsewhere', () => {
    expect([...monthly([0, 2, 4], [1, 3, null], 5)]).toEqual([1, 2, 3, NaN, NaN, NaN]);
    expect([...monthly([1, 3], [2, 4], 4)]).toEqual([NaN, 2, 3, 4, NaN]);
  });

  it('shows what was reached', () => {
    const line = Float64Array.of(1, 2, 3, NaN);
    expect([...upTo(line, 1.7)]).toEqual([1, 2]);
    expect(upTo(line, -1)).toHaveLength(0);
    expect(lastOf(line, 9)).toEqual({ month: 2, value: 3 });
    expect(lastOf(line, -1)).toBeNull();
  });

  it('has undefined values where there are none', () => expect(numbersOf([1, null, 'never'])).toEqual([1, NaN, NaN]));
});

const bet = { kind: 'line', range: null, level: null, among: 'responses' } as unknown as Bet;
const line = { id: 'hold', name: 'hold', months: [0, 1], median: [10, 20], low: [9, 15], high: [11, 25] };
const answer = { lines: [line] } as unknown as BetAnswer;
const scenario = {
  months: 1,
  policies: [
    { name: 'other', meaning: '' },
    { name: 'hold', meaning: '' },
  ],
  looks: { lines: [0, 3], choices: [], shapes: {} },
};

describe('the chart of a bet', () => {
  it('spans more than what comes, so that its axis tells nothing', () => {
    expect(extentOfBet(bet, answer)).toEqual({ low: 8, high: 22 });
    expect(extentOfBet(bet, null)).toBeNull();
  });

  it('spans the range of guesses, before the run too', () => {
    expect(extentOfBet({ ...bet, range: [0, 50] }, null)).toEqual({ low: 0, high: 50 });
    expect(extentOfBet({ ...bet, range: [0, 15] }, answer)).toEqual({ low: 0, high: 20 });
  });

  it('has room for the level that a date waits for', () => {
    expect(extentOfBet({ ...bet, level: 40 }, answer)?.high).toBeGreaterThan(40);
  });

  it('draws responses in their own style, and places in others', () => {
    expect(linesOf(answer, bet, scenario).map(({ row }) => row)).toEqual([3]);
    const places = linesOf(answer, { ...bet, kind: 'choice', among: 'areas' }, scenario);
    expect(places[0]?.row).not.toBe(3);
  });
});

describe('what is kept of a bet', () => {
  it('is undone stroke by stroke; a stroke that goes on is one', () => {
    guess('a', [1]);
    guess('a', [2]);
    guess('a', [3], true);
    expect(guessOf('a')).toEqual([3]);
    undo('a', false);
    expect(guessOf('a')).toEqual([1]);
    undo('a', false);
    expect(guessOf('a')).toBeNull();
  });

  it('counts hands apart from the guess of one', () => {
    guess('b', 'left');
    for (const hand of ['left', 'right', 'right']) raiseHand('b', hand);
    expect(handsOf('b')).toEqual({ left: 1, right: 2 });
    undo('b', true);
    expect(handsOf('b')).toEqual({ left: 1, right: 1 });
    drawAgain('b', true);
    expect(handCount('b')).toBe(0);
    expect(guessOf('b')).toBe('left');
    drawAgain('b', false);
    expect(guessOf('b')).toBeNull();
  });

  it('is of one story', () => {
    guess('c', 'x');
    expect(guessOf('d')).toBeNull();
  });
});
