// What the numbers say, in one plain sentence each. Pure text from numbers, so that it can be tested word for word.

import type { Better, BreakEvenRow, OutcomeRow, Spread, StatisticName, SummaryRow } from './types';
import { capitalised, decimalsFor, fixedText, longDate, percent, rounded, words, years } from './words';

/** `lower is better`; empty if neither is. */
export function directionWords(better: Better): string {
  return better === 'none' ? '' : `${better} is better`;
}

/** When a statistic speaks of: `at the end (April 2020)`. */
export function momentWords(statistic: StatisticName, start: string, months: number): string {
  if (statistic === 'end') return `at the end (${longDate(start, months)})`;
  return statistic === 'mean' ? 'on average over the run' : 'in total over the run';
}

/** An amount with its unit as people say it: `£36.5m of weighted cases`, `5.2 partnerships`; a bare number for shares and ratios. */
export function amount(value: number, unit: string, decimals = decimalsFor(Math.abs(value))): string {
  const text = fixedText(value, decimals);
  if (unit.startsWith('£m'))
    return `${value < 0 ? '−' : ''}£${text.replace('−', '')}m${unit.slice(2).replace(/^-years/, ' years')}`;
  return /^(share|ratio|index)/.test(unit) || unit === '' ? text : `${text} ${unit}`;
}

const size = ({ median, low, high }: Spread): number =>
  Math.max(...[median, low, high].map((value) => Math.abs(value ?? 0)));

/** `33 to 37 lower`, `0.2 lower to 0.4 higher`. */
function spreadWords(difference: Spread, decimals: number): string {
  const { low, high } = difference;
  if (low === null || high === null) return '';
  const text = (value: number): string => fixedText(Math.abs(value), decimals);
  const side = (value: number): string => (value < 0 ? 'lower' : 'higher');
  if (low < 0 && high > 0 && text(low) !== fixedText(0, decimals) && text(high) !== fixedText(0, decimals))
    return `from ${text(low)} lower to ${text(high)} higher`;
  const [near, far] = Math.abs(low) <= Math.abs(high) ? [low, high] : [high, low];
  return text(near) === text(far) ? `${text(far)} ${side(far)}` : `${text(near)} to ${text(far)} ${side(far)}`;
}

export interface Told {
  outcome: OutcomeRow;
  row: SummaryRow;
  /** The same of `hold`. */
  reference: SummaryRow | undefined;
  breakEven: readonly BreakEvenRow[];
  start: string;
  months: number;
}

/** The paired difference from hold, its spread, the probability of being better, and from when it pays. */
export function differenceSentence({ outcome, row, reference, breakEven, start, months }: Told): string {
  const name = words(row.response);
  const what = words(outcome.name);
  const moment = momentWords(row.statistic, start, months);
  const difference = row.difference;
  if (row.response === 'hold')
    return row.median === null
      ? `Hold is the reference; ${what} is not defined ${moment}.`
      : `Hold is the reference: ${what} ${moment} is ${amount(row.median, row.unit)}.`;
  if (difference === null || difference.median === null)
    return `Under ${name}, ${what} is not defined ${moment}, so there is nothing to compare with hold.`;

  // Thousandths of a share are enough, unless there is less to tell.
  const largest = size(difference);
  const decimals = largest >= 0.01 ? Math.min(3, decimalsFor(largest)) : decimalsFor(largest);
  const none = fixedText(0, decimals);
  const middle = fixedText(Math.abs(difference.median), decimals);
  const parts: string[] = [];
  if (largest < 1e-9) return `Under ${name}, ${what} ${moment} is the same as under hold in nearly all replicates.`;
  const spread = spreadWords(difference, decimals);
  if (middle === none)
    parts.push(`Under ${name}, ${what} ${moment} is about the same as under hold (spread: ${spread})`);
  else {
    const share = reference?.median ? Math.abs(difference.median / reference.median) : null;
    const relative =
      share !== null && outcome.unit.startsWith('£m') && share < 10 && share >= 0.005
        ? `, or ${(100 * share).toFixed(0)} %,`
        : '';
    parts.push(
      `Under ${name}, ${what} ${moment} is ${amount(Math.abs(difference.median), row.unit, decimals)}${relative} ` +
        `${difference.median < 0 ? 'lower' : 'higher'} than under hold (spread: ${spread})`,
    );
  }
  if (outcome.better !== 'none' && row.probability_better !== null) parts.push(chanceWords(row.probability_better));
  const sentence = parts.join('; ');
  // Who is worse in every replicate at the end has not overtaken hold for good.
  const plainlyWorse = row.statistic === 'end' && row.probability_better === 0;
  const pays = outcome.better === 'none' || plainlyWorse ? '' : breakEvenWords(breakEven);
  return unbroken(pays === '' ? `${sentence}.` : `${sentence}. ${pays}`);
}

/** How sure it is that it is better, without claiming certainty. */
export function chanceWords(probability: number): string {
  const share = percent(probability);
  if (probability > 0.45 && probability < 0.55)
    return `better in ${share} of replicates, no more than a coin would say`;
  if (probability === 0) return 'better in no replicate';
  return probability === 1 ? 'better in every replicate' : `better in ${share} of replicates`;
}

const range = ({ month, low, high }: BreakEvenRow): string => {
  const [from, middle, to] = [low, month, high].map((value) => years(value));
  return from === middle && to === middle ? '' : ` (${from === '0.0' || from === '0.1' ? 'start' : from} to ${to})`;
};

/** From when it is ahead of hold to the end, and when the early losses are paid back. */
export function breakEvenWords(rows: readonly BreakEvenRow[]): string {
  const monthly = rows.find((row) => row.kind === 'monthly');
  const cumulative = rows.find((row) => row.kind === 'cumulative');
  if (monthly === undefined) return '';
  const at = monthly.month;
  if (at === null || !Number.isFinite(at))
    return monthly.never_share >= 1
      ? 'It does not overtake hold for good within the run.'
      : `It does not overtake hold for good within the run in ${percent(monthly.never_share)} of replicates.`;
  const ahead =
    at <= 2 ? 'It is ahead of hold from the start' : `It stays ahead of hold from year ${years(at)}${range(monthly)}`;
  const often =
    monthly.never_share > 0 ? `, except in ${percent(monthly.never_share)} of replicates, where it never does` : '';
  if (cumulative === undefined || (at <= 2 && (cumulative.month ?? 0) <= 2)) return `${ahead}${often}.`;
  const paid = cumulative.month;
  if (paid === null || !Number.isFinite(paid))
    return `${ahead}${often}; what was lost before is not made good within the run.`;
  return paid <= 2
    ? `${ahead}${often}.`
    : `${ahead}${often}; counted from the start, it has made good its early losses by year ${years(paid)}${range(cumulative)}.`;
}

/** The spread, said once where numbers are shown. */
export const spreadNote =
  'The line is the median over replicates; the band holds nine of ten of them, from the 5th to the 95th percentile. ' +
  'A band too thin to see means that luck hardly matters.';

/** A sentence of the program with the names of responses and interventions as people say them. */
export function inWords(text: string, names: readonly string[]): string {
  const told = text.replace(/\b[a-z]+(?:_[a-z]+)+\b/g, (name) => (names.includes(name) ? words(name) : name));
  return capitalised(unbroken(told));
}

/** Keeps a number and its percent sign on one line. */
function unbroken(text: string): string {
  return text.replace(/(\d) %/g, '$1\u00a0%');
}

/** Three significant digits at most, without zeros that say nothing: `0.4`, `12`. */
export function short(value: number): string {
  const text = rounded(value);
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}
