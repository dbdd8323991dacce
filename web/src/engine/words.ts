// Numbers, dates and names as people read them; the same forms as the program's tables (sim/report/words.cpp).

import type { Range } from './types';

/** Decimals that leave a number of this size three significant digits; from 0 to 6. */
export function decimalsFor(size: number): number {
  let decimals = 2;
  for (let limit = 9.995; size >= limit && decimals > 0; limit *= 10) --decimals;
  for (let limit = 0.9995; size < limit && decimals < 6; limit /= 10) ++decimals;
  return decimals;
}

/** With so many decimals, thousands apart by a thin space; a dash if undefined. */
export function fixedText(value: number | null, decimals: number): string {
  if (value === null || Number.isNaN(value)) return '–';
  if (!Number.isFinite(value)) return 'never';
  const digits = Math.abs(value).toFixed(decimals);
  const [whole = '0', fraction] = digits.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '\u202f');
  const text = fraction === undefined ? grouped : `${grouped}.${fraction}`;
  return value < 0 && /[1-9]/.test(digits) ? `−${text}` : text;
}

/** Three significant digits without an exponent. */
export function rounded(value: number | null): string {
  if (value === null || Number.isNaN(value)) return '–';
  const size = Math.abs(value);
  return size < 1e-6 ? '0' : fixedText(value, decimalsFor(size));
}

/** Like `rounded`, with its sign. */
export function signed(value: number | null): string {
  const text = rounded(value);
  return value !== null && value >= 1e-6 && Number.isFinite(value) ? `+${text}` : text;
}

/** A share as a whole percentage; `>99 %` and `<1 %` where rounding would claim certainty. */
export function percent(share: number | null): string {
  if (share === null || Number.isNaN(share)) return '–';
  if (share > 0.995 && share < 1) return '>99\u00a0%';
  if (share < 0.005 && share > 0) return '<1\u00a0%';
  return `${(100 * share).toFixed(0)}\u00a0%`;
}

/** Years since the start, `4.6`; `never` if infinite. */
export function years(months: number | null): string {
  if (months === null || Number.isNaN(months)) return '–';
  return Number.isFinite(months) ? (months / 12).toFixed(1) : 'never';
}

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** The month so many months after `start`: its year and the month of the year, from 0. */
function monthAfter(start: string, months: number): { year: number; month: number } {
  const [year = 0, month = 1] = start.split('-').map(Number);
  const count = year * 12 + (month - 1) + months;
  return { year: Math.floor(count / 12), month: count % 12 };
}

/** `April 2010` for a start `2010-04`. */
export function longDate(start: string, months = 0): string {
  const at = monthAfter(start, months);
  return `${monthNames[at.month]} ${at.year}`;
}

/** `2014`, where month 0 of the run is `start`. */
export function yearOf(start: string, months: number): number {
  return monthAfter(start, months).year;
}

/** Month of the year, from 0, where month 0 of the run is `start`. */
export function monthOfYear(start: string, months: number): number {
  return monthAfter(start, months).month;
}

/** What people write otherwise than names do; the same as in the report (`words_of` in sim/report/words.cpp). */
const spelt = [
  [/\bshort term\b/, 'short-term'],
  [/\bco (?=location|production)/, 'co-'],
  [/\bict\b/, 'ICT'],
] as const;

/** A name of the tables as words: `data_sharing` becomes `data sharing`, `short_term_savings` `short-term savings`. */
export function words(name: string): string {
  return spelt.reduce((text, [plain, proper]) => text.replace(plain, proper), name.replaceAll('_', ' '));
}

/** As a sentence or a heading begins. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `data_sharing` becomes `Data sharing`. */
export function title(name: string): string {
  return capitalised(words(name));
}

/** A step that gives a slider about a hundred places, as 1, 2 or 5 times a power of ten. */
export function stepFor([low, high]: Range): number {
  const raw = (high - low) / 100;
  const power = 10 ** Math.floor(Math.log10(raw));
  const factor = raw / power;
  return power * (factor < 1.5 ? 1 : factor < 3.5 ? 2 : factor < 7.5 ? 5 : 10);
}
