// Where everything stands on the map. Areas are discs, spread by forces until they rest; an organisation that serves one area
// stands in its disc, one that serves several between them; a partnership has a hub. Same scenario, same map.

import type { Scenario } from '../../engine/types';
import { settled, type Body, type Link, type Place } from './forces';

export interface Layout {
  width: number;
  height: number;
  /** In the scenario's order. */
  areas: Place[];
  organisations: Place[];
  partnerships: Place[];
}

type Layable = Pick<Scenario, 'areas' | 'organisations' | 'partnerships' | 'ties'>;

export const hubRadius = 6;
const gap = 7;
/** Around the map, with room for labels; and where there is hardly room for the map itself. */
const margins = { wide: { x: 60, y: 26 }, tight: { x: 14, y: 20 } };
export type Margin = keyof typeof margins;

/** What the layout depends on: the map is laid out anew only if this changes. */
export function layoutKey(scenario: Layable, radii: number[]): string {
  return JSON.stringify([
    scenario.areas.map(({ id }) => id),
    scenario.organisations.map(({ id, areas, kind }, row) => [id, areas, kind, radii[row]]),
    scenario.partnerships.map(({ id, areas, members }) => [id, areas, members]),
    scenario.ties.length,
  ]);
}

/** Places in a disc around its centre: hubs innermost, then a ring of organisations, or a sunflower of many. */
function arrange(radii: number[], hubs: number): { organisations: Place[]; hubs: Place[]; r: number } {
  const largest = Math.max(0, ...radii);
  const hubRing = hubs > 1 ? Math.max(hubRadius + 3, (hubs * (2 * hubRadius + 4)) / (2 * Math.PI)) : 0;
  const inner = hubs > 0 ? hubRing + hubRadius : 0;
  const around = (count: number, index: number, ring: number, r: number): Place => {
    const angle = -Math.PI / 2 + (2 * Math.PI * index) / count;
    return { x: ring * Math.cos(angle), y: ring * Math.sin(angle), r };
  };
  const hubPlaces = Array.from({ length: hubs }, (_, index) => around(hubs, index, hubRing, hubRadius));
  if (radii.length === 1 && hubs === 0)
    return { organisations: [{ x: 0, y: 0, r: largest }], hubs: [], r: largest + gap };
  if (radii.length > 16) {
    const spacing = largest + gap / 2;
    const organisations = radii.map((r, index) => {
      const ring = Math.sqrt(inner * inner + (index + 1) * spacing * spacing * 1.3);
      const angle = index * Math.PI * (3 - Math.sqrt(5));
      return { x: ring * Math.cos(angle), y: ring * Math.sin(angle), r };
    });
    const outer = Math.sqrt(inner * inner + radii.length * spacing * spacing * 1.3);
    return { organisations, hubs: hubPlaces, r: outer + largest + gap };
  }
  const circumference = radii.reduce((sum, r) => sum + 2 * r + gap, 0);
  const ring = radii.length === 0 ? 0 : Math.max(inner + gap + largest, circumference / (2 * Math.PI));
  return {
    organisations: radii.map((r, index) => around(radii.length, index, ring, r)),
    hubs: hubPlaces,
    r: Math.max(ring + largest, inner) + gap,
  };
}

