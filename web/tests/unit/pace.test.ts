import { describe, expect, it } from 'vitest';
import { Pace } from '../../src/views/workbench/pace';

/** Runs that end when told, and a clock that moves when told. */
function bench() {
  let clock = 0;
  const made: string[] = [];
  const ends: (() => void)[] = [];
  const pace = new Pace(() => clock);
  return {
    pace,
    made,
    move: (what: string, to = what) =>
      pace.change(what, () => {
        made.push(to);
        return new Promise<void>((end) => ends.push(end));
      }),
    end: async (took: number) => {
      clock += took;
      ends.shift()?.();
      await new Promise((next) => setTimeout(next));
    },
  };
}

describe('changes under a moving hand', () => {
  it('let a short run finish, then make the newest of each slider', async () => {
    const { made, move, end } = bench();
    move('a', 'a1');
    move('a', 'a2');
    move('a', 'a3');
    move('b', 'b1');
    expect(made).toEqual(['a1']);
    await end(50);
    expect(made).toEqual(['a1', 'a3']);
    await end(50);
    expect(made).toEqual(['a1', 'a3', 'b1']);
    await end(50);
    move('c');
    expect(made.at(-1)).toBe('c');
  });
  it('overtake a long run', async () => {
    const { made, move, end } = bench();
    move('a', 'a1');
    await end(2000);
    move('a', 'a2');
    move('a', 'a3');
    expect(made).toEqual(['a1', 'a2', 'a3']);
  });
  it('forget what waits when all is reset', async () => {
    const { pace, made, move, end } = bench();
    move('a');
    move('b');
    pace.clear();
    await end(10);
    expect(made).toEqual(['a']);
  });
});
