// What the page was built with, packed: gzip in base64.

import { gunzipSync } from 'fflate';

export function unpacked(base64: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; ++i) bytes[i] = text.charCodeAt(i);
  return gunzipSync(bytes) as Uint8Array<ArrayBuffer>;
}
