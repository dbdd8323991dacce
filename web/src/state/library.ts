// The scenarios that ship, as the repository has them; read by the engine when the page is built (plugins/library.ts).

import packed from 'virtual:concord-library';
import { unpacked } from '../engine/packed';
import { sameFiles } from '../engine/files';
import type { Files } from '../engine/types';

export interface Glimpse {
  /** Of the outcome, as words. */
  name: string;
  /** Heights from 0 to 100 at equal steps of time. */
  lines: number[][];
}

export interface LibraryEntry {
  /** Stem of the file name: `black-hole`. */
  id: string;
  group: 'exhibit' | 'patch' | 'round';
  /** Path below `scenarios/`, as the program's command line wants it. */
  path: string;
  main: string;
  files: Files;
  title: string;
  question: string;
  /** Who is in it, for a small picture before the engine has started. */
  organisations: { id: string; kind: string; shape: string; budget: number }[];
  /** Members of each partnership. */
  partnerships: string[][];
  /** How an exhibit begins: what it is about, under each response (the reference first), up to where it asks. Null of a patch. */
  glimpse: Glimpse | null;
}

export const library = JSON.parse(new TextDecoder().decode(unpacked(packed))) as LibraryEntry[];

/** The shipped scenario that has these files, to the letter. */
export function entryWith({ main, files }: { main: string; files: Files }): LibraryEntry | undefined {
  return library.find((entry) => entry.main === main && sameFiles(entry.files, files));
}

export function entryOf(id: string): LibraryEntry | undefined {
  return library.find((candidate) => candidate.id === id);
}
