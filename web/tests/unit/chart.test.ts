import { describe, expect, it } from 'vitest';
import { axisFor, extentOf } from '../../src/chart/extent';
import { placeLabels } from '../../src/chart/labels';
import { bandPath, lastMonth, linePath } from '../../src/chart/paths';
import { fitted, textWidth } from '../../src/chart/text';
import { yearStep, yearTicks } from '../../src/chart/years';

const same = (value: number): number => value;

describe('labels at the ends of lines', () => {
  it('stay where they want to be if nothing is near', () => {
    expect(placeLabels([10, 90, 50], 15, 0, 100)).toEqual([10, 90, 50]);
  });
  it('share the room evenly around their middle if they would touch', () => {
    expect(placeLabels([50, 50], 20, 0, 100)).toEqual([40, 60]);
  });
  it('keep inside the plot', () => {
    expect(placeLabels([0, 1, 2], 20, 0, 100)).toEqual([0, 20, 40]);
    expect(placeLabels([100, 99], 20, 0, 100)).toEqual([100, 80]);
  });
  it('say so if there is no room for all', () => {
    expect(placeLabels([1, 2, 3], 60, 0, 100)).toBeNull();
  });
  it('never touch, whatever is wanted, and keep the order of their lines', () => {
    let state = 7;
    const draw = (): number => (state = (state * 48271) % 2147483647) / 2147483647;
    for (let round = 0; round < 500; ++round) {
      const wanted = Array.from({ length: 1 + Math.floor(draw() * 10) }, () => draw() * 320 - 10);
      const places = placeLabels(wanted, 18, 10, 290);
      expect(places).not.toBeNull();
      const pairs = wanted.map((at, row) => ({ at, place: places?.[row] ?? NaN })).sort((a, b) => a.place - b.place);
      for (const [row, { at, place }] of pairs.entries()) {
        expect(place).toBeGreaterThanOrEqual(10 - 1e-9);
        expect(place).toBeLessThanOrEqual(290 + 1e-9);
        const above = pairs[row - 1];
        if (above === undefined) continue;
        expect(place - above.place).toBeGreaterThan(18 - 1e-9);
        expect(at).toBeGreaterThanOrEqual(above.at);
      }
    }
  });
  it('are cut short with an ellipsis where they are too long', () => {
    expect(fitted('hold', 4, (text) => text.length)).toBe('hold');
    expect(fitted('upstream prevention', 9, (text) => text.length)).toBe('upstream…');
    expect(textWidth('abc', 10)).toBeGreaterThan(0);
  });
});

describe('years', () => {
  it('stand at Januaries', () => {
    expect(yearTicks('2010-04', 36, 10)).toEqual([
      { month: 9, year: 2011 },
      { month: 21, year: 2012 },
      { month: 33, year: 2013 },
    ]);
    expect(yearTicks('2010-01', 12, 10)).toEqual([
      { month: 0, year: 2010 },
      { month: 12, year: 2011 },
    ]);
  });
  it('are thinned to what fits', () => {
    expect(yearTicks('2010-04', 120, 5).map(({ year }) => year)).toEqual([2012, 2014, 2016, 2018, 2020]);
    expect(yearStep(30, 7)).toBe(5);
    expect(yearStep(120, 3)).toBe(50);
  });
  it('give at least the start of a short run', () => {
    expect(yearTicks('2010-04', 6, 10)).toEqual([{ month: 0, year: 2010 }]);
  });
});

describe('a value axis', () => {
  const band = (low: number[], high: number[]) => ({
    low: Float64Array.from(low),
    high: Float64Array.from(high),
    median: Float64Array.from(low, (value, at) => (value + (high[at] ?? 0)) / 2),
  });
  it('spans all that is defined', () => {
    expect(extentOf([band([1, NaN, 3], [2, NaN, 9])])).toEqual({ low: 1, high: 9 });
    expect(extentOf([band([NaN], [NaN])])).toBeNull();
    expect(extentOf([])).toBeNull();
  });
  it('need not start at zero, and says so', () => {
    const axis = axisFor({ low: 222, high: 450 }, 5, false);
    expect(axis.cut).toBe(true);
    expect(axis.low).toBeLessThanOrEqual(222);
    expect(axis.high).toBeGreaterThanOrEqual(450);
  });
  it('takes zero in where it is near or asked for', () => {
    expect(axisFor({ low: 1, high: 10 }, 5, false)).toMatchObject({ low: 0, cut: false });
    expect(axisFor({ low: 8, high: 10 }, 5, true)).toMatchObject({ low: 0, cut: false });
    expect(axisFor({ low: -0.2, high: -0.1 }, 4, true)).toMatchObject({ high: 0, cut: false });
  });
  it('has decimals enough to tell its ticks apart', () => {
    for (const [low, high] of [
      [0, 0.003],
      [0.21, 0.24],
      [0, 12],
      [200, 460],
      [-1.2, 0.4],
    ] as const) {
      const { ticks, decimals } = axisFor({ low, high }, 5, false);
      const texts = ticks.map((tick) => tick.toFixed(decimals));
      expect(new Set(texts).size).toBe(ticks.length);
      for (const [at, tick] of ticks.entries()) expect(Number(texts[at])).toBeCloseTo(tick, 10);
    }
  });
  it('stays an axis when nothing moves', () => {
    for (const value of [0, 5, -0.5]) {
      const { low, high, ticks } = axisFor({ low: value, high: value }, 4, false);
      expect(high).toBeGreaterThan(low);
      expect(ticks.length).toBeGreaterThan(1);
    }
  });
});

describe('lines and bands', () => {
  it('leave a gap where a value is undefined', () => {
    expect(linePath(Float64Array.of(1, 2, NaN, 4, 5), same, same)).toBe('M0,1L1,2M3,4L4,5');
    const bands = {
      low: Float64Array.of(1, 1, NaN),
      median: Float64Array.of(2, 2, NaN),
      high: Float64Array.of(3, 3, NaN),
    };
    expect(bandPath(bands, same, same)).toBe('M0,3L1,3L1,1L0,1Z');
  });
  it('know their last month', () => {
    expect(lastMonth(Float64Array.of(1, 2, NaN))).toBe(1);
    expect(lastMonth(Float64Array.of(NaN))).toBe(-1);
  });
});
