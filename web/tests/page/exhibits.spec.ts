// The gallery, and what opens from it; each exhibit by itself is in stage.spec.ts.

import { expect, expectView, openPage, pageUrl, test } from './support/page';

test('whole patches open on their story', async ({ page }) => {
  await openPage(page);
  await page.getByRole('button', { name: /Two forces, four areas/ }).click();
  await expect(page.getByText(/^(So far, from the first|From) \d+/)).toBeVisible({ timeout: 30_000 });
  await expectView(page, 'story');
});

test('the gallery offers a story to start with', async ({ page }) => {
  await openPage(page);
  await page.getByRole('button', { name: 'Start with a story' }).click();
  await expect(page.getByText('The savings trap')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Run', exact: true })).toBeEnabled();
});

test('a patch chosen before the engine has started opens when it has', async ({ page }) => {
  await page.addInitScript(() => {
    const watch = new MutationObserver(() => {
      const button = [...document.querySelectorAll('button')].find((at) => at.textContent === 'Compare responses');
      if (button === undefined) return;
      watch.disconnect();
      button.click();
    });
    watch.observe(document, { subtree: true, childList: true });
  });
  await page.goto(pageUrl);
  await expect(page.getByText(/^(So far, from the first|From) \d+/)).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Seven forces of the North East');
});
