import { describe, expect, test, vi } from 'vitest';
import { Dragging } from '../../src/views/map/dragging';
import type { Zoom } from '../../src/views/map/zoom';

const frame = {
  clientWidth: 200,
  clientHeight: 100,
  getBoundingClientRect: () => ({ left: 0, top: 0, width: 200, height: 100 }),
  setPointerCapture: vi.fn(),
};
const at = (pointerId: number, clientX: number, clientY: number): PointerEvent =>
  ({ pointerId, clientX, clientY, currentTarget: frame }) as unknown as PointerEvent;

function map(start: Zoom): { dragging: Dragging; zoom: () => Zoom } {
  let zoom = start;
  return {
    dragging: new Dragging(
      () => zoom,
      (to) => (zoom = to),
    ),
    zoom: () => zoom,
  };
}
const near: Zoom = { factor: 2, x: 0.5, y: 0.5 };

describe('dragging', () => {
  test('moves the window of a map that is near, against the hand', () => {
    const { dragging, zoom } = map(near);
    dragging.press(at(1, 100, 50));
    dragging.move(at(1, 120, 40));
    expect(zoom()).toEqual({ factor: 2, x: 0.45, y: 0.55 });
    expect(dragging.moved).toBe(true);
  });

  test('a hand that trembles chooses, and a whole map stays where it is', () => {
    const trembling = map(near);
    trembling.dragging.press(at(1, 100, 50));
    trembling.dragging.move(at(1, 102, 51));
    expect(trembling.zoom()).toEqual(near);
    expect(trembling.dragging.moved).toBe(false);

    const whole = map({ factor: 1, x: 0.5, y: 0.5 });
    whole.dragging.press(at(1, 100, 50));
    whole.dragging.move(at(1, 160, 50));
    expect(whole.zoom()).toEqual({ factor: 1, x: 0.5, y: 0.5 });
  });

  test('two fingers that part bring it nearer; one lifted, the other drags again', () => {
    const { dragging, zoom } = map(near);
    dragging.press(at(1, 90, 50));
    dragging.press(at(2, 110, 50));
    dragging.move(at(2, 130, 50));
    expect(zoom().factor).toBe(4);
    dragging.release(at(1, 90, 50));
    const { x } = zoom();
    dragging.move(at(2, 150, 50));
    expect(zoom().x).toBeCloseTo(x - 0.1 / 4);
  });

  test('the wheel alone is the page’s', () => {
    const { dragging, zoom } = map(near);
    const wheel = (ctrlKey: boolean): WheelEvent =>
      ({
        ctrlKey,
        deltaY: -300,
        clientX: 100,
        clientY: 50,
        currentTarget: frame,
        preventDefault: () => undefined,
      }) as unknown as WheelEvent;
    dragging.wheel(wheel(false));
    expect(zoom()).toEqual(near);
    dragging.wheel(wheel(true));
    expect(zoom().factor).toBeCloseTo(2 * Math.E);
  });
});
