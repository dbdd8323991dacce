// Every view on A4: each word that the screen shows is there, none over another, none off the sheet.

import { looks } from './support/looks';
import { paperFaults } from './support/paper';
import { expect, openPage, settled, test } from './support/page';

// A wide screen is farthest from a sheet.
test.use({ viewport: { width: 1920, height: 1080 } });

const onPaper = looks.filter(({ name }) => !/^(share|take away|lecture)/.test(name));

for (const { name, state, go } of onPaper) {
  test(`${name} prints whole`, async ({ page }) => {
    await openPage(page, state);
    await go?.(page);
    await settled(page);
    expect(await paperFaults(page, test.info().outputPath('view.pdf'))).toEqual([]);
  });
}
