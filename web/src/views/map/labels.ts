// Names on the map: each goes where it overlaps no mark and no other label, the important ones first; the rest stay away.

import { textWidth } from '../../chart/text';
import type { Scenario } from '../../engine/types';
import type { Layout } from './layout';
import { reachOf } from './marks';

export interface Wanted {
  id: string;
  text: string;
  /** The mark it belongs to. */
  x: number;
  y: number;
  r: number;
  /** Marks of the same sort: a label must not be nearer to one of them than to its own. */
  rivals?: { x: number; y: number; r: number }[];
}

export interface Label {
  id: string;
  text: string;
  /** Middle of the baseline's box. */
  x: number;
  y: number;
}

export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** More would never be read. */
const most = 500;

const meet = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Places labels in the order given. `widthOf` and `height` in the units of the places. */
export function placeLabels(
  wanted: Wanted[],
  obstacles: Box[],
  window: Box,
  widthOf: (text: string) => number,
  height: number,
): Label[] {
  const taken: Box[] = [];
  const labels: Label[] = [];
  for (const { id, text, x, y, r, rivals = [] } of wanted.slice(0, most)) {
    const width = widthOf(text);
    const beside = r + 0.25 * height + width / 2;
    const above = r + 0.6 * height;
    // Outwards first: there is more room.
    const outwards = y < (window.top + window.bottom) / 2 ? -above : above;
    const candidates: [number, number][] = [
      [x, y + outwards],
      [x, y - outwards],
      [x + beside, y],
      [x - beside, y],
      [x + 0.75 * r + width / 2, y + 0.75 * r + 0.3 * height],
      [x - 0.75 * r - width / 2, y + 0.75 * r + 0.3 * height],
      [x + 0.75 * r + width / 2, y - 0.75 * r - 0.3 * height],
      [x - 0.75 * r - width / 2, y - 0.75 * r - 0.3 * height],
      // Along the edges of the mark, where the middle is taken.
      ...[outwards, -outwards].flatMap((up): [number, number][] =>
        [0.25, -0.25, 0.45, -0.45].map((share) => [x + share * width, y + up]),
      ),
    ];
    for (const [cx, cy] of candidates) {
      const box = { left: cx - width / 2, right: cx + width / 2, top: cy - height / 2, bottom: cy + height / 2 };
      if (box.left < window.left || box.right > window.right || box.top < window.top || box.bottom > window.bottom)
        continue;
      const own = Math.hypot(cx - x, cy - y) - r;
      if (rivals.some((rival) => Math.hypot(cx - rival.x, cy - rival.y) - rival.r < own - 1e-6)) continue;
      if (taken.some((other) => meet(box, other)) || obstacles.some((other) => meet(box, other))) continue;
      taken.push(box);
      labels.push({ id, text, x: cx, y: cy });
      break;
    }
  }
  return labels;
}

/** Names of areas, organisations and partnerships in a window of the layout, in which a unit has so many pixels. */
export function namesOn(
  scenario: Pick<Scenario, 'areas' | 'organisations' | 'partnerships' | 'looks'>,
  layout: Layout,
  view: { x: number; y: number; width: number; height: number },
  scale: number,
  font: number,
  /** Organisations that are named first. */
  chosen: ReadonlySet<string>,
): Label[] {
  /** The room that each mark takes. */
  const marks = scenario.organisations.map(({ kind }, row) => {
    const { x, y, r } = layout.organisations[row]!;
    return { x, y, r: r * reachOf(scenario.looks.shapes[kind] ?? '') };
  });
  const areas = scenario.areas.map(({ name }, row) => ({
    id: `area ${row}`,
    text: name,
    rivals: layout.areas,
    ...layout.areas[row]!,
  }));
  const names = scenario.organisations
    .map(({ id, name, areas: served }, row) => ({
      id: `${row}`,
      text: name,
      served: served.length,
      first: chosen.has(id),
      ...marks[row]!,
    }))
    // Bodies of one area wait until there is room to read them.
    .filter(({ served, first }) => first || served > 1 || scale >= 1.5 || scenario.organisations.length <= 30)
    .sort((a, b) => b.served - a.served || b.r - a.r);
  const hubs = scenario.partnerships
    .map(({ name, areas: served }, row) => ({ id: `hub ${row}`, text: name, served, ...layout.partnerships[row]! }))
    .filter(({ served }) => served.length !== 1);
  const pad = 2 / scale;
  const boxOf = (left: number, right: number, top: number, bottom: number): Box => ({ left, right, top, bottom });
  const obstacles = [...marks, ...layout.partnerships].map(({ x, y, r }) =>
    boxOf(x - r - pad, x + r + pad, y - r - pad, y + r + pad),
  );
  const window = boxOf(view.x + pad, view.x + view.width - pad, view.y + pad, view.y + view.height - pad);
  const isArea = new Set(areas.map(({ text }) => text));
  return placeLabels(
    [...names.filter(({ first }) => first), ...areas, ...names.filter(({ first }) => !first), ...hubs],
    obstacles,
    window,
    (text) => (textWidth(text, font, isArea.has(text) ? 600 : 400) + 4) / scale,
    (font * 1.25) / scale,
  );
}
