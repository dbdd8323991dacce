// Every view, opened once: it prints whole on A4, and at every size in both themes nothing overflows or overlaps and axe finds nothing.

import { axeFaults } from './support/axe';
import { layoutFaults, sizes } from './support/layout';
import { looks } from './support/looks';
import { paperFaults } from './support/paper';
import { expect, openPage, settled, test } from './support/page';

// A wide screen is farthest from a sheet.
test.use({ viewport: { width: 1920, height: 1080 } });

const isOnPaper = (name: string): boolean => !/^(share|take away|lecture)/.test(name);

for (const { name, state, go } of looks) {
  const prints = isOnPaper(name) ? ', it prints whole' : '';
  test(`${name}: nothing overflows or overlaps, axe finds nothing${prints}`, async ({ page }) => {
    await openPage(page, state);
    await go?.(page);
    await settled(page);
    const faults: string[] = [];
    if (isOnPaper(name)) faults.push(...(await paperFaults(page, test.info().outputPath('view.pdf'))));
    // What is folded away must fit too once it is unfolded, and what is out of sight once somebody comes to it.
    await page.addStyleTag({ content: '* { content-visibility: visible !important }' });
    await page.evaluate(() => document.querySelectorAll('details').forEach((fold) => (fold.open = true)));
    for (const size of sizes) {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        const found = await layoutFaults(page, size);
        if (size === sizes[0] || size === sizes.at(-1))
          found.push(...(await axeFaults(page)).map((fault) => `${size.width}: ${fault}`));
        faults.push(...found.map((fault) => `${colorScheme}, ${fault}`));
      }
    }
    expect(faults).toEqual([]);
  });
}
