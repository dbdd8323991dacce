// Where the years stand on a time axis of months.

import { monthOfYear, yearOf } from '../engine/months';

export interface YearTick {
  /** Months since the start. */
  month: number;
  year: number;
}

/** Every how many years a label, so that labels have room; a kind step: 1, 2, 5, 10, 20, … */
export function yearStep(years: number, room: number): number {
  for (let power = 1; ; power *= 10)
    for (const factor of [1, 2, 5]) if (years / (factor * power) <= room) return factor * power;
}

/** Ticks at Januaries, at most `room` of them; the start itself where the run is shorter than that. */
export function yearTicks(start: string, months: number, room: number): YearTick[] {
  const untilJanuary = (12 - monthOfYear(start, 0)) % 12;
  const first = yearOf(start, untilJanuary);
  const step = yearStep(Math.floor((months - untilJanuary) / 12) + 1, Math.max(1, room));
  const ticks: YearTick[] = [];
  for (let month = untilJanuary; month <= months; month += 12) {
    const year = first + (month - untilJanuary) / 12;
    if (year % step === 0) ticks.push({ month, year });
  }
  return ticks.length > 0 ? ticks : [{ month: 0, year: yearOf(start, 0) }];
}
