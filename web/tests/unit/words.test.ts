import { describe, expect, it } from 'vitest';
import {
  decimalsFor,
  fixedText,
  longDate,
  monthOfYear,
  percent,
  rounded,
  signed,
  stepFor,
  title,
  words,
  yearOf,
  years,
} from '../../src/engine/words';

describe('numbers', () => {
  it.each([
    [1234.5, '1\u202f235'],
    [123.45, '123'],
    [12.345, '12.3'],
    [9.996, '10.0'],
    [1.234, '1.23'],
    [0.12345, '0.123'],
    [0.9996, '1.00'],
    [0.00012345, '0.000123'],
    [-2.5, '−2.50'],
    [1e-9, '0'],
    [-1e-9, '0'],
    [0, '0'],
    [null, '–'],
    [NaN, '–'],
    [Infinity, 'never'],
  ])('%d has three significant digits: %s', (value, text) => expect(rounded(value)).toBe(text));

  it('says a sign only where there is one', () => {
    expect(signed(2)).toBe('+2.00');
    expect(signed(-2)).toBe('−2.00');
    expect(signed(0)).toBe('0');
    expect(signed(null)).toBe('–');
    expect(signed(Infinity)).toBe('never');
  });

  it('writes no minus before nought', () => expect(fixedText(-0.001, 2)).toBe('0.00'));
  it('keeps decimals between 0 and 6', () => {
    expect(decimalsFor(1e9)).toBe(0);
    expect(decimalsFor(1e-12)).toBe(6);
  });

  it.each([
    [0, '0 %'],
    [0.001, '<1 %'],
    [0.25, '25 %'],
    [0.999, '>99 %'],
    [1, '100 %'],
    [null, '–'],
  ])('never claims certainty: %d is %s', (share, text) => expect(percent(share)).toBe(text));

  it('counts years', () => {
    expect(years(55)).toBe('4.6');
    expect(years(Infinity)).toBe('never');
    expect(years(null)).toBe('–');
  });
});

describe('dates', () => {
  it.each([
    [0, 'April 2010'],
    [8, 'December 2010'],
    [9, 'January 2011'],
    [120, 'April 2020'],
  ])('month %d of a run from April 2010 is %s', (month, text) => expect(longDate('2010-04', month)).toBe(text));

  it('knows year and month of the year', () => {
    expect(yearOf('2010-04', 9)).toBe(2011);
    expect(monthOfYear('2010-04', 9)).toBe(0);
  });
});

describe('names', () => {
  it('become words', () => {
    expect(words('data_sharing_protocol')).toBe('data sharing protocol');
    expect(words('short_term_savings')).toBe('short-term savings');
    expect(words('co_location')).toBe('co-location');
    expect(words('ict_interoperability')).toBe('ICT interoperability');
    expect(words('predict_coast')).toBe('predict coast');
    expect(title('data_sharing')).toBe('Data sharing');
  });
});

describe('steps of a slider', () => {
  it.each([
    [[0, 1], 0.01],
    [[0, 2], 0.02],
    [[0.1, 0.6], 0.005],
    [[0, 1000], 10],
  ] as [[number, number], number][])('%j by %d', (range, step) => expect(stepFor(range)).toBeCloseTo(step, 12));
});
