// Puts the engine into the page: build/wasm/concord.simd.wasm whole, concord.plain.wasm as its differences from it.

import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

const name = 'virtual:concord-engine';
const fileOf = (build: string): string =>
  fileURLToPath(new URL(`../../build/wasm/concord.${build}.wasm`, import.meta.url));

/** Bytes that must agree before a piece is copied, and the step between the places in `from` that are remembered. */
const window = 16;
const step = 4;

/** What src/engine/delta.ts makes `to` of again. */
export function deltaOf(from: Buffer, to: Buffer): Buffer {
  const bytes: number[] = [];
  const count = (value: number): void => {
    let rest = value;
    for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128);
    bytes.push(rest);
  };
  const places = new Map<string, number>();
  for (let at = 0; at + window <= from.length; at += step) {
    const key = from.toString('latin1', at, at + window);
    if (!places.has(key)) places.set(key, at);
  }
  count(to.length);
  let written = 0; // up to here `to` is in the delta
  let read = 0; // where copying would go on in `from`
  const put = (upTo: number, place: number, copied: number): void => {
    count(upTo - written);
    for (let i = written; i < upTo; ++i) bytes.push(to[i] ?? 0);
    const move = place - read;
    count(move >= 0 ? 2 * move : -2 * move + 1);
    count(copied);
    written = upTo + copied;
    read = place + copied;
  };
  for (let at = 0; at + window <= to.length;) {
    // Going on at the same distance, past a changed byte or two, is likelier than anything else.
    const onward = read + (at - written);
    const goesOn = onward + window <= from.length && from.compare(to, at, at + window, onward, onward + window) === 0;
    let place = goesOn ? onward : places.get(to.toString('latin1', at, at + window));
    if (place === undefined) {
      ++at;
      continue;
    }
    let start = at;
    while (start > written && place > 0 && from[place - 1] === to[start - 1]) {
      --start;
      --place;
    }
    let copied = at - start + window;
    while (start + copied < to.length && place + copied < from.length && from[place + copied] === to[start + copied])
      ++copied;
    put(start, place, copied);
    at = written;
  }
  if (written < to.length) put(to.length, read, 0);
  return Buffer.from(bytes);
}

export function wasmInline(): Plugin {
  return {
    name: 'concord-engine',
    resolveId: (id) => (id === name ? `\0${name}` : null),
    load(id) {
      if (id !== `\0${name}`) return null;
      const files = ['simd', 'plain'].map(fileOf);
      for (const file of files) {
        if (!existsSync(file)) this.error(`${file} is missing: run scripts/build-wasm`);
        this.addWatchFile(file);
      }
      const [simd, plain] = files.map((file) => readFileSync(file)) as [Buffer, Buffer];
      const text = (bytes: Buffer): string => JSON.stringify(gzipSync(bytes, { level: 9 }).toString('base64'));
      return `export const simd = ${text(simd)};\nexport const plainFromSimd = ${text(deltaOf(simd, plain))};\n`;
    },
  };
}
