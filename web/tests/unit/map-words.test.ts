import { describe, expect, test } from 'vitest';
import {
  amongWords,
  advantageShort,
  advantageWords,
  causePhrase,
  holdbackSentence,
  inertiaWords,
  pounds,
  signedPounds,
  spreadWords,
  yearText,
} from '../../src/views/diagnosis/words';

test('years by the calendar of the run', () => {
  expect(yearText('2010-04', 1)).toBe('2010–11');
  expect(yearText('2010-04', 10)).toBe('2019–20');
  expect(yearText('1999-04', 1)).toBe('1999–00');
  expect(yearText('2010-01', 3)).toBe('2012');
});

test('money', () => {
  expect(pounds(1.234)).toBe('£1.23m');
  expect(pounds(-0.5)).toBe('−£0.500m');
  expect(pounds(null)).toBe('–');
  expect(signedPounds(0.5)).toBe('+£0.500m');
  expect(signedPounds(-0.5)).toBe('−£0.500m');
  expect(signedPounds(0.1234, 2)).toBe('+£0.12m');
  expect(signedPounds(0.001, 2)).toBe('£0.00m');
  expect(signedPounds(null, 2)).toBe('–');
});

describe('advantage and inertia', () => {
  test('a gain says how much of it is realised', () => {
    expect(advantageWords(0.5, 2)).toContain('Joint work could add £2.00m a year');
    expect(advantageWords(0.5, 2)).toContain('£0.500m is realised');
    expect(inertiaWords(0.75)).toBe('Inertia is 0.75: 75 % of the possible gain is lost.');
  });
  test('a loss is called one', () => {
    expect(advantageWords(-0.5, 2)).toContain('takes £0.500m a year away');
    expect(advantageShort(-0.5, 2)).toBe('takes £0.500m a year away where it could add £2.00m');
    expect(inertiaWords(1.25)).toBe('Inertia is 1.25: more than all is lost.');
  });
  test('nothing to add is not a division by zero', () => {
    expect(advantageWords(0, 0)).toBe('Joint work has nothing to add here.');
    expect(inertiaWords(null)).toBe('');
  });
});

test('the sentence names the two largest causes', () => {
  expect(
    holdbackSentence(
      [0.2, 0.5, 0.3],
      ['lack of trust', 'unclear governance', 'overhead'],
      'the partnerships',
      'silo_retreat',
      '2014–15',
    ),
  ).toBe(
    'What holds back the partnerships most under silo retreat in 2014–15 is unclear governance (50 % of the lost working quality), then overhead (30 %).',
  );
});

test('in how many of them', () => {
  expect([amongWords(1, 1), amongWords(3, 3), amongWords(2, 3)]).toEqual([
    '',
    ' in all of them',
    ' in 2 of 3 partnerships',
  ]);
});

test('a cause in a phrase', () => {
  expect(causePhrase({ name: 'trust', meaning: 'lack of trust' })).toBe('lack of trust');
  expect(causePhrase({ name: 'trust', meaning: 'Lack of trust.' })).toBe('lack of trust');
  expect(causePhrase(undefined)).toBe('');
});

test('a spread across nothing asks for caution', () => {
  expect(spreadWords({ median: 1, low: 0.5, high: 2 })).toBe('');
  expect(spreadWords({ median: 0, low: -0.5, high: 0.5 })).toBe('may not help');
  expect(spreadWords({ median: -1, low: -2, high: -0.5 })).toBe('takes away');
});
