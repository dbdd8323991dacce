import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { engineFile } from '../../plugins/engine';
import { EngineModule } from '../../src/engine/module.js';
import type { BetAnswer, Guess, Scenario } from '../../src/engine/types';
import { library } from '../../src/state/library';
import {
  canTeach,
  clockText,
  mostWords,
  notesOf,
  partsOf,
  runAt,
  screenAfterKey,
  screens,
  swipeOf,
  textsOf,
  wordsIn,
} from '../../src/views/lecture/screens';

const engine = await EngineModule.start(new WebAssembly.Module(readFileSync(engineFile)));

interface Story {
  id: string;
  scenario: Scenario;
  answer: BetAnswer;
  judge: (guess: Guess) => string;
}

/** Every exhibit, run eight times. */
function storyOf(id: string, main: string, files: Record<string, string>): Story {
  engine.read(1, main, files);
  engine.prepare(1, 1, { set: [], seed: '', replicates: '8' });
  const scenario: Scenario = { ...engine.show(1), looks: engine.looks(1) };
  engine.beginComparison(1, 1, false);
  for (let block = 0; block < scenario.blocks; ++block) engine.takeBlock(1, block, engine.runBlock(1, block, false));
  engine.takeStock(1);
  return { id, scenario, answer: engine.bet(1), judge: (guess) => engine.judgeBet(1, JSON.stringify(guess)) };
}

/** A guess of the right shape. */
function guessOf({ show, months }: Scenario): Guess {
  const { bet } = show;
  if (bet?.kind === 'choice') return bet.options[0]?.id ?? '';
  if (bet?.kind === 'line') return Array.from({ length: months + 1 }, () => bet.range?.[1] ?? 1);
  return bet?.kind === 'date' ? [0] : [bet?.range?.[0] ?? 0];
}

describe('the seven screens of every exhibit', () => {
  for (const { id, main, files } of library.filter(({ group }) => group === 'exhibit')) {
    it(`${id}: at most ${mostWords} words each, and something on each`, () => {
      const { scenario, answer, judge } = storyOf(id, main, files);
      expect(canTeach(scenario)).toBe(true);
      for (const { kind, name } of screens) {
        const texts = textsOf(kind, scenario, answer, judge(guessOf(scenario)));
        expect(wordsIn([name, ...texts]), texts.join(' | ')).toBeLessThanOrEqual(mostWords);
        if (kind !== 'run') expect(texts.length, kind).toBeGreaterThan(0);
      }
      const notes = screens.map(({ kind }) => notesOf(kind, scenario, answer).join(' '));
      for (const text of [scenario.prediction, scenario.try, ...scenario.sources])
        expect(notes.join(' ')).toContain(text);
    });

    it(`${id}: what to try calls a lever by the question that stands at it, never by its parameter`, () => {
      const { try: tried, show } = storyOf(id, main, files).scenario;
      const asked = show.levers.map(({ ask }) => ask);
      expect([...tried.matchAll(/“([^”]+)”/g)].map(([, quoted]) => quoted)).toSatisfy((quoted: string[]) =>
        quoted.every((question) => asked.includes(question)),
      );
      const named = show.levers.filter(({ parameter }) => new RegExp(`\\b${parameter} (to |from )?\\d`).test(tried));
      expect(named.map(({ parameter }) => parameter)).toEqual([]);
    });
  }

  it('are seven, each with a name of its own, and the run before what it shows', () => {
    expect(screens).toHaveLength(7);
    expect(new Set(screens.map(({ name }) => name)).size).toBe(7);
    expect(screens.slice(0, runAt).map(({ kind }) => kind)).toEqual(['hook', 'bet']);
  });

  it('need a bet, an insight, a lever and a question', () => {
    const show = { charts: [], contrast: {}, bet: null, insight: '', levers: [] };
    expect(canTeach({ show, discussion: ['Why?'] })).toBe(false);
  });
});

describe('words', () => {
  it('are counted as a room reads them', () => {
    expect(wordsIn(['Who pays?', 'A – B, 12 %'])).toBe(5);
    expect(wordsIn([])).toBe(0);
  });
});

describe('long texts', () => {
  it('are split between sentences, evenly, and nothing is lost', () => {
    const text = 'One two three four. Five six seven? Eight nine ten eleven. Twelve thirteen.';
    expect(partsOf(text, 100)).toEqual([text]);
    const parts = partsOf(text, 8);
    expect(parts).toEqual(['One two three four. Five six seven?', 'Eight nine ten eleven. Twelve thirteen.']);
    expect(partsOf('', 10)).toEqual([]);
    expect(partsOf('It costs 3.8 years. e.g. this', 3).join(' ')).toBe('It costs 3.8 years. e.g. this');
  });
});

describe('the timer', () => {
  it('tells minutes and seconds', () => {
    expect(clockText(0)).toBe('0:00');
    expect(clockText(67.9)).toBe('1:07');
    expect(clockText(600)).toBe('10:00');
  });
});

describe('keys and strokes', () => {
  it('lead on, back, and to either end', () => {
    for (const key of ['ArrowRight', 'ArrowDown', 'PageDown', ' ']) expect(screenAfterKey(key, false, 2, 5)).toBe(3);
    for (const key of ['ArrowLeft', 'ArrowUp', 'PageUp']) expect(screenAfterKey(key, false, 2, 5)).toBe(1);
    expect(screenAfterKey(' ', true, 2, 5)).toBe(1);
    expect(screenAfterKey('Home', false, 2, 5)).toBe(0);
    expect(screenAfterKey('End', false, 2, 5)).toBe(4);
    expect(screenAfterKey('PageDown', false, 4, 5)).toBe(4);
    expect(screenAfterKey('a', false, 2, 5)).toBeNull();
  });

  it('tell a sideways stroke from scrolling', () => {
    expect(swipeOf(-120, 10)).toBe(1);
    expect(swipeOf(120, 10)).toBe(-1);
    expect(swipeOf(-120, 100)).toBe(0);
    expect(swipeOf(30, 0)).toBe(0);
  });
});
