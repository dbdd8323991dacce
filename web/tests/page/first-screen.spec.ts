// What a window shows before anyone scrolls.

import { expect, openPage, test } from './support/page';

for (const [width, height] of [
  [1366, 768],
  [1920, 1080],
] as const) {
  test(`workbench at ${width}×${height}: answer, sliders and the whole large chart`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await openPage(page, { id: 'north-east' });
    const wholly = { ratio: 1 };
    await expect(page.getByRole('heading', { name: 'In short' })).toBeInViewport(wholly);
    await expect(page.locator('#large-chart')).toBeInViewport(wholly);
    await expect(page.locator('#levers input[type="range"]').first()).toBeInViewport(wholly);
  });
}
