// Readings of the map's frames: trust within a partnership, which ties are alive, what one organisation has.

import type { MapFrames, Scenario } from '../../engine/types';
import { radiusOf } from './marks';

/** Ties between members of each partnership, as rows of `Scenario.ties`. */
export function tiesByPartnership(scenario: Scenario): number[][] {
  const row = new Map(scenario.organisations.map((organisation, index) => [organisation.id, index]));
  const members = scenario.partnerships.map((p) => new Set(p.members.map((id) => row.get(id))));
  const of: number[][] = scenario.partnerships.map(() => []);
  const partnershipsOf = new Map<number, number[]>();
  members.forEach((set, p) => {
    for (const member of set) {
      if (member === undefined) continue;
      const list = partnershipsOf.get(member);
      if (list === undefined) partnershipsOf.set(member, [p]);
      else list.push(p);
    }
  });
  scenario.ties.forEach(([a, b], tie) => {
    for (const p of partnershipsOf.get(a) ?? []) if (members[p]?.has(b) === true) of[p]?.push(tie);
  });
  return of;
}

/** The other way round: partnerships that each tie belongs to. */
export function partnershipsByTie(byPartnership: number[][], ties: number): number[][] {
  const of: number[][] = Array.from({ length: ties }, () => []);
  byPartnership.forEach((list, p) => {
    for (const tie of list) of[tie]?.push(p);
  });
  return of;
}

/** A month that the frames have. */
export function frameOf(frames: MapFrames, month: number): number {
  return Math.max(0, Math.min(frames.months, Math.round(month)));
}

/** What a column of the frames has in a month, row by row. */
export function inMonth(frames: MapFrames, column: Float32Array, month: number): Float32Array {
  const count = column.length / (frames.months + 1);
  const from = frameOf(frames, month) * count;
  return column.subarray(from, from + count);
}

const sumOf = (values: Iterable<number>): number => [...values].reduce((sum, value) => sum + value, 0);

/** Mean of a month's trust over some ties, or over all; null without any. */
export function meanTrust(frames: MapFrames, month: number, ties?: number[]): number | null {
  const all = inMonth(frames, frames.trust, month);
  const values = ties?.map((tie) => all[tie] ?? 0) ?? [...all];
  return values.length > 0 ? sumOf(values) / values.length : null;
}

/** Value of a row in a column of the frames. */
export function at(frames: MapFrames, column: Float32Array, month: number, row: number): number | null {
  const value = inMonth(frames, column, month)[row];
  return value === undefined || Number.isNaN(value) ? null : value;
}

/** Partnerships at work in a month. */
export function atWork(frames: MapFrames, month: number): number {
  return sumOf(inMonth(frames, frames.active, month));
}

/** How a partnership stands in a month. */
export type Standing = 'at work' | 'not started' | 'ended';

export function standingOf(frames: MapFrames, month: number, partnership: number): Standing {
  const isAtWork = (then: number): boolean => (at(frames, frames.active, then, partnership) ?? 0) > 0;
  const now = frameOf(frames, month);
  if (isAtWork(now)) return 'at work';
  return Array.from({ length: now }, (_, before) => before).some(isAtWork) ? 'ended' : 'not started';
}

/** Each organisation's radius at the start, to the half unit, so that noise does not move the map. */
export function openingRadii(frames: MapFrames): number[] {
  const largest = largestBudget(frames);
  return Array.from(inMonth(frames, frames.budget, 0), (budget) => Math.round(2 * radiusOf(budget, largest)) / 2);
}

/** The largest budget at the start. */
export function largestBudget(frames: MapFrames): number {
  return inMonth(frames, frames.budget, 0).reduce((a, b) => Math.max(a, b), 0);
}

/** What anybody follows in some month, as rows of `Looks.choices`. */
export function choicesIn(frames: MapFrames): number[] {
  return [...new Set(frames.choice)].sort((a, b) => a - b);
}

/** Whether organisations follow different responses: then they are told apart on the map. Month 0 is before anybody chooses. */
export function areChoicesMixed(frames: MapFrames): boolean {
  const later = frames.choice.subarray(frames.choice.length / (frames.months + 1));
  return later.some((choice) => choice !== later[0]);
}
