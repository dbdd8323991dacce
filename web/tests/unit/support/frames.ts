import type { MapFrames } from '../../../src/engine/types';

/** Frames of so many months without anything in them. */
export function emptyFrames(months: number, change: Partial<MapFrames> = {}): MapFrames {
  const none = new Float32Array();
  return {
    response: 'hold',
    months,
    trust: none,
    active: none,
    inertia: none,
    potential: none,
    realised: none,
    leaks: none,
    hollow: none,
    budget: none,
    strain: none,
    choice: none,
    bounced: none,
    turning: none,
    turned: none,
    happenings: [],
    champions: [],
    bounced_from: 0,
    loops: [],
    ...change,
  };
}
