// Lines as hands draw them: a value a month, not a number where nothing is drawn yet. The start is given, if it is known.

export interface Place {
  month: number;
  value: number;
}

/** Months from one point that keys move to the next. */
const year = 12;

/** A line that ends so near to the last month is meant to reach it. */
const nearEnd = 6;

/** Undefined ones and those that never come are no numbers. */
export function numbersOf(values: readonly (number | null | 'never')[]): number[] {
  return values.map((value) => (typeof value === 'number' ? value : NaN));
}

export function blankLine(months: number, start: number): number[] {
  return Array.from({ length: months + 1 }, (_, month) => (month === 0 ? start : NaN));
}

/** The last month to which it is drawn. */
export function drawnTo(line: readonly number[]): number {
  return line.findLastIndex((value) => Number.isFinite(value));
}

/** After a stroke from one place to another; one that begins beyond the line's end is joined to it. */
export function stroked(line: readonly number[], from: Place | null, to: Place): number[] {
  const drawn = [...line];
  const end = drawnTo(line);
  const origin = from ?? (to.month > end ? { month: Math.max(0, end), value: line[end] ?? to.value } : to);
  const first = Number.isFinite(line[0] ?? NaN) ? 1 : 0;
  const [left, right] = origin.month <= to.month ? [origin, to] : [to, origin];
  const length = Math.max(1, right.month - left.month);
  for (let month = Math.max(first, left.month); month <= right.month; ++month) {
    const share = right.month === left.month ? 0 : (month - left.month) / length;
    drawn[month] = month === to.month ? to.value : (1 - share) * left.value + share * right.value;
  }
  return drawn;
}

/** Points that keys move: one a year, and the end. */
export function pointsOf(months: number): number[] {
  const points = [];
  for (let month = year; month < months; month += year) points.push(month);
  return [...points, months];
}

/** After a point has moved: straight from the point before it and to the one after it. */
export function bent(line: readonly number[], { month, value }: Place): number[] {
  const points = [0, ...pointsOf(line.length - 1)];
  const at = points.indexOf(month);
  const [before = 0, after = month] = [points[at - 1], points[at + 1]];
  const left = line[before] ?? NaN;
  const moved = stroked(line, Number.isFinite(left) ? { month: before, value: left } : null, { month, value });
  const right = line[after] ?? NaN;
  return Number.isFinite(right) ? stroked(moved, { month: after, value: right }, { month, value }) : moved;
}

/** Drawn to its end: one that stops just before it goes on level. */
export function finished(line: readonly number[]): number[] {
  const end = drawnTo(line);
  if (end < line.length - 1 - nearEnd) return [...line];
  return line.map((value, month) => (month > end ? (line[end] ?? NaN) : value));
}

export function isWhole(line: readonly number[]): boolean {
  return line.length > 1 && line.every((value) => Number.isFinite(value));
}

/** A line whose values are known in some months only: straight between them, nothing outside. */
export function monthly(known: readonly number[], values: readonly (number | null)[], months: number): Float64Array {
  let line: number[] = new Array<number>(months + 1).fill(NaN);
  let before: Place | null = null;
  known.forEach((month, at) => {
    const value = values[at];
    if (value === null || value === undefined || !Number.isFinite(value)) {
      before = null;
      return;
    }
    if (month === 0) line[0] = value;
    else line = stroked(line, before ?? { month, value }, { month, value });
    before = { month, value };
  });
  return Float64Array.from(line);
}

/** What is drawn of a line by a month. */
export function upTo(values: Float64Array, month: number): Float64Array {
  return values.subarray(0, Math.max(0, Math.floor(month) + 1));
}

/** The last point that is drawn by a month; null if there is none. */
export function lastOf(values: Float64Array, month: number): Place | null {
  const last = upTo(values, month).findLastIndex((value) => Number.isFinite(value));
  return last < 0 ? null : { month: last, value: values[last] ?? NaN };
}
