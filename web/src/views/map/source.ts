// The map's frames of the comparison shown: asked for once for each response.

import type { Comparison, MapFrames } from '../../engine/types';

const known = new WeakMap<Comparison, Map<string, Promise<MapFrames>>>();

export function framesOf(
  comparison: Comparison,
  response: string,
  ask: (response: string) => Promise<MapFrames>,
): Promise<MapFrames> {
  let asked = known.get(comparison);
  if (asked === undefined) known.set(comparison, (asked = new Map()));
  let frames = asked.get(response);
  if (frames === undefined) {
    frames = ask(response);
    asked.set(response, frames);
    frames.catch(() => asked.delete(response));
  }
  return frames;
}
