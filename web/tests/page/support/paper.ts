// A view as it is printed: A4, read back with poppler's pdftotext.

import { execFileSync } from 'node:child_process';
import type { Page } from '@playwright/test';

interface Word {
  page: number;
  text: string;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Points of A4, and of the margin that the page asks for. */
const paper = { width: 595, height: 842, margin: 42 };

const entities: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'" };

/** Every word of a PDF with its place. */
function wordsOf(file: string): Word[] {
  const text = execFileSync('pdftotext', ['-bbox', file, '-'], { encoding: 'utf8', maxBuffer: 100_000_000 });
  const words: Word[] = [];
  let page = 0;
  for (const line of text.split('\n')) {
    if (line.includes('<page ')) ++page;
    const found = /<word xMin="(.+?)" yMin="(.+?)" xMax="(.+?)" yMax="(.+?)">(.*)<\/word>/.exec(line);
    if (found === null) continue;
    const [left, top, right, bottom] = found.slice(1, 5).map(Number) as [number, number, number, number];
    const said = (found[5] ?? '').replace(/&\w+;/g, (entity) => entities[entity] ?? entity);
    words.push({ page, text: said, left, top, right, bottom });
  }
  return words;
}

/** Runs in the page: what one reads there, without what only a screen can do and the ticks of an axis, which hang on the room. */
function textHere(): string[] {
  const texts: string[] = [];
  const onlyScreen = 'nav, .no-print, button:not(.told, .link), option, script, style, title, progress, .tick';
  const walker = document.createTreeWalker(document.querySelector('main') ?? document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (parent === null || parent.closest(onlyScreen) !== null || parent.closest('.unseen, [popover]') !== null)
      continue;
    if (parent.closest('label:has([type="search"]), label:has([type="checkbox"])') !== null) continue;
    if (!parent.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    texts.push(node.textContent ?? '');
  }
  for (const select of document.querySelectorAll<HTMLSelectElement>('main select'))
    if (select.closest('.no-print') === null) texts.push(select.selectedOptions[0]?.textContent ?? '');
  return texts;
}

const wordsIn = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

/** Everything wrong with the view on paper: words that are lost, that lie over others, or that run off the sheet. */
export async function paperFaults(page: Page, file: string): Promise<string[]> {
  const wanted = (await page.evaluate(textHere)).flatMap(wordsIn);
  await page.pdf({ path: file, preferCSSPageSize: true });
  const words = wordsOf(file);
  const faults: string[] = [];

  const printed = new Set(words.flatMap(({ text }) => wordsIn(text)));
  // A long word may be broken over two lines.
  const running = words.map(({ text }) => text).join('');
  const lost = [...new Set(wanted)].filter((word) => !printed.has(word) && !running.includes(word));
  if (lost.length > 0) faults.push(`lost on paper: ${lost.join(' ')}`);

  for (const { page, text, left, top, right, bottom } of words) {
    const inside =
      left > paper.margin - 2 && right < paper.width - paper.margin + 2 && top > 0 && bottom < paper.height;
    if (!inside) faults.push(`sheet ${page}: “${text}” runs off the sheet, ${left} to ${right}`);
  }
  const sorted = [...words].sort((a, b) => a.page - b.page || a.top - b.top);
  sorted.forEach((one, at) => {
    for (let next = at + 1; next < sorted.length; ++next) {
      const other = sorted[next];
      if (other === undefined || other.page !== one.page || other.top >= one.bottom) break;
      // A letter with a halo is there twice.
      if (one.text === other.text && Math.abs(one.left - other.left) < 0.1) continue;
      const x = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const y = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      // Letters fill about half of the height that a font gives its lines.
      if (x > 1 && y > 0.5 * Math.min(one.bottom - one.top, other.bottom - other.top))
        faults.push(`sheet ${one.page}: “${one.text}” and “${other.text}” lie over each other`);
    }
  });
  return faults;
}
