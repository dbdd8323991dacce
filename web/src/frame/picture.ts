// A chart on the screen as a file that stands alone: SVG with its looks written into it, and PNG.

import { textWidth } from '../chart/text';

/** What the looks of a chart depend on; everything else follows from attributes. */
const properties = [
  'color',
  'display',
  'dominant-baseline',
  'fill',
  'fill-opacity',
  'fill-rule',
  'font-family',
  'font-size',
  'font-style',
  'font-variant-numeric',
  'font-weight',
  'letter-spacing',
  'opacity',
  'paint-order',
  'stroke',
  'stroke-dasharray',
  'stroke-dashoffset',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-opacity',
  'stroke-width',
  'text-anchor',
  'visibility',
];

const space = 'http://www.w3.org/2000/svg';
/** Pixels of the PNG for each of the page: sharp on a projector. */
const scale = 2;
const margin = 12;
const lineHeight = 20;

export interface Chart {
  element: SVGSVGElement;
  name: string;
}

/** A line of the key: how a response is drawn. */
export interface KeyLine {
  name: string;
  colour: string;
  dash: string;
}

/** What is written around a chart that leaves the page, since there the page no longer explains it. */
export interface Caption {
  title: string;
  foot: string;
  key: KeyLine[];
}

function nameOf(svg: SVGSVGElement): string {
  const ids = svg.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
  const labelled = ids.map((id) => document.getElementById(id)?.textContent?.trim() ?? '').join(' ');
  const figure = svg.closest('figure, section, article');
  const around =
    figure?.querySelector('figcaption, h2, h3, h4')?.textContent ?? figure?.getAttribute('aria-label') ?? '';
  const names = [labelled, svg.getAttribute('aria-label') ?? '', svg.querySelector('title')?.textContent ?? '', around];
  return (names.find((name) => name.trim() !== '') ?? 'Chart').replace(/\s+/g, ' ').trim();
}

/** Charts on the screen below `root`, largest ones only: no icons, no line samples. */
export function chartsIn(root: ParentNode): Chart[] {
  return [...root.querySelectorAll('svg')]
    .filter((svg) => {
      const { width, height } = svg.getBoundingClientRect();
      return width >= 160 && height >= 60 && svg.closest('dialog') === null;
    })
    .map((element) => ({ element, name: nameOf(element) }))
    .map(({ element, name }, at, all) => {
      const earlier = all.slice(0, at).filter((chart) => chart.name === name).length;
      return { element, name: earlier === 0 ? name : `${name} (${earlier + 1})` };
    });
}

/** Those responses that the chart draws, as lines or as squares. */
export function drawnIn({ element }: Chart, lines: KeyLine[]): KeyLine[] {
  return lines.filter(({ colour }) => element.querySelector(`[stroke="${colour}"], [fill="${colour}"]`) !== null);
}

/** Whether it draws them as lines with their bands. */
export function drawsLines({ element }: Chart, drawn: KeyLine[]): boolean {
  return drawn.some(({ colour }) => element.querySelector(`path[stroke="${colour}"]`) !== null);
}

/** Whether the chart itself says which line is which. */
export function namesAll({ element }: Chart, lines: KeyLine[]): boolean {
  const texts = [...element.querySelectorAll('text')].map((text) => text.textContent?.trim() ?? '');
  return lines.every(({ name }) => texts.includes(name));
}

