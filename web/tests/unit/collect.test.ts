import { describe, expect, it } from 'vitest';
import { collected, type Watch } from '../../src/engine/collect';
import type { Stock } from '../../src/engine/module';
import { Workers, type Hand } from '../../src/engine/workers';

/** An engine that remembers what it was asked; a stock's digest says how many blocks had been taken. */
function bench(hands: number, blockTime = 0) {
  const asked: string[] = [];
  /** The same of each worker, with what all were asked in between. */
  const askedOf: [hand: number, name: string][] = [];
  let taken = 0;
  const call = async (hand: number, name: string, second: unknown): Promise<unknown> => {
    asked.push(name);
    askedOf.push([hand, name]);
    if (name === 'runBlock') {
      for (let moment = 0; hand > 0 && moment < blockTime; ++moment) await Promise.resolve();
      return Uint8Array.of(Number(second));
    }
    if (name === 'takeBlock') {
      expect(second, 'blocks come in order').toBe(taken);
      ++taken;
    }
    return { heading: { digest: `${taken} blocks` } };
  };
  const handAt = (at: number) => ({
    isBusy: false,
    call: (name: string, _: number, second: unknown) => call(at, name, second),
  });
  const workers = new Workers(Array.from({ length: hands }, (_, at) => handAt(at) as unknown as Hand));
  const run = (runs: number, watch: Watch<Stock> = {}): Promise<Stock> =>
    collected(
      workers,
      {
        comparison: 1,
        prepared: 2,
        count: Math.ceil(runs / 8),
        everything: false,
        makeReady: () => Promise.resolve(),
        ask: (first) => first.call('takeStock', 1),
      },
      watch,
    );
  return { asked, askedOf, run };
}

describe('a run in blocks', () => {
  for (const hands of [1, 2, 5])
    it(`is told in the parts asked for, then whole, by ${hands} workers`, async () => {
      const told: string[] = [];
      const whole = await bench(hands).run(256, {
        parts: [16, 64],
        onPart: async ({ heading }) => void told.push(heading.digest),
      });
      expect(told).toEqual(['2 blocks', '8 blocks']);
      expect(whole.heading.digest).toBe('32 blocks');
    });

  it('tells nothing further while a part is being told', async () => {
    let telling = 0;
    const atOnce: number[] = [];
    const whole = await bench(2).run(256, {
      parts: [16, 32, 64],
      onPart: async () => {
        atOnce.push(++telling);
        for (let moment = 0; moment < 1000; ++moment) await Promise.resolve();
        --telling;
      },
    });
    expect(new Set(atOnce)).toEqual(new Set([1]));
    expect(whole.heading.digest).toBe('32 blocks');
  });

  it('has the first worker free for a part once its blocks are all being run', async () => {
    const { askedOf, run } = bench(2, 500);
    await run(256, { parts: [16] });
    const stock = askedOf.findIndex(([, name]) => name === 'takeStock');
    const before = askedOf.slice(0, stock).filter(([, name]) => name === 'runBlock');
    expect(before.filter(([hand]) => hand === 0)).toHaveLength(1);
  });

  it('has no parts that are all of it', async () => {
    const told: string[] = [];
    await bench(2).run(16, { parts: [16, 64], onPart: async ({ heading }) => void told.push(heading.digest) });
    expect(told).toEqual([]);
  });

  it('ends where it is given up, after a part too', async () => {
    const cancel = new AbortController();
    const { asked, run } = bench(2);
    const whole = run(256, { parts: [16], signal: cancel.signal, onPart: async () => cancel.abort() });
    await expect(whole).rejects.toThrow('given up');
    expect(asked.filter((name) => name === 'takeBlock').length).toBeLessThan(32);
    expect(asked.filter((name) => name === 'takeStock')).toHaveLength(1);
  });
});
