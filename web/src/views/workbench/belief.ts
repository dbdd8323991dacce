// What one would have to believe, in words.

import { counted, isOrAre, listed, longDate, short, title, words } from '../../engine/say';
import type { DrawnValue, Range, Tables } from '../../engine/types';
import { fewest, squareCount } from './futures';

/** What a drawn value is called, and what it is measured in. */
export interface Named {
  /** Inside a sentence: `prevention return`, `prevention under upstream prevention`. */
  name: string;
  unit: string;
  meaning: string;
}

/** Units that say nothing beside a number. */
const isBare = (unit: string): boolean => /^(|share|ratio|quality|exponent|weight|openness)$/.test(unit);

/** `partnershipName` gives what people call one. */
export function namedValue(name: string, tables: Tables, partnershipName: (id: string) => string): Named {
  const parameter = tables.parameters.find((row) => row.name === name);
  if (parameter !== undefined) return { name: words(name), unit: parameter.unit, meaning: parameter.meaning };
  const [whose = '', what = '', when = ''] = name.split('.');
  if (whose === 'funding') {
    const meaning = 'Funding from this month on, against the start; the scenario gives it as a range.';
    return { name: `funding of ${words(what)} in ${longDate(when)}`, unit: 'share of start', meaning };
  }
  const field = tables.response_fields.find((row) => row.name === what);
  if (field !== undefined && tables.responses.some((row) => row.name === whose))
    return { name: `${words(what)} under ${words(whose)}`, unit: field.unit, meaning: field.meaning };
  const meaning = 'The scenario gives it as a range.';
  if (what === 'trust') return { name: `trust in ${partnershipName(whose)}`, unit: 'share', meaning };
  return { name: `${words(what)} of ${words(whose)}`, unit: '', meaning };
}

/** `2.4 per year`, `£2.40 per £`, `0.04 of budget`, `1.9 × the baseline share`. */
export function amountText(value: number, unit: string): string {
  if (isBare(unit)) return short(value);
  if (unit.startsWith('£ ')) return `£${value.toFixed(2)} ${unit.slice(2)}`;
  if (unit.startsWith('share ')) return `${short(value)} ${unit.slice('share '.length)}`;
  if (unit.startsWith('× ')) return `${short(value)} × the ${unit.slice(2)}`;
  return `${short(value)} ${unit}`;
}

/** `at least 2.4 per year`, `between 1 and 2 years`. */
export function rangeText({ low, high }: DrawnValue, [from, to]: Range, unit: string): string {
  if (from <= low) return to >= high ? 'anything' : `at most ${amountText(to, unit)}`;
  if (to >= high) return `at least ${amountText(from, unit)}`;
  const least = unit.startsWith('£ ') ? `£${from.toFixed(2)}` : short(from);
  return `between ${least} and ${amountText(to, unit)}`;
}

/** In how many of so many squares a response is best: who has none and is best somewhere is not said to be best nowhere. */
export const bestText = (squares: number, runs: number, of: number): string =>
  `${squares === 0 && runs > 0 ? '<1' : squares} of ${of}`;

export interface Stated {
  /** Futures, or runs where they differ in random draws only. */
  what: 'future' | 'run';
  /** Those run, and those left. */
  runs: number;
  left: number;
  /** Of a hundred squares those left, and those of the response that has most of them. */
  squares: number;
  leaderSquares: number;
  leader: string;
  /** What is believed: `prevention return is at least £2.40 per £`. */
  believed: string[];
}

/** The one sentence beside the squares. */
export function beliefSentence({ what, runs, left, squares, leaderSquares, leader, believed }: Stated): string {
  const where = believed.length === 0 ? '' : ` in which ${listed(believed)}`;
  if (left < fewest) {
    const few = 'too few to say anything.';
    if (believed.length === 0) return `${counted(runs, what)}: ${few}`;
    const who = left === 0 ? `No ${what}` : counted(left, what);
    return `${who} of ${runs} ${left < 2 ? 'is' : 'are'} left${where}: ${few}`;
  }
  if (believed.length === 0)
    return `${title(leader)} ${isOrAre(leader) === 'are' ? 'end' : 'ends'} with the least harm in ${leaderSquares} of ${squareCount} ${what}s.`;
  return `In ${leaderSquares} of the ${squares} ${what}s${where}, ${words(leader)} ${isOrAre(leader)} best.`;
}
