// What a value axis spans and where its ticks are.

import { scaleLinear } from 'd3-scale';
import type { Bands } from '../engine/types';

export interface Extent {
  low: number;
  high: number;
}

/** Lowest and highest of all bands; null if nothing is defined. */
export function extentOf(bands: readonly Bands[]): Extent | null {
  let low = Infinity;
  let high = -Infinity;
  for (const band of bands)
    for (const column of [band.low, band.high, band.median])
      for (const value of column)
        if (Number.isFinite(value)) {
          if (value < low) low = value;
          if (value > high) high = value;
        }
  return low <= high ? { low, high } : null;
}

export interface Axis extends Extent {
  ticks: number[];
  /** Enough to tell the ticks apart. */
  decimals: number;
  /** The axis starts elsewhere than at zero and does not cross it. */
  cut: boolean;
}

/** An axis around the extent with about `count` steps. Zero belongs to it where asked, or where it is near anyway. */
export function axisFor(extent: Extent, count: number, zero: boolean): Axis {
  let { low, high } = extent;
  const span = high - low;
  if (zero || (low > 0 && low < 0.35 * span)) low = Math.min(low, 0);
  if (zero || (high < 0 && -high < 0.35 * span)) high = Math.max(high, 0);
  if (high - low < 1e-9 * Math.max(1, Math.abs(high))) {
    const pad = Math.abs(high) > 0 ? 0.05 * Math.abs(high) : 1;
    low -= pad;
    high += pad;
  }
  // Rounded out finely, so that the lines and not the rounding fill the picture.
  const scale = scaleLinear([low, high], [0, 1]).nice(4 * count);
  const ticks = scale.ticks(count);
  const step = ticks.length > 1 ? Math.abs((ticks[1] ?? 0) - (ticks[0] ?? 0)) : 1;
  const [from = low, to = high] = scale.domain();
  return {
    low: from,
    high: to,
    ticks,
    decimals: Math.min(6, Math.max(0, Math.ceil(-Math.log10(step) - 1e-9))),
    cut: from > 0 || to < 0,
  };
}
