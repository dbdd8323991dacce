// The forces that spread the map's bodies until they rest: links draw, sizes push apart. Nothing is drawn: the starts are fixed.

import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';

/** A disc that needs room; its place is what is looked for. */
export interface Body {
  r: number;
}
export interface Place extends Body {
  x: number;
  y: number;
}
interface Moving extends Body {
  x?: number;
  y?: number;
}
export interface Link {
  source: number;
  target: number;
  weight: number;
}

/** Starts tried; the one with the shortest links in the window is kept. */
const starts = 3;

/** A fixed stream of pseudo-random numbers (Numerical Recipes' linear congruential generator). */
function stream(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Lets the bodies find their places: first free of each other's size, so that they can pass, then apart and closer together. */
function simulated(sizes: Body[], links: Link[], seed: number): Place[] {
  const random = stream(seed);
  const spread = 30 * Math.sqrt(sizes.length);
  const bodies: Moving[] = sizes.map(({ r }) => ({ r, x: spread * (random() - 0.5), y: spread * (random() - 0.5) }));
  const ticks = Math.round(Math.max(40, Math.min(220, 100_000 / Math.max(1, bodies.length))));
  const simulation = forceSimulation(bodies)
    .stop()
    .randomSource(stream(seed + 1))
    .alphaDecay(1 - 0.001 ** (1 / ticks))
    .force(
      'link',
      forceLink<Moving, { source: number | Moving; target: number | Moving; weight: number }>(
        links.map((link) => ({ ...link })),
      )
        .distance(({ source, target }) => (source as Moving).r + (target as Moving).r + 6)
        .strength(({ weight }) => 0.4 * weight),
    )
    .force(
      'apart',
      forceManyBody<Moving>().strength(({ r }) => -14 * r),
    )
    .force('x', forceX<Moving>(0).strength(0.05))
    .force('y', forceY<Moving>(0).strength(0.05));
  simulation.tick(ticks);
  simulation
    .alpha(0.6)
    .force(
      'apart',
      forceManyBody<Moving>().strength(({ r }) => -4 * r),
    )
    .force('size', forceCollide<Moving>(({ r }) => r).iterations(bodies.length > 300 ? 1 : 3))
    .tick(ticks);
  return bodies.map(({ x = 0, y = 0, r }) => ({ x, y, r }));
}

/** Turned so that it fills a window of this aspect best. */
function turned(places: Place[], aspect: number): { places: Place[]; size: number } {
  let best = { places, size: Infinity };
  for (let step = 0; step < 36; ++step) {
    const [cos, sin] = [Math.cos((Math.PI * step) / 36), Math.sin((Math.PI * step) / 36)];
    const now = places.map(({ x, y, r }) => ({ x: x * cos - y * sin, y: x * sin + y * cos, r }));
    const extent = (side: 'x' | 'y'): number =>
      Math.max(...now.map((place) => place[side] + place.r)) - Math.min(...now.map((place) => place[side] - place.r));
    const size = Math.max(extent('x') / aspect, extent('y'));
    if (size < best.size - 1e-6) best = { places: now, size };
  }
  return best;
}

/** Drawn apart along the side where the window has room left; nothing comes nearer to anything by that. */
function stretched(places: Place[], aspect: number): Place[] {
  const extent = (side: 'x' | 'y'): [centres: number, rest: number] => {
    const values = places.map((place) => place[side]);
    const centres = Math.max(...values) - Math.min(...values);
    const whole =
      Math.max(...places.map((place) => place[side] + place.r)) -
      Math.min(...places.map((place) => place[side] - place.r));
    return [centres, whole - centres];
  };
  const [[x, restX], [y, restY]] = [extent('x'), extent('y')];
  const factor = (wanted: number, centres: number): number =>
    centres > 0 ? Math.max(1, Math.min(1.6, wanted / centres)) : 1;
  const byX = factor(aspect * (y + restY) - restX, x);
  const byY = factor((x + restX) / aspect - restY, y);
  return places.map((place) => ({ x: place.x * byX, y: place.y * byY, r: place.r }));
}

/** Places of the bodies at rest, filling a window of this width over height; the same for the same bodies and links. */
export function settled(bodies: Body[], links: Link[], aspect: number): Place[] {
  if (bodies.length === 0) return [];
  let best: Place[] = [];
  let least = Infinity;
  for (let seed = 1; seed <= (bodies.length > 300 ? 1 : starts); ++seed) {
    const { places, size } = turned(simulated(bodies, links, seed), aspect);
    let length = 0;
    for (const { source, target, weight } of links)
      length += weight * Math.hypot(places[source]!.x - places[target]!.x, places[source]!.y - places[target]!.y);
    const score = links.length > 0 ? size * (1 + length / links.length / size) : size;
    if (score < least) [least, best] = [score, places];
  }
  return stretched(best, aspect);
}
