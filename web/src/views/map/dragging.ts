// Fingers, mouse and wheel on the map: dragging moves its window, two fingers or the wheel bring it nearer.

import { kept, panned, zoomedAt, type Zoom } from './zoom';

interface Point {
  x: number;
  y: number;
}

/** Pixels that a pointer may tremble before it drags. */
const tremble = 4;

/** Where a point of the screen lies in a frame, in shares of the frame from its middle. */
function inFrame(frame: Element, { x, y }: Point): [number, number] {
  const { left, top, width, height } = frame.getBoundingClientRect();
  return [(x - left) / width - 0.5, (y - top) / height - 0.5];
}

/** Follows the pointers on one map. Events come from the map's frame itself. */
export class Dragging {
  /** The pointer that is down, or was last, has dragged: what it ends on was not meant to be chosen. */
  moved = false;
  readonly #down = new Map<number, Point>();
  readonly #zoom: () => Zoom;
  readonly #setZoom: (zoom: Zoom) => void;

  constructor(zoom: () => Zoom, setZoom: (zoom: Zoom) => void) {
    this.#zoom = zoom;
    this.#setZoom = setZoom;
  }

  press(event: PointerEvent): void {
    if (this.#down.size === 0) this.moved = false;
    this.#down.set(event.pointerId, { x: event.clientX, y: event.clientY });
  }

  move(event: PointerEvent): void {
    const last = this.#down.get(event.pointerId);
    const frame = event.currentTarget as Element;
    if (last === undefined) return;
    const now = { x: event.clientX, y: event.clientY };
    if (this.#down.size === 1) {
      if (!this.#drag(frame, event.pointerId, last, now)) return;
    } else if (!this.#pinch(frame, event.pointerId, last, now)) return;
    this.moved = true;
    this.#down.set(event.pointerId, now);
  }

  release(event: PointerEvent): void {
    this.#down.delete(event.pointerId);
  }

  /** The wheel alone scrolls the page. */
  wheel(event: WheelEvent): void {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const at = inFrame(event.currentTarget as Element, { x: event.clientX, y: event.clientY });
    this.#setZoom(kept(zoomedAt(this.#zoom(), Math.exp(-event.deltaY / 300), ...at)));
  }

  #drag(frame: Element, pointer: number, last: Point, now: Point): boolean {
    const [dx, dy] = [now.x - last.x, now.y - last.y];
    const zoom = this.#zoom();
    if (zoom.factor === 1 || (!this.moved && Math.hypot(dx, dy) < tremble)) return false;
    if (!this.moved) frame.setPointerCapture(pointer);
    this.#setZoom(panned(zoom, -dx / frame.clientWidth, -dy / frame.clientHeight));
    return true;
  }

  #pinch(frame: Element, pointer: number, last: Point, now: Point): boolean {
    const other = [...this.#down].find(([id]) => id !== pointer)?.[1];
    if (other === undefined) return false;
    const before = Math.hypot(last.x - other.x, last.y - other.y);
    const after = Math.hypot(now.x - other.x, now.y - other.y);
    const middle = { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 };
    this.#setZoom(zoomedAt(this.#zoom(), after / Math.max(1, before), ...inFrame(frame, middle)));
    return true;
  }
}
