import { describe, expect, it } from 'vitest';
import * as say from '../../src/engine/say';

describe('what the engine says', () => {
  it('has the words of names', () => {
    expect(say.words('short_term_savings')).toBe('short-term savings');
    expect(say.title('data_sharing')).toBe('Data sharing');
    expect(say.listed(['a', 'b', 'c'])).toBe('a, b and c');
    expect(say.counted(2, 'area')).toBe('2 areas');
  });
  it('writes numbers that are undefined or have no end', () => {
    expect([null, NaN, Infinity, 12345.6].map(say.rounded)).toEqual(['–', '–', 'never', '12\u00a0346']);
    expect(say.years(Infinity)).toBe('never');
    expect(say.percent(0.999)).toBe('>99\u00a0%');
    expect(say.column([1.234, null, -20.5], true)).toEqual(['+1.2', '–', '−20.5']);
  });
  it('writes dates', () => {
    expect(say.longDate('2010-04', 25)).toBe('May 2012');
    expect(say.yearText('2010-04', 2)).toBe('2011–12');
  });
  it('says in which direction an outcome is better', () =>
    expect((['higher', 'lower', 'none'] as const).map(say.directionWords)).toEqual([
      'higher is better',
      'lower is better',
      '',
    ]));
  it('has a sentence for every question', () => {
    const shares = [0.4, 0.3, 0.2, 0.1, 0, 0, 0];
    for (const text of [
      say.signed(1),
      say.short(1),
      say.fixedText(1, 2),
      say.signedPounds(1),
      say.causePhrase(0),
      say.arrivesWords(0.1, 1),
      say.lostWords(0.1, 1),
      say.leakWords(shares),
      say.leaksText(shares),
      say.termWords('collaborative inertia'),
      say.pounds(1),
      say.advantageWords(0.1, 1),
      say.advantageShort(0.1, 1),
      say.inertiaWords(0.9),
      say.holdbackSentence(shares, 'the partnerships', 'hold', '2010–11'),
      say.standsOutWords(2),
      say.standsOutWords(-1),
      say.amongWords(1, 2),
      say.workWords(0.5),
      say.releaseNote({ median: 0, low: -1, high: 1 }),
      say.spreadNote(),
      say.marksNote(),
      say.contractNote(),
    ])
      expect(text.trim()).not.toBe('');
  });
  it('says of what it has no wording for', () => expect(() => say.longDate('never')).toThrow());
});
