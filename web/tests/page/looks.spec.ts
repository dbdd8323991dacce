import { axeFaults } from './support/axe';
import { layoutFaults, sizes } from './support/layout';
import { looks } from './support/looks';
import { expect, openPage, settled, test } from './support/page';

for (const theme of ['light', 'dark'] as const) {
  test.describe(theme, () => {
    test.use({ colorScheme: theme });
    for (const { name, state, go } of looks) {
      test(`${name}: nothing overflows or overlaps, axe finds nothing`, async ({ page }) => {
        await openPage(page, state);
        await go?.(page);
        // What is folded away must fit too once it is unfolded.
        await page.evaluate(() => document.querySelectorAll('details').forEach((fold) => (fold.open = true)));
        await settled(page);
        const faults: string[] = [];
        for (const size of sizes) {
          faults.push(...(await layoutFaults(page, size)));
          if (size === sizes[0] || size === sizes.at(-1))
            faults.push(...(await axeFaults(page)).map((fault) => `${size.width}: ${fault}`));
        }
        expect(faults).toEqual([]);
      });
    }
  });
}
