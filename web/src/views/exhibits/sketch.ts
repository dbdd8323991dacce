// A small picture of a patch: who is in it, how large, and who works with whom.

import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force';
import type { Scenario } from '../../engine/types';
import type { LibraryEntry } from '../../state/library';

type SketchNode = LibraryEntry['organisations'][number];
export type Patch = Pick<LibraryEntry, 'organisations' | 'partnerships'>;
export interface PlacedNode extends SketchNode {
  x: number;
  y: number;
  radius: number;
}
export interface Sketch {
  width: number;
  height: number;
  nodes: PlacedNode[];
  ties: { from: PlacedNode; to: PlacedNode }[];
}

interface Body extends SketchNode, SimulationNodeDatum {
  radius: number;
}

/** Places organisations by the pull of their ties; the same patch always gives the same picture. */
export function sketchOf(patch: Patch, width: number, height: number): Sketch {
  const largest = Math.max(...patch.organisations.map((organisation) => organisation.budget), 1);
  const room = Math.sqrt((width * height) / Math.max(patch.organisations.length, 1));
  // Roots of budgets, so that area tells size; the smallest stay visible.
  const radiusOf = (budget: number): number => room * (0.07 + 0.17 * Math.sqrt(budget / largest));
  const bodies: Body[] = patch.organisations.map((organisation) => ({
    ...organisation,
    radius: radiusOf(organisation.budget),
  }));
  const known = new Map(bodies.map((body) => [body.id, body]));
  const pairs = new Map<string, { source: Body; target: Body }>();
  for (const members of patch.partnerships)
    members.forEach((a, at) => {
      for (const b of members.slice(at + 1)) {
        const [source, target] = [known.get(a), known.get(b)];
        if (source !== undefined && target !== undefined) pairs.set([a, b].sort().join(' '), { source, target });
      }
    });
  const links = [...pairs.values()];
  forceSimulation(bodies)
    .force(
      'ties',
      forceLink(links)
        .distance(room * 0.75)
        .strength(0.6),
    )
    .force('apart', forceManyBody<Body>().strength(-room * 1.6))
    .force(
      'room',
      forceCollide<Body>((body) => 1.35 * body.radius + 2), // marks are wider than the circle of their area
    )
    .force('x', forceX<Body>(0).strength((0.08 * height) / width))
    .force('y', forceY<Body>(0).strength(0.1))
    .stop()
    .tick(240);
  const margin = 3;
  const left = Math.min(...bodies.map((body) => (body.x ?? 0) - body.radius));
  const right = Math.max(...bodies.map((body) => (body.x ?? 0) + body.radius));
  const top = Math.min(...bodies.map((body) => (body.y ?? 0) - body.radius));
  const bottom = Math.max(...bodies.map((body) => (body.y ?? 0) + body.radius));
  const scale = Math.min((width - 2 * margin) / (right - left), (height - 2 * margin) / (bottom - top), 1.4);
  const placed = new Map(
    bodies.map((body) => [
      body,
      {
        id: body.id,
        kind: body.kind,
        shape: body.shape,
        budget: body.budget,
        radius: body.radius * scale,
        x: width / 2 + ((body.x ?? 0) - (left + right) / 2) * scale,
        y: height / 2 + ((body.y ?? 0) - (top + bottom) / 2) * scale,
      },
    ]),
  );
  return {
    width,
    height,
    nodes: [...placed.values()],
    ties: links.flatMap(({ source, target }) => {
      const [from, to] = [placed.get(source), placed.get(target)];
      return from === undefined || to === undefined ? [] : [{ from, to }];
    }),
  };
}

/** Who is in a scenario, as the picture needs it. */
export function patchOf({ organisations, partnerships, looks }: Scenario): Patch {
  return {
    organisations: organisations.map(({ id, kind, budget }) => ({
      id,
      kind,
      shape: looks.shapes[kind] ?? '',
      budget,
    })),
    partnerships: partnerships.map(({ members }) => members),
  };
}
