// Pictures of every view at four sizes, light and dark, in build/screenshots.

import { looks } from '../page/support/looks';
import { sizes } from '../page/support/layout';
import { expect, inRoot, openPage, ready, roundUrl, settled, test } from '../page/support/page';

for (const theme of ['light', 'dark'] as const) {
  test.describe(theme, () => {
    test.use({ colorScheme: theme });
    for (const { name, state, go } of looks) {
      test(name, async ({ page }) => {
        await openPage(page, state);
        await go?.(page);
        for (const size of sizes) {
          await page.setViewportSize(size);
          await settled(page);
          const file = `${name.replace(/[^a-z]+/g, '-')}-${size.width}-${theme}.png`;
          await page.screenshot({
            path: inRoot(`build/screenshots/${file}`),
            fullPage: !(await page.getByRole('dialog').isVisible()),
          });
        }
      });
    }
  });
}

test.describe('pictures of the README', () => {
  test.use({ colorScheme: 'light', viewport: { width: 1366, height: 900 } });
  for (const view of ['workbench', 'map'] as const) {
    test(view, async ({ page }) => {
      await openPage(page, { view, id: 'north-east', replicates: 256, response: 'adaptive', month: 120 });
      await page.screenshot({ path: inRoot(`docs/page-${view}.png`) });
    });
  }
  test('what one believes', async ({ page }) => {
    await openPage(page, { id: 'north-east', replicates: 256, believed: { improvement_share: [0.056, 0.08] } });
    await page.getByRole('heading', { name: /Which response is best/ }).evaluate((at) => at.scrollIntoView());
    await settled(page);
    await page.screenshot({ path: inRoot('docs/page-believe.png') });
  });
  test('a bet answered', async ({ page }) => {
    await openPage(page);
    await page.locator('#card-silo-retreat').click();
    const guess = page.locator('.stage').getByRole('group', { name: /Your guess/ });
    await expect(page.locator('.stage .maps svg').first()).toBeVisible();
    await settled(page);
    const box = (await guess.boundingBox())!;
    await page.mouse.move(box.x + 2, box.y + 0.8 * box.height);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width - 1, box.y + 0.72 * box.height, { steps: 20 });
    await page.mouse.up();
    await expect(page.locator('.stage path.guess')).toBeVisible();
    await page.locator('.stage').getByRole('button', { name: 'Run', exact: true }).click();
    await ready(page);
    await page.getByRole('slider', { name: 'Month shown', exact: true }).fill('120');
    await settled(page);
    await page.screenshot({ path: inRoot('docs/page-bet.png') });
  });
  test('role round', async ({ page }) => {
    const choices = Array.from({ length: 5 }, () => Array.from({ length: 5 }, () => 'short_term_savings'));
    await page.goto(roundUrl({ level: 'usual', alone: '', future: 3, choices }));
    await expect(page.getByRole('heading', { name: /Place \d of 7, in 128 futures/ })).toBeVisible();
    await settled(page);
    await page.screenshot({ path: inRoot('docs/page-round.png') });
  });
});
