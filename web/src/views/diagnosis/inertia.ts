// The bar of collaborative inertia: what could be achieved together, what arrives of it, and where the rest leaks away.

import { inMonth } from '../map/frames';
import type { MapFrames } from '../../engine/types';

/** £m a year. */
export interface Advantage {
  potential: number;
  realised: number;
  /** In the order of `Tables.leaks`, each at least 0; with what is realised they make the potential. */
  leaks: number[];
}

/** A part of the bar, £m a year. */
export interface Part {
  /** Row of the leak; −1: what arrives, or if it is below zero what is lost beyond that. */
  leak: number;
  from: number;
  to: number;
}

/** The parts from left to right. Leaks begin where what arrives ends: left of zero where working together is worse than working alone. */
export function partsOf({ realised, leaks }: Advantage): Part[] {
  const parts: Part[] = realised > 0 ? [{ leak: -1, from: 0, to: realised }] : [];
  let from = realised;
  leaks.forEach((size, leak) => {
    if (!(size > 0)) return;
    parts.push({ leak, from, to: from + size });
    from += size;
  });
  return parts;
}

/** Of one partnership in a month, or of all together if `partnership` is below 0. */
export function advantageIn(frames: MapFrames, month: number, partnership = -1): Advantage {
  const potentials = inMonth(frames, frames.potential, month);
  const realised = inMonth(frames, frames.realised, month);
  const leaks = inMonth(frames, frames.leaks, month);
  const width = potentials.length === 0 ? 0 : leaks.length / potentials.length;
  const all: Advantage = { potential: 0, realised: 0, leaks: Array<number>(width).fill(0) };
  potentials.forEach((potential, row) => {
    if (partnership >= 0 && row !== partnership) return;
    all.potential += potential;
    all.realised += realised[row] ?? 0;
    for (let leak = 0; leak < width; ++leak) all.leaks[leak]! += leaks[row * width + leak] ?? 0;
  });
  return all;
}

/** From the least that arrives in any month of some runs, or 0, to the most that could. */
export function scaleOf(runs: readonly MapFrames[], partnership = -1): [low: number, high: number] {
  let low = 0;
  let high = 0;
  for (const frames of runs) {
    for (let month = 0; month <= frames.months; ++month) {
      const { potential, realised } = advantageIn(frames, month, partnership);
      low = Math.min(low, realised);
      high = Math.max(high, potential);
    }
  }
  return [low, high];
}
