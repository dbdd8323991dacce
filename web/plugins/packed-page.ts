// The page's script, packed: text that is mostly letters and the engine in base 64 travels in two thirds of its bytes. All browsers that
// the page asks for unpack it themselves.

import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

/** Unpacks the script and puts it in its own place: the page is read whole by then, as a module waits for that. */
const unpack = (packed: string): string => `<script type="module">
const bytes = Uint8Array.from(atob("${packed}"), (letter) => letter.charCodeAt(0));
const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
const script = document.createElement("script");
script.type = "module";
script.textContent = await new Response(unpacked).text();
document.head.append(script);
</script>`;

export function packedPage(): Plugin {
  return {
    name: 'concord-packed-page',
    apply: 'build',
    enforce: 'post',
    // After the one that draws all into one file.
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const page = bundle['index.html'];
        if (page?.type !== 'asset') throw new Error('the bundle has no index.html');
        const whole = String(page.source);
        const [start, end] = ['<script type="module" crossorigin>', '</script>'];
        const from = whole.indexOf(start);
        const to = whole.indexOf(end, from);
        if (from < 0 || to < 0) throw new Error('index.html has no script of its own');
        const script = whole.slice(from + start.length, to);
        page.source =
          whole.slice(0, from) +
          unpack(gzipSync(script, { level: 9 }).toString('base64')) +
          whole.slice(to + end.length);
      },
    },
  };
}
