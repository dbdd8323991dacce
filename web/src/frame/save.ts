// Files that the page hands to the person, by the browser's own download; and text for the clipboard.

import { strToU8, zipSync } from 'fflate';
import type { Files } from '../engine/types';

/** Seconds after which the browser has surely read a file handed to it. */
const kept = 60;

export function save(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name.replace(/^.*[\\/]/, '');
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 1000 * kept);
}

const types: Record<string, string> = {
  csv: 'text/csv',
  html: 'text/html',
  json: 'application/json',
  svg: 'image/svg+xml',
  yaml: 'application/yaml',
};

export function saveText(name: string, text: string): void {
  const type = types[name.replace(/^.*\./, '')] ?? 'text/plain';
  save(name, new Blob([text], { type: `${type};charset=utf-8` }));
}

/** One archive of text files, in the folder of its own name. */
export function zipOf(name: string, files: Files): Uint8Array<ArrayBuffer> {
  const folder = name.replace(/\.zip$/, '');
  const entries = Object.entries(files).map(([path, text]): [string, Uint8Array] => [
    `${folder}/${path}`,
    strToU8(text),
  ]);
  return zipSync(Object.fromEntries(entries));
}

export function saveZip(name: string, files: Files): void {
  save(name, new Blob([zipOf(name, files)], { type: 'application/zip' }));
}

/** False if the browser does not let the page write to the clipboard. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Some browsers give a page from a disk no clipboard but this one.
    const area = document.createElement('textarea');
    area.value = text;
    const focused = document.activeElement;
    (document.querySelector('dialog[open]') ?? document.body).append(area);
    area.select();
    const done = document.execCommand('copy');
    area.remove();
    if (focused instanceof HTMLElement) focused.focus();
    return done;
  }
}
