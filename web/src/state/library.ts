// The scenarios that ship, as the repository has them; read by the engine when the page is built (plugins/library.ts).

import packed from 'virtual:concord-library';
import { unpacked } from '../engine/packed';
import type { Files } from '../engine/types';

export interface LibraryEntry {
  /** Stem of the file name: `black-hole`. */
  id: string;
  group: 'exhibit' | 'patch';
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
}

export const library = JSON.parse(new TextDecoder().decode(unpacked(packed))) as LibraryEntry[];

export function entryOf(id: string): LibraryEntry | undefined {
  return library.find((candidate) => candidate.id === id);
}
