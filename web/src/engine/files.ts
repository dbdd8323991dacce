import type { Files } from './types';

/** The same names with the same texts. */
export function sameFiles(one: Files, other: Files): boolean {
  const names = Object.keys(one);
  return (
    one === other || (names.length === Object.keys(other).length && names.every((name) => one[name] === other[name]))
  );
}