/** Lays the map out for a window of this width over height; `radii` of the organisations' marks, in their order. */
export function layOut(scenario: Layable, radii: number[], aspect: number, margin: Margin = 'wide'): Layout {
  const { areas, organisations, partnerships } = scenario;
  const areaRow = new Map(areas.map(({ id }, row) => [id, row]));
  const organisationRow = new Map(organisations.map(({ id }, row) => [id, row]));

  const homeOf = (ids: string[]): number => (ids.length === 1 ? (areaRow.get(ids[0]!) ?? -1) : -1);
  const home = organisations.map((organisation) => homeOf(organisation.areas));
  const hubHome = partnerships.map((partnership) => homeOf(partnership.areas));
  const inside = areas.map((_, area) => ({
    organisations: organisations
      .map((_, row) => row)
      .filter((row) => home[row] === area)
      .sort((a, b) => organisations[a]!.kind.localeCompare(organisations[b]!.kind, 'en') || a - b),
    hubs: partnerships.map((_, row) => row).filter((row) => hubHome[row] === area),
  }));
  const discs = inside.map((content) =>
    arrange(
      content.organisations.map((row) => radii[row]!),
      content.hubs.length,
    ),
  );

  // Bodies that the forces move: discs, then organisations and hubs of several areas.
  const bodies: Body[] = discs.map(({ r }) => ({ r: r + 18 }));
  const bodyOf = home.slice();
  home.forEach((area, row) => {
    if (area >= 0) return;
    bodyOf[row] = bodies.length;
    bodies.push({ r: radii[row]! + 5 });
  });
  const hubBody = hubHome.slice();
  hubHome.forEach((area, row) => {
    if (area >= 0) return;
    hubBody[row] = bodies.length;
    bodies.push({ r: hubRadius + 6 });
  });

  const links = new Map<string, Link>();
  const link = (a: number, b: number, weight: number): void => {
    if (a === b) return;
    const key = a < b ? `${a}-${b}` : `${b}-${a}`;
    const found = links.get(key);
    if (found === undefined) links.set(key, { source: a, target: b, weight });
    else found.weight = Math.max(found.weight, weight);
  };
  organisations.forEach((organisation, row) => {
    if (home[row]! >= 0) return;
    for (const id of organisation.areas) {
      const area = areaRow.get(id);
      if (area !== undefined) link(bodyOf[row]!, area, 1);
    }
  });
  partnerships.forEach((partnership, row) => {
    for (const id of partnership.members) {
      const member = organisationRow.get(id);
      if (member !== undefined && hubHome[row]! < 0) link(hubBody[row]!, bodyOf[member]!, 0.5);
    }
  });
  scenario.ties.forEach(([a, b]) => link(bodyOf[a]!, bodyOf[b]!, 0.3));

  const places = settled(bodies, [...links.values()], aspect);
  const layout: Layout = {
    width: 0,
    height: 0,
    areas: discs.map(({ r }, area) => ({ ...places[area]!, r })),
    organisations: organisations.map((_, row) => ({ ...places[bodyOf[row]!]!, r: radii[row]! })),
    partnerships: partnerships.map((_, row) => ({ ...places[hubBody[row]!]!, r: hubRadius })),
  };
  inside.forEach((content, area) => {
    const { x, y } = places[area]!;
    content.organisations.forEach((row, index) => {
      const at = discs[area]!.organisations[index]!;
      layout.organisations[row] = { ...at, x: x + at.x, y: y + at.y };
    });
    content.hubs.forEach((row, index) => {
      const at = discs[area]!.hubs[index]!;
      layout.partnerships[row] = { ...at, x: x + at.x, y: y + at.y };
    });
  });
  return framed(layout, margins[margin]);
}

/** Moves everything so that the map begins at 0,0 with a margin. */
function framed(layout: Layout, margin: { x: number; y: number }): Layout {
  const all = [...layout.areas, ...layout.organisations, ...layout.partnerships];
  if (all.length === 0) return { ...layout, width: 2 * margin.x, height: 2 * margin.y };
  const low = (side: 'x' | 'y'): number => Math.min(...all.map((place) => place[side] - place.r));
  const high = (side: 'x' | 'y'): number => Math.max(...all.map((place) => place[side] + place.r));
  const [left, top] = [low('x') - margin.x, low('y') - margin.y];
  const move = ({ x, y, r }: Place): Place => ({ x: x - left, y: y - top, r });
  return {
    width: high('x') + margin.x - left,
    height: high('y') + margin.y - top,
    areas: layout.areas.map(move),
    organisations: layout.organisations.map(move),
    partnerships: layout.partnerships.map(move),
  };
}

/** Points around a set of places, wide of them, in order: the hull of a partnership. */
export function hullOf(places: Place[], pad: number): [number, number][] {
  const points: [number, number][] = places.flatMap(({ x, y, r }) =>
    Array.from({ length: 12 }, (_, step): [number, number] => {
      const angle = (2 * Math.PI * step) / 12;
      return [x + (r + pad) * Math.cos(angle), y + (r + pad) * Math.sin(angle)];
    }),
  );
  points.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const half = (ordered: [number, number][]): [number, number][] => {
    const chain: [number, number][] = [];
    for (const point of ordered) {
      for (;;) {
        const [a, b] = [chain.at(-2), chain.at(-1)];
        if (a === undefined || b === undefined) break;
        if ((b[0] - a[0]) * (point[1] - a[1]) - (b[1] - a[1]) * (point[0] - a[0]) > 0) break;
        chain.pop();
      }
      chain.push(point);
    }
    chain.pop();
    return chain;
  };
  return [...half(points), ...half(points.toReversed())];
}
