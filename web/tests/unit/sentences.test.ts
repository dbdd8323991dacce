import { describe, expect, it } from 'vitest';
import type { BreakEvenRow, OutcomeRow, SummaryRow } from '../../src/engine/types';
import {
  amount,
  breakEvenWords,
  differenceSentence,
  directionWords,
  inWords,
  momentWords,
  short,
} from '../../src/engine/sentences';

const harm: OutcomeRow = {
  name: 'harm',
  unit: '£m of weighted cases',
  better: 'lower',
  headline: true,
  statistics: [{ name: 'end', unit: '£m of weighted cases' }],
  meaning: '',
};
const trust: OutcomeRow = { ...harm, name: 'trust', unit: 'share', better: 'higher' };
const workforce: OutcomeRow = { ...harm, name: 'workforce', unit: '£m a year', better: 'none' };

const row = (change: Partial<SummaryRow>): SummaryRow => ({
  response: 'upstream_prevention',
  outcome: 'harm',
  statistic: 'end',
  unit: '£m of weighted cases',
  better: 'lower',
  median: 300,
  low: 290,
  high: 310,
  difference: { median: -36.5, low: -37.2, high: -35.9 },
  difference_error: 0.1,
  probability_better: 1,
  probability_best: 1,
  ...change,
});
const reference = row({ response: 'hold', median: 336, difference: null, probability_better: null });
const pays = (kind: BreakEvenRow['kind'], month: number, change: Partial<BreakEvenRow> = {}): BreakEvenRow => ({
  response: 'upstream_prevention',
  outcome: 'harm',
  kind,
  month,
  low: month,
  high: month,
  never_share: 0,
  ...change,
});
const told = { outcome: harm, reference, breakEven: [], start: '2010-04', months: 120 };
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('the difference from hold in words', () => {
  it('says how much, how sure, and from when', () => {
    const breakEven = [pays('monthly', 66, { low: 65, high: 67 }), pays('cumulative', 103)];
    expect(plain(differenceSentence({ ...told, row: row({}), breakEven }))).toBe(
      'Under upstream prevention, harm at the end (April 2020) is £36.5m of weighted cases, or 11 %, lower than under hold ' +
        '(spread: 35.9 to 37.2 lower); better in every replicate. It stays ahead of hold from year 5.5 (5.4 to 5.6); counted ' +
        'from the start, it has made good its early losses by year 8.6.',
    );
  });
  it('does not sound surer than the replicates', () => {
    const unsure = row({
      outcome: 'trust',
      unit: 'share',
      difference: { median: 0.01, low: -0.02, high: 0.04 },
      probability_better: 0.52,
    });
    expect(plain(differenceSentence({ ...told, outcome: trust, row: unsure }))).toBe(
      'Under upstream prevention, trust at the end (April 2020) is 0.010 higher than under hold ' +
        '(spread: from 0.020 lower to 0.040 higher); better in 52 % of replicates, no more than a coin would say.',
    );
  });
  it('calls nothing better that has no better direction', () => {
    const neutral = row({ outcome: 'workforce', unit: '£m a year', probability_better: null });
    const text = differenceSentence({ ...told, outcome: workforce, row: neutral, breakEven: [pays('monthly', 3)] });
    expect(text).not.toContain('better');
    expect(text).not.toContain('ahead');
  });
  it('names a difference that rounds to nothing as what it is', () => {
    const none = row({ difference: { median: 0, low: 0, high: 0 }, probability_better: 0.5 });
    expect(differenceSentence({ ...told, row: none })).toContain('is the same as under hold');
    const almost = row({ difference: { median: 0, low: -2, high: 0 }, probability_better: 0.25 });
    expect(differenceSentence({ ...told, row: almost })).toContain(
      'about the same as under hold (spread: 0.00 to 2.00 lower)',
    );
  });
  it('does not say twice that a response is worse', () => {
    const worse = row({ difference: { median: 5, low: 4, high: 6 }, probability_better: 0 });
    const text = differenceSentence({
      ...told,
      row: worse,
      breakEven: [pays('monthly', Infinity, { never_share: 1 })],
    });
    expect(text.endsWith('better in no replicate.')).toBe(true);
  });
  it('is honest about what is not defined', () => {
    const undefinedRow = row({ median: null, difference: { median: null, low: null, high: null } });
    expect(differenceSentence({ ...told, row: undefinedRow })).toContain('is not defined');
  });
  it('tells what hold is', () => {
    expect(differenceSentence({ ...told, row: reference })).toBe(
      'Hold is the reference: harm at the end (April 2020) is £336m of weighted cases.',
    );
  });
});

describe('when it pays', () => {
  it('tells never from sometimes never', () => {
    expect(breakEvenWords([pays('monthly', Infinity, { never_share: 1 })])).toBe(
      'It does not overtake hold for good within the run.',
    );
    expect(breakEvenWords([pays('monthly', Infinity, { never_share: 0.78 })])).toContain('in 78 % of replicates');
    expect(breakEvenWords([pays('monthly', 60, { never_share: 0.1 })])).toContain('except in 10 % of replicates');
  });
  it('keeps being ahead and having paid back apart', () => {
    expect(breakEvenWords([pays('monthly', 60), pays('cumulative', Infinity, { never_share: 1 })])).toBe(
      'It stays ahead of hold from year 5.0; what was lost before is not made good within the run.',
    );
    expect(breakEvenWords([pays('monthly', 2), pays('cumulative', 2)])).toBe('It is ahead of hold from the start.');
  });
  it('says nothing where there is nothing', () => expect(breakEvenWords([])).toBe(''));
});

describe('small words', () => {
  it('puts the pound sign before and the unit behind', () => {
    expect(amount(36.5, '£m of weighted cases')).toBe('£36.5m of weighted cases');
    expect(amount(-0.78, '£m a year')).toBe('−£0.780m a year');
    expect(amount(12, '£m')).toBe('£12.0m');
    expect(amount(5, 'partnerships')).toBe('5.00 partnerships');
    expect(amount(0.41, 'share')).toBe('0.410');
    expect(amount(2769, '£m-years of weighted cases')).toBe('£2\u202f769m years of weighted cases');
  });
  it('says when', () => {
    expect(momentWords('end', '2010-04', 120)).toBe('at the end (April 2020)');
    expect(momentWords('mean', '2010-04', 120)).toBe('on average over the run');
    expect(momentWords('total', '2010-04', 120)).toBe('in total over the run');
    expect(directionWords('lower')).toBe('lower is better');
    expect(directionWords('none')).toBe('');
  });
  it('writes numbers without zeros that say nothing', () => {
    expect([0.4, 12, 100, 0, 1.25, 0.026].map(short)).toEqual(['0.4', '12', '100', '0', '1.25', '0.026']);
  });
  it('says names as people do, and only names', () => {
    expect(plain(inWords('silo_retreat beats x_y in 9 %', ['silo_retreat']))).toBe('Silo retreat beats x_y in 9 %');
  });
});
