// What goes into the page packed; src/engine/packed.ts unpacks it.

import { gzipSync } from 'node:zlib';

/** A module whose value is the bytes by gzip, in base 64. */
export function packedModule(bytes: Uint8Array | string): string {
  return `export default ${JSON.stringify(gzipSync(bytes, { level: 9 }).toString('base64'))};\n`;
}
