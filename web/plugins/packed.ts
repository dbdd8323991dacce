// What goes into the page packed; src/engine/packed.ts unpacks it.

import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

/** Gives the page a module `virtual:NAME` whose value is bytes by gzip, in base 64. They are made anew when a file watched changes. */
export function packedModule(name: string, bytes: (watch: (file: string) => void) => Uint8Array | string): Plugin {
  const id = `\0virtual:${name}`;
  return {
    name,
    resolveId: (asked) => (`\0${asked}` === id ? id : null),
    load(asked) {
      if (asked !== id) return null;
      const packed = gzipSync(
        bytes((file) => this.addWatchFile(file)),
        { level: 9 },
      );
      return `export default ${JSON.stringify(packed.toString('base64'))};\n`;
    },
  };
}
