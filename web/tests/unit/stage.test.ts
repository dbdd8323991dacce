import { describe, expect, test } from 'vitest';
import { advantageIn, partsOf, scaleOf } from '../../src/views/diagnosis/inertia';
import { frayOf } from '../../src/views/map/marks';
import {
  championsIn,
  eventBeside,
  eventMonths,
  lastHappenings,
  playTime,
  recent,
  waysOf,
} from '../../src/views/map/story';
import { emptyFrames } from './support/frames';

describe('the bar of inertia', () => {
  test('what arrives comes first, then the leaks, up to what could be achieved', () =>
    expect(partsOf({ potential: 4, realised: 1, leaks: [2, 0, 1] })).toEqual([
      { leak: -1, from: 0, to: 1 },
      { leak: 0, from: 1, to: 3 },
      { leak: 2, from: 3, to: 4 },
    ]));
  test('below zero the leaks begin left of it', () =>
    expect(partsOf({ potential: 2, realised: -1, leaks: [2, 1] })).toEqual([
      { leak: 0, from: -1, to: 1 },
      { leak: 1, from: 1, to: 2 },
    ]));
  test('nothing is drawn of nothing', () => expect(partsOf({ potential: 0, realised: 0, leaks: [0, 0] })).toEqual([]));

  const frames = emptyFrames(1, {
    potential: Float32Array.of(2, 1, 4, 0),
    realised: Float32Array.of(1, -0.5, 3, 0),
    leaks: Float32Array.of(1, 0, 0.5, 1, 0.5, 0.5, 0, 0),
  });
  test('partnerships add up, and one can be looked at alone', () => {
    expect(advantageIn(frames, 0)).toEqual({ potential: 3, realised: 0.5, leaks: [1.5, 1] });
    expect(advantageIn(frames, 0, 1)).toEqual({ potential: 1, realised: -0.5, leaks: [0.5, 1] });
    expect(advantageIn(frames, 1)).toEqual({ potential: 4, realised: 3, leaks: [0.5, 0.5] });
  });
  test('one scale holds every month of every run, and zero', () => {
    expect(scaleOf([frames])).toEqual([0, 4]);
    expect(scaleOf([frames], 1)).toEqual([-0.5, 1]);
  });
});

describe('what happens', () => {
  const at = (month: number, text: string) => ({ month, text, organisations: [0], partnerships: [], followers: [] });
  const story = {
    happenings: [at(3, 'a'), at(3, 'b'), at(9, 'c')],
    champions: [{ partnerships: [1], from: 2, until: 8 }],
    bounced_from: 0,
    loops: [],
  };
  const texts = (list: { text: string }[]): string[] => list.map(({ text }) => text);
  test('the last month in which anything happened is told', () => {
    expect(lastHappenings(story, 2)).toEqual([]);
    expect(texts(lastHappenings(story, 3))).toEqual(['a', 'b']);
    expect(texts(lastHappenings(story, 8))).toEqual(['a', 'b']);
    expect(texts(lastHappenings(story, 20))).toEqual(['c']);
  });
  test('it is marked for a while', () => {
    expect(texts(recent(story, 6))).toEqual(['a', 'b']);
    expect(recent(story, 7)).toEqual([]);
  });
  test('one steps from what happens to what happens next', () => {
    expect(eventMonths(story)).toEqual([3, 9]);
    expect(eventBeside(story, 0, 1)).toBe(3);
    expect(eventBeside(story, 3, 1)).toBe(9);
    expect(eventBeside(story, 9, 1)).toBe(9);
    expect(eventBeside(story, 9, -1)).toBe(3);
  });
  test('a champion stays, then walks out', () => {
    expect(championsIn(story, 1)).toEqual([]);
    expect(championsIn(story, 2)).toEqual([{ partnership: 1, gone: 0 }]);
    expect(championsIn(story, 10)).toEqual([{ partnership: 1, gone: 0.5 }]);
    expect(championsIn(story, 12)).toEqual([]);
  });
  test('a loop has the ways of its own quantities', () => {
    const loop = {
      name: 'x',
      vicious: '',
      virtuous: '',
      through: [2, 0].map((row) => ({ row, name: '', meaning: '', is_relative: true })),
    };
    const frames = emptyFrames(1, { turned: Float32Array.of(0, 0, 0, 1, 0, -1) });
    expect(waysOf(frames, loop, 0)).toEqual([0, 0]);
    expect(waysOf(frames, loop, 1)).toEqual([-1, 1]);
  });
});

test('ties fray as trust goes, against what it was', () => {
  expect(frayOf(0.4, 0.4)).toBe('none');
  expect(frayOf(0.2, 0.4)).not.toBe('none');
  expect(frayOf(0.1, 0.4)).not.toBe(frayOf(0.2, 0.4));
  expect(frayOf(0, 0)).toBe('none');
});

test('a run is played in two to ten seconds', () => {
  expect(playTime(12)).toBe(2);
  expect(playTime(120)).toBe(8);
  expect(playTime(600)).toBe(10);
});
