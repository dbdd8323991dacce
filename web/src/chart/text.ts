// How wide a text will be, so that labels can be given the room they need before they are drawn.

let pen: CanvasRenderingContext2D | null | undefined;
let family = 'sans-serif';
/** Measuring is slow and the same few texts come again and again. */
const known = new Map<string, number>();

export function textWidth(text: string, size: number, weight = 400): number {
  if (pen === undefined) {
    pen = typeof document === 'undefined' ? null : document.createElement('canvas').getContext('2d');
    if (pen !== null) family = getComputedStyle(document.documentElement).fontFamily || family;
  }
  if (pen === null) return 0.56 * size * text.length;
  const key = `${weight} ${size} ${text}`;
  let width = known.get(key);
  if (width === undefined) {
    pen.font = `${weight} ${size}px ${family}`;
    width = pen.measureText(text).width;
    known.set(key, width);
  }
  return width;
}

/** The text, or as much of it as fits, closed with an ellipsis. */
export function fitted(text: string, room: number, width: (text: string) => number): string {
  if (width(text) <= room) return text;
  for (let length = text.length - 1; length > 0; --length) {
    const cut = `${text.slice(0, length).trimEnd()}…`;
    if (width(cut) <= room) return cut;
  }
  return '…';
}
