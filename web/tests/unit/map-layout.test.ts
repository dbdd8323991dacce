import { describe, expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { engineFile } from '../../plugins/engine';
import { EngineModule } from '../../src/engine/module.js';
import { emptyFrames } from './support/frames';
import type { MapFrames, Scenario } from '../../src/engine/types';
import {
  areChoicesMixed,
  at,
  atWork,
  frameOf,
  meanTrust,
  partnershipsByTie,
  standingOf,
  tiesByPartnership,
} from '../../src/views/map/frames';
import { placeLabels, type Box } from '../../src/views/map/labels';
import { hullOf, layOut, layoutKey } from '../../src/views/map/layout';
import {
  keyBudgets,
  largestRadius,
  markPath,
  radiusOf,
  reachOf,
  scaleTop,
  smallestRadius,
  trustRamp,
  trustStep,
  trustWidth,
} from '../../src/views/map/marks';
import { panned, whole, zoomedAt } from '../../src/views/map/zoom';

/** So many forces with so many areas each, a council and a voluntary body in each area, and a unit of all forces. */
function patch(forces: number, areasEach: number): Scenario {
  const areas: Scenario['areas'] = [];
  const organisations: Scenario['organisations'] = [];
  const partnerships: Scenario['partnerships'] = [];
  for (let f = 0; f < forces; ++f) {
    const own = Array.from({ length: areasEach }, (_, a) => `a${f}_${a}`);
    organisations.push({ id: `f${f}`, name: `Force ${f}`, kind: 'force', areas: own, budget: 100 + f });
    for (const id of own) {
      areas.push({ id, name: id, population: 1000 });
      organisations.push({ id: `c${id}`, name: `Council ${id}`, kind: 'council', areas: [id], budget: 200 });
      organisations.push({ id: `v${id}`, name: `Voluntary ${id}`, kind: 'voluntary', areas: [id], budget: 1 });
      partnerships.push({
        id: `p${id}`,
        name: id,
        kind: 'local',
        areas: [id],
        members: [`f${f}`, `c${id}`, `v${id}`],
        lead: '',
        from: '',
        until: '',
      });
    }
  }
  const all = Array.from({ length: forces }, (_, f) => `f${f}`);
  partnerships.push({
    id: 'unit',
    name: 'Unit',
    kind: 'between_forces',
    areas: [],
    members: all,
    lead: '',
    from: '',
    until: '',
  });
  const row = new Map(organisations.map(({ id }, index) => [id, index]));
  const ties = new Map<string, [number, number]>();
  for (const { members } of partnerships)
    for (const a of members)
      for (const b of members) {
        const [i, j] = [row.get(a)!, row.get(b)!];
        if (i < j) ties.set(`${i}-${j}`, [i, j]);
      }
  return { areas, organisations, partnerships, ties: [...ties.values()] } as unknown as Scenario;
}

const radii = (scenario: Pick<Scenario, 'organisations'>): number[] =>
  scenario.organisations.map(({ budget }) => radiusOf(budget, 200));

describe('the layout', () => {
  const scenario = patch(4, 4);
  const layout = layOut(scenario, radii(scenario), 1.5);

  test('is the same each time', () => {
    expect(layOut(scenario, radii(scenario), 1.5)).toEqual(layout);
  });
  test('keeps everything inside its frame', () => {
    for (const { x, y, r } of [...layout.areas, ...layout.organisations, ...layout.partnerships]) {
      expect(x - r).toBeGreaterThanOrEqual(0);
      expect(x + r).toBeLessThanOrEqual(layout.width);
      expect(y - r).toBeGreaterThanOrEqual(0);
      expect(y + r).toBeLessThanOrEqual(layout.height);
    }
  });
  test('lets no two organisations and no two areas overlap', () => {
    for (const places of [layout.organisations, layout.areas])
      places.forEach((a, i) =>
        places
          .slice(i + 1)
          .forEach((b) => expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan((a.r + b.r) * 0.95)),
      );
  });
  test('puts a body of one area and its partnership into the disc of that area', () => {
    scenario.organisations.forEach(({ areas }, row) => {
      if (areas.length !== 1) return;
      const area = layout.areas[scenario.areas.findIndex(({ id }) => id === areas[0])]!;
      const { x, y } = layout.organisations[row]!;
      expect(Math.hypot(x - area.x, y - area.y)).toBeLessThan(area.r);
    });
  });
  test('puts areas that share a force nearer to each other than to others', () => {
    const distance = (a: number, b: number): number =>
      Math.hypot(layout.areas[a]!.x - layout.areas[b]!.x, layout.areas[a]!.y - layout.areas[b]!.y);
    const same: number[] = [];
    const other: number[] = [];
    for (let a = 0; a < 16; ++a)
      for (let b = a + 1; b < 16; ++b) (Math.floor(a / 4) === Math.floor(b / 4) ? same : other).push(distance(a, b));
    const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(mean(same)).toBeLessThan(0.75 * mean(other));
  });
  test('copes with one area, with none and with many bodies in one', () => {
    expect(layOut(patch(1, 1), radii(patch(1, 1)), 1).areas).toHaveLength(1);
    expect(layOut({ areas: [], organisations: [], partnerships: [], ties: [] }, [], 1).width).toBeGreaterThan(0);
    const crowded = patch(1, 1);
    for (let i = 0; i < 40; ++i)
      crowded.organisations.push({ id: `x${i}`, name: `x${i}`, kind: 'voluntary', areas: ['a0_0'], budget: 50 });
    const places = layOut(crowded, radii(crowded), 1).organisations;
    places.forEach((a, i) =>
      places.slice(i + 1).forEach((b) => expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(a.r + b.r - 1)),
    );
  });
  test('is asked for anew only if the scenario has changed where it matters', () => {
    const [a, b, c] = [patch(2, 2), patch(2, 2), patch(2, 3)];
    expect(layoutKey(a, radii(a))).toBe(layoutKey(b, radii(b)));
    expect(layoutKey(a, radii(a))).not.toBe(layoutKey(c, radii(c)));
  });
  test('a hull holds its places', () => {
    const hull = hullOf(
      [
        { x: 0, y: 0, r: 2 },
        { x: 10, y: 0, r: 2 },
        { x: 5, y: 1, r: 1 },
      ],
      1,
    );
    expect(Math.min(...hull.map(([x]) => x))).toBeCloseTo(-3);
    expect(Math.max(...hull.map(([x]) => x))).toBeCloseTo(13);
  });
});

describe('labels', () => {
  const window: Box = { left: 0, right: 200, top: 0, bottom: 100 };
  const widthOf = (text: string): number => 6 * text.length;
  test('never overlap, and the important one stays', () => {
    const labels = placeLabels(
      [
        { id: '1', text: 'first', x: 100, y: 50, r: 4 },
        { id: '2', text: 'second', x: 104, y: 50, r: 4 },
        { id: '3', text: 'third', x: 98, y: 52, r: 4 },
        { id: '4', text: 'fourth', x: 102, y: 48, r: 4 },
        { id: '5', text: 'fifth', x: 100, y: 49, r: 4 },
      ],
      [],
      window,
      widthOf,
      12,
    );
    expect(labels[0]?.id).toBe('1');
    labels.forEach((a, i) =>
      labels.slice(i + 1).forEach((b) => {
        const apart = Math.abs(a.x - b.x) >= (widthOf(a.text) + widthOf(b.text)) / 2 || Math.abs(a.y - b.y) >= 12;
        expect(apart).toBe(true);
      }),
    );
  });
  test('are not nearer to a rival than to their own', () => {
    const own = { x: 100, y: 50, r: 4 };
    const rivals = [
      own,
      { x: 100, y: 62, r: 4 },
      { x: 100, y: 38, r: 4 },
      { x: 122, y: 50, r: 4 },
      { x: 78, y: 50, r: 4 },
    ];
    const [label] = placeLabels([{ id: '1', text: 'abc', ...own, rivals }], [], window, widthOf, 12);
    const near = (place: { x: number; y: number }): number => Math.hypot(label!.x - place.x, label!.y - place.y);
    if (label !== undefined) for (const rival of rivals) expect(near(own)).toBeLessThanOrEqual(near(rival));
  });
  test('go along the edge of their mark where its middle is taken', () => {
    const tie = { left: 90, right: 96, top: 0, bottom: 100 };
    const sides = { left: 0, right: 200, top: 30, bottom: 70 };
    const mark = { id: '1', text: 'abcdefgh', x: 100, y: 50, r: 20 };
    const [label] = placeLabels([mark], [tie, sides], window, widthOf, 12);
    expect(label).toBeDefined();
    expect(label!.x - widthOf('abcdefgh') / 2).toBeGreaterThanOrEqual(96);
    expect(Math.abs(label!.y - 50)).toBeGreaterThan(20);
  });
  test('keep off marks and inside the window', () => {
    const wall = { left: 0, right: 200, top: 0, bottom: 100 };
    expect(placeLabels([{ id: '1', text: 'x', x: 100, y: 50, r: 4 }], [wall], window, widthOf, 12)).toEqual([]);
    expect(placeLabels([{ id: '1', text: 'x'.repeat(50), x: 100, y: 50, r: 4 }], [], window, widthOf, 12)).toEqual([]);
  });
});

describe('frames', () => {
  const scenario = patch(2, 1);
  const ties = scenario.ties.length;
  const partnerships = scenario.partnerships.length;
  const months = 2;
  const frames: MapFrames = emptyFrames(months, {
    trust: Float32Array.from({ length: 3 * ties }, (_, i) => Math.floor(i / ties) / 10),
    active: Float32Array.from([1, 1, 0, 1, 1, 1, 1, 0, 1]),
    inertia: new Float32Array(3 * partnerships).fill(NaN),
    budget: new Float32Array(3 * scenario.organisations.length),
    strain: new Float32Array(3 * scenario.organisations.length),
    choice: new Float32Array(3 * scenario.organisations.length),
  });
  test('choices are told apart where organisations follow different responses after the start', () => {
    const count = scenario.organisations.length;
    const following = (...of: number[]): MapFrames => ({
      ...frames,
      choice: Float32Array.from({ length: 3 * count }, (_, i) => of[Math.floor(i / count)] ?? 0),
    });
    expect(areChoicesMixed(following(0, 1, 1))).toBe(false);
    expect(areChoicesMixed(following(0, 1, 2))).toBe(true);
  });
  test('ties of a partnership are those among its members, and back', () => {
    const by = tiesByPartnership(scenario);
    expect(by.map((list) => list.length)).toEqual([3, 3, 1]);
    expect(partnershipsByTie(by, ties).every((list) => list.length > 0)).toBe(true);
  });
  test('trust is read from the month asked for, within the run', () => {
    expect(meanTrust(frames, 1)).toBeCloseTo(0.1);
    expect(meanTrust(frames, 99, [0, 1])).toBeCloseTo(0.2);
    expect(meanTrust(frames, 1, [])).toBeNull();
    expect(frameOf(frames, -3)).toBe(0);
  });
  test('what is undefined is null', () => {
    expect(at(frames, frames.inertia, 1, 0)).toBeNull();
    expect(at(frames, frames.active, 0, 2)).toBe(0);
  });
  test('how a partnership stands', () => {
    expect(standingOf(frames, 0, 2)).toBe('not started');
    expect(standingOf(frames, 2, 2)).toBe('at work');
    expect(standingOf(frames, 1, 1)).toBe('at work');
    expect(standingOf(frames, 2, 1)).toBe('ended');
    expect(atWork(frames, 1)).toBe(3);
  });
});

describe('marks', () => {
  test('the area of a mark grows with the budget, down to a size that can be seen', () => {
    expect(radiusOf(100, 100)).toBe(largestRadius);
    expect(radiusOf(25, 100)).toBeCloseTo(largestRadius / 2);
    expect(radiusOf(0.01, 100)).toBe(smallestRadius);
    expect(radiusOf(1, 0)).toBe(smallestRadius);
  });
  test('a key shows round budgets that fit', () => {
    expect(keyBudgets(1196, 1, 20)).toEqual([1000, 200]);
    for (const budget of keyBudgets(1196, 4, 20)) expect(radiusOf(budget, 1196) * 4).toBeLessThanOrEqual(20.01);
    expect(keyBudgets(0, 1, 20)).toEqual([]);
  });
  test('a mark stays within its reach', () => {
    for (const shape of ['cross', 'diamond', 'triangle', 'star']) {
      const numbers = [...markPath(shape, 10).matchAll(/-?\d+(?:\.\d+)?/g)].map(([text]) => Math.abs(Number(text)));
      expect(Math.max(...numbers)).toBeLessThanOrEqual(10 * reachOf(shape) + 1e-6);
    }
  });
  test('every shape of the program can be drawn, each in its own way', () => {
    const engine = EngineModule.of(new WebAssembly.Module(readFileSync(engineFile)));
    const { shapes } = engine.styles();
    expect(new Set(shapes.map((shape) => markPath(shape, 5))).size).toBe(shapes.length);
  });
  test('more trust is wider and further along the ramp', () => {
    expect(trustWidth(0.5, 1)).toBeGreaterThan(trustWidth(0.1, 1));
    expect(trustStep(0, 1)).toBe(0);
    expect(trustStep(2, 1)).toBe(trustRamp.length - 1);
    expect(scaleTop(Float32Array.from([0.1, 0.41]))).toBeCloseTo(0.6);
    expect(scaleTop(Float32Array.from([]))).toBeCloseTo(0.4);
  });
});

test('the window stays on the map', () => {
  expect(zoomedAt(whole, 0.5)).toEqual(whole);
  const near = zoomedAt(whole, 2, 0.5, 0.5);
  expect(near).toEqual({ factor: 2, x: 0.75, y: 0.75 });
  expect(panned(near, 1, 1)).toEqual(near);
});
