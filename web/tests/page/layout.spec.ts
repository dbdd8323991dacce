// The measuring itself: it finds what it is to find, and nothing in what is sound.

import { layoutFaults } from './support/layout';
import { expect, test } from './support/page';

const size = { width: 390, height: 844 };
const cases: [name: string, html: string, fault: RegExp | null][] = [
  ['a sound page', '<p>Words that wrap in a page that is wide enough for every one of them</p>', null],
  ['a page that scrolls sideways', '<div style="width: 600px">wide</div>', /scrolls sideways/],
  [
    'text out of its box',
    '<button style="width: 60px; white-space: nowrap">Too long for this</button>',
    /runs out of its button/,
  ],
  [
    'text cut off',
    '<p style="width: 60px; overflow: hidden; white-space: nowrap">Too long for this</p>',
    /cut off by p/,
  ],
  ['text cut off below', '<p style="height: 20px; overflow: hidden">a<br>b<br>c</p>', /cut off by p/],
  [
    'text that can be scrolled to',
    '<p style="width: 60px; overflow: auto; white-space: nowrap">Too long for this</p>',
    null,
  ],
  [
    'labels of a chart over each other',
    '<svg width="200" height="60"><text x="10" y="30">2010</text><text x="25" y="32">2012</text></svg>',
    /“2010”.*“2012”.*overlap/,
  ],
  [
    'labels beside each other',
    '<svg width="200" height="60"><text x="10" y="30">2010</text><text x="90" y="30">2012</text></svg>',
    null,
  ],
  [
    'labels under each other',
    '<svg width="200" height="60"><text x="10" y="20">2010</text><text x="10" y="38">2012</text></svg>',
    null,
  ],
  ['a label beyond its chart', '<svg width="60" height="60"><text x="40" y="30">2010</text></svg>', /cut off by svg/],
  [
    'text laid over text',
    '<p>One line</p><p style="position: absolute; top: 16px; left: 20px; margin: 0">Two</p>',
    /overlap/,
  ],
  [
    'text for screen readers',
    '<p>Seen</p><p style="position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%)">Unseen words</p>',
    null,
  ],
];

test('measuring a layout finds what is wrong with it, and nothing in what is sound', async ({ page }) => {
  for (const [name, html, fault] of cases) {
    await page.setContent(`<!doctype html><body style="margin: 8px; font: 16px sans-serif">${html}`);
    const faults = await layoutFaults(page, size);
    if (fault === null) expect(faults, name).toEqual([]);
    else expect(faults.join('\n'), name).toMatch(fault);
  }
});
