// What a window shows before anyone scrolls.

import { expect, openPage, test } from './support/page';

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
