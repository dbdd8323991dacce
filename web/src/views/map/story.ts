// What has happened up to a month of a run, and what can be shown of it on the map.

import type { MapFrames, Story } from '../../engine/types';

export type Happening = Story['happenings'][number];

/** Months for which what has happened is marked on the map. */
const lingers = 4;

/** What happened last, up to a month: all of that month, in the order in which the engine tells it; nothing before the first. */
export function lastHappenings({ happenings }: Story, month: number): Happening[] {
  const last = happenings.findLast((one) => one.month <= month)?.month;
  return happenings.filter((one) => one.month === last);
}

/** What has happened so shortly before a month that it is still marked. */
export function recent({ happenings }: Story, month: number): Happening[] {
  return happenings.filter((one) => one.month <= month && one.month > month - lingers);
}

/** The months in which anything happens, each once, in order. */
export function eventMonths({ happenings }: Story): number[] {
  return [...new Set(happenings.map(({ month }) => month))];
}

/** The next such month after one, or before it; the month itself where there is none. */
export function eventBeside(story: Story, month: number, way: 1 | -1): number {
  const months = eventMonths(story);
  return (way > 0 ? months.find((at) => at > month) : months.findLast((at) => at < month)) ?? month;
}

/** How a champion stands in a month. */
export interface Champion {
  partnership: number;
  /** 0 while in post; from 0 to 1 while walking out. */
  gone: number;
}

export function championsIn({ champions }: Story, month: number): Champion[] {
  return champions.flatMap(({ partnerships, from, until }) => {
    const gone = until === null ? 0 : (month - until) / lingers;
    if (month < from || gone >= 1) return [];
    return partnerships.map((partnership) => ({ partnership, gone: Math.max(0, gone) }));
  });
}

/** How the quantities of a loop have turned in a month: −1 worse than at the start, 1 better, 0 neither. */
export function waysOf(frames: MapFrames, loop: Story['loops'][number], month: number): number[] {
  const width = frames.turned.length / (frames.months + 1);
  return loop.through.map(({ row }) => frames.turned[month * width + row] ?? 0);
}

export function valuesOf(frames: MapFrames, loop: Story['loops'][number], month: number): number[] {
  const width = frames.turning.length / (frames.months + 1);
  return loop.through.map(({ row }) => frames.turning[month * width + row] ?? NaN);
}

/** Seconds in which a run of so many months is played: long enough to see each year, short enough for a room. */
export function playTime(months: number): number {
  return Math.min(10, Math.max(2, months / 15));
}
