// Bytes of a file as text, or why they are none. The engine takes text, so what only bytes show is said here,
// in the words of the program (sim/scenario/text_checks.cpp).

import type { Problem } from '../../engine/types';

export type Decoded = { text: string; problem: null } | { text: null; problem: Problem };

/** The program reads larger files; a page that holds and edits them would stall. */
export const largestFile = 20_000_000;

interface Fault {
  what: string;
  remedy: string;
}

/** Files that are no text at all, known by their first bytes. */
const foreign: (Fault & { start: number[] })[] = [
  {
    start: [0x50, 0x4b, 0x03, 0x04],
    what: 'this is a spreadsheet or zip file, not text',
    remedy: "save the sheet as 'CSV UTF-8'",
  },
  {
    start: [0xd0, 0xcf, 0x11, 0xe0],
    what: 'this is an old spreadsheet file, not text',
    remedy: "save the sheet as 'CSV UTF-8'",
  },
  { start: [0xff, 0xfe], what: 'the file is in UTF-16 or UTF-32', remedy: 'save it as UTF-8' },
  { start: [0xfe, 0xff], what: 'the file is in UTF-16 or UTF-32', remedy: 'save it as UTF-8' },
  { start: [0, 0, 0xfe, 0xff], what: 'the file is in UTF-16 or UTF-32', remedy: 'save it as UTF-8' },
];

const notUtf8: Fault = { what: 'the file is not in UTF-8', remedy: "save it as UTF-8 (in a spreadsheet: 'CSV UTF-8')" };

function refused(file: string, line: number, column: number, { what, remedy }: Fault): Decoded {
  return {
    text: null,
    problem: { file, line, column, what, remedy, message: `${file}:${line}:${column}: ${what}; ${remedy}` },
  };
}

export function decoded(file: string, bytes: Uint8Array): Decoded {
  const stranger = foreign.find(({ start }) => start.every((byte, at) => bytes[at] === byte));
  if (stranger !== undefined) return refused(file, 1, 1, stranger);
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), problem: null };
  } catch {
    const lines = (new TextDecoder().decode(bytes).split('\uFFFD', 1)[0] ?? '').split('\n');
    return refused(file, lines.length, [...(lines.at(-1) ?? '')].length + 1, notUtf8);
  }
}