function withLooks(from: Element, to: Element): void {
  const looks = getComputedStyle(from);
  const written = properties
    .map((name) => [name, looks.getPropertyValue(name)] as const)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}:${value}`)
    .join(';');
  to.setAttribute('style', written);
  for (const name of ['class', ...properties]) to.removeAttribute(name);
  for (const [at, child] of [...from.children].entries()) {
    const copy = to.children[at];
    if (copy !== undefined) withLooks(child, copy);
  }
}

function made(name: string, attributes: Record<string, string | number>, text = ''): SVGElement {
  const element = document.createElementNS(space, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  element.textContent = text;
  return element;
}

type Measure = (text: string) => number;

/** Text in lines that fit a width. */
export function wrapped(text: string, width: number, measure: Measure): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && measure(longer) > width) lines.push(word);
    else lines.splice(-1, 1, longer);
  }
  return lines;
}

/** Places of the key's lines: as many in a row as the width holds. */
function keyPlaces(key: KeyLine[], width: number, measure: Measure): { line: KeyLine; x: number; row: number }[] {
  let x = 0;
  let row = 0;
  return key.map((line) => {
    const wide = 32 + measure(line.name);
    if (x > 0 && x + wide > width) {
      x = 0;
      ++row;
    }
    const place = { line, x, row };
    x += wide + 18;
    return place;
  });
}

/** The chart as it looks now, with its caption, as one SVG document. */
export function svgOf({ element }: Chart, caption: Caption): { text: string; width: number; height: number } {
  const { width, height } = element.getBoundingClientRect();
  const looks = getComputedStyle(document.documentElement);
  const colour = (name: string): string => looks.getPropertyValue(name).trim();
  const type = { 'font-family': looks.fontFamily, fill: colour('--ink') };
  const measure =
    (size: number, weight = 400): Measure =>
    (text) =>
      textWidth(text, size, weight);

  const titles = wrapped(caption.title, width, measure(15, 600));
  const feet = wrapped(caption.foot, width, measure(11));
  const places = keyPlaces(caption.key, width, measure(12));
  const keyTop = margin + titles.length * lineHeight;
  const keyRows = places.length === 0 ? 0 : (places.at(-1)?.row ?? 0) + 1;
  const top = keyTop + keyRows * lineHeight + 6;
  const footTop = top + height + 8;
  const whole = { width: width + 2 * margin, height: footTop + feet.length * 15 + margin };

  const picture = made('svg', { xmlns: space, ...whole, viewBox: `0 0 ${whole.width} ${whole.height}` });
  picture.append(made('title', {}, caption.title));
  picture.append(made('rect', { ...whole, fill: colour('--surface') }));
  titles.forEach((line, row) => {
    const place = { x: margin, y: margin + 14 + row * lineHeight };
    picture.append(made('text', { ...type, ...place, 'font-size': 15, 'font-weight': 600 }, line));
  });
  for (const { line, x, row } of places) {
    const y = keyTop + lineHeight * row + 10;
    const stroke = line.colour.replace(/^var\((--[\w-]+)\)$/, (_, name: string) => colour(name));
    const shape = { x1: margin + x, x2: margin + x + 26, y1: y, y2: y, 'stroke-width': 2.5 };
    picture.append(made('line', { ...shape, stroke, 'stroke-dasharray': line.dash }));
    picture.append(made('text', { ...type, x: margin + x + 32, y: y + 4, 'font-size': 12 }, line.name));
  }

  const copy = element.cloneNode(true) as SVGSVGElement;
  withLooks(element, copy);
  for (const [name, value] of Object.entries({ x: margin, y: top, width, height }))
    copy.setAttribute(name, String(value));
  if (!copy.hasAttribute('viewBox')) copy.setAttribute('viewBox', `0 0 ${width} ${height}`);
  picture.append(copy);
  feet.forEach((line, row) => {
    const place = { x: margin, y: footTop + 11 + row * 15 };
    picture.append(made('text', { ...type, ...place, fill: colour('--ink-soft'), 'font-size': 11 }, line));
  });
  return { text: new XMLSerializer().serializeToString(picture), ...whole };
}

/** The picture as PNG, at twice the size. */
export async function pngOf(svg: { text: string; width: number; height: number }): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg.text)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(svg.width * scale);
  canvas.height = Math.round(svg.height * scale);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob === null ? reject(new Error('no picture')) : resolve(blob)), 'image/png'),
  );
}
