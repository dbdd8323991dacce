// Places in a text by line and column, both from 1.

export interface Span {
  start: number;
  end: number;
}

/** The word at a place: what an editor selects so that the eye finds it. A place past the end is the end. */
export function wordAt(text: string, line: number, column: number): Span {
  let lineStart = 0;
  for (let at = 1; at < line; ++at) {
    const feed = text.indexOf('\n', lineStart);
    if (feed < 0) break;
    lineStart = feed + 1;
  }
  const feed = text.indexOf('\n', lineStart);
  const whole = text.slice(lineStart, feed < 0 ? text.length : feed);
  // Columns count characters, JavaScript counts halves of some.
  const before = [...whole].slice(0, Math.max(0, column - 1)).join('').length;
  const word = /^[^\s,:{}[\]]+/.exec(whole.slice(before))?.[0] ?? '';
  return { start: lineStart + before, end: lineStart + before + word.length };
}

/** Line and column of an offset. */
export function placeOf(text: string, offset: number): { line: number; column: number } {
  const lines = text.slice(0, offset).split('\n');
  return { line: lines.length, column: [...(lines.at(-1) ?? '')].length + 1 };
}

export function lineCount(text: string): number {
  let count = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) ++count;
  return count;
}
