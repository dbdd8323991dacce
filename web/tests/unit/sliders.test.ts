import { describe, expect, it } from 'vitest';
import type { ParameterRow } from '../../src/engine/types';
import { parameter } from './support/parameter';
import { chosenSliders, foundSliders, snapped, spanOf } from '../../src/views/workbench/sliders';

const names = (rows: ParameterRow[]): string[] => rows.map(({ name }) => name);

describe('which parameters have a slider at once', () => {
  const rows = [
    parameter('narrow'),
    parameter('wide', { plausible: [0.1, 0.9] }),
    parameter('lever', { role: 'choice' }),
    parameter('fixed', { role: 'constant', plausible: [0, 1] }),
    parameter('other', { group: 'finance' }),
  ];
  it('is what someone chooses, and of each group what is least known', () => {
    const chosen = chosenSliders(rows, []);
    expect(names(chosen.levers)).toEqual(['lever']);
    expect(names(chosen.uncertainties)).toEqual(['wide', 'other']);
    expect(chosen.own).toEqual([]);
  });
  it('has what the scenario sets first, and nothing twice', () => {
    const chosen = chosenSliders(rows, ['lever', 'wide']);
    expect(names(chosen.own)).toEqual(['wide', 'lever']);
    expect(chosen.levers).toEqual([]);
    expect(names(chosen.uncertainties)).toEqual(['other']);
  });
  it('leaves the rest to the search', () => {
    expect(foundSliders(rows, '').map(([group, members]) => [group, members.length])).toEqual([
      ['trust', 4],
      ['finance', 1],
    ]);
    expect(foundSliders(rows, 'TRUST wid').flatMap(([, members]) => names(members))).toEqual(['wide']);
    expect(foundSliders(rows, 'nothing like it')).toEqual([]);
  });
});

describe('a slider', () => {
  it('spans the plausible range, further where a value lies outside', () => {
    expect(spanOf(parameter('a'), 0.5)).toEqual([0.4, 0.6]);
    expect(spanOf(parameter('a'), 0.9, 0.5)).toEqual([0.4, 0.9]);
  });
  it('moves on its grid, and finds the own value again', () => {
    expect(snapped(0.4127, 0.01, [0.4, 0.6], 0.5)).toBe(0.41);
    expect(snapped(0.5234, 0.01, [0.4, 0.6], 0.5234)).toBe(0.5234);
    expect(snapped(0.526, 0.01, [0.4, 0.6], 0.5234)).toBe(0.5234);
    expect(snapped(0.6, 0.07, [0.4, 0.6], 0.5)).toBe(0.6);
  });
});
