import { chromium } from '@playwright/test';
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const p = await b.newPage({ viewport: { width: 1366, height: 900 } });
await p.goto('file:///tmp/o1/report.html');
await p.screenshot({ path: '/tmp/p/r1.png' });
for (const [n, id] of [['r2', 'choices'], ['r3', 'diagnosis'], ['r4', 'differences']]) {
  await p.evaluate((i) => document.getElementById(i).scrollIntoView(), id);
  await p.screenshot({ path: `/tmp/p/${n}.png` });
}
await p.goto('file:///tmp/wt/model2/build/page/index.html');
await p.waitForTimeout(4000);
await p.screenshot({ path: '/tmp/p/g1.png', fullPage: true });
await p.getByRole('link', { name: 'Map' }).or(p.getByRole('button', { name: 'Map' })).first().click();
await p.waitForTimeout(12000);
const sel = p.getByRole('combobox').first();
console.log(await p.locator('select').evaluateAll((x) => x.map((s) => s.id + ':' + [...s.options].map((o) => o.value).join(','))));
await p.screenshot({ path: '/tmp/p/m1.png' });
await b.close();
