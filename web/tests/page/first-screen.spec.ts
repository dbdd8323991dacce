// What a window shows before anyone scrolls.

import { expect, openPage, settled, test } from './support/page';

for (const [width, height] of [
  [1366, 768],
  [1920, 1080],
] as const) {
  test(`workbench at ${width}×${height}: answer, sliders, squares and bands`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await openPage(page, { id: 'north-east' });
    const wholly = { ratio: 1 };
    await expect(page.getByRole('heading', { name: 'In short' })).toBeInViewport(wholly);
    await expect(page.locator('#futures').getByRole('img')).toBeInViewport(wholly);
    await expect(page.locator('#futures').getByRole('table')).toBeInViewport(wholly);
    await expect(page.locator('#levers input[type="range"]').first()).toBeInViewport(wholly);
  });
}

for (const id of ['black-hole', 'the-savings-trap']) {
  test(`exhibit ${id} at 1366×768: from the question to Run`, async ({ page }) => {
    await openPage(page);
    await page.locator(`#card-${id}`).click();
    await expect(page.getByRole('heading', { level: 1 })).toBeInViewport({ ratio: 1 });
    await expect(page.getByRole('button', { name: 'Run', exact: true })).toBeInViewport({ ratio: 1 });
  });
}

test('lecture at 1366×768: a chart fills the screen, and nobody has to scroll', async ({ page }) => {
  await openPage(page, { id: 'the-savings-trap', lecture: true });
  const screens = await page.getByRole('combobox', { name: 'Screen' }).locator('option').count();
  let charts = 0;
  for (let screen = 1; screen < screens; ++screen) {
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('region', { name: `Screen ${screen + 1} of` })).toBeVisible();
    await settled(page);
    const chart = page.locator('[data-fills]');
    if ((await chart.count()) === 0) continue;
    ++charts;
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollHeight)).toBe(768);
    expect((await chart.boundingBox())?.height).toBeGreaterThan(200);
  }
  expect(charts).toBeGreaterThan(4);
});
