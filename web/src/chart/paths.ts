// Lines and bands of a month-by-month chart as SVG paths; a gap where a value is undefined.

import { area, line } from 'd3-shape';
import type { Bands } from '../engine/types';

export type Place = (value: number) => number;

/** Whole pixels are too coarse, tenths are enough. */
const tenth = (value: number): number => Math.round(value * 10) / 10;

export function linePath(values: Float64Array, x: Place, y: Place): string {
  return (
    line<number>()
      .defined((value) => Number.isFinite(value))
      .x((_, month) => tenth(x(month)))
      .y((value) => tenth(y(value)))(values) ?? ''
  );
}

export function bandPath({ low, high }: Bands, x: Place, y: Place): string {
  return (
    area<number>()
      .defined((value, month) => Number.isFinite(value) && Number.isFinite(high[month] ?? NaN))
      .x((_, month) => tenth(x(month)))
      .y0((value) => tenth(y(value)))
      .y1((_, month) => tenth(y(high[month] ?? NaN)))(low) ?? ''
  );
}

/** The last month with a value, -1 if there is none. */
export function lastMonth(values: Float64Array): number {
  return values.findLastIndex((value) => Number.isFinite(value));
}
