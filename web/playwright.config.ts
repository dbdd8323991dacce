import { execFileSync } from 'node:child_process';
import { defineConfig } from '@playwright/test';

/** The browser that the system has; nothing is downloaded. */
function browser(): string {
  for (const name of ['chromium', 'chromium-browser', 'google-chrome']) {
    try {
      return execFileSync('which', [name], { encoding: 'utf8' }).trim();
    } catch {
      // The next name.
    }
  }
  throw new Error('no Chromium on the PATH; scripts/setup page installs it');
}

// Three suites: `page` is the test, `timing` wants the machine to itself, `screenshots` makes pictures to look at.
export default defineConfig({
  outputDir: '../build/page-tests',
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    launchOptions: { executablePath: browser(), args: ['--no-sandbox'] },
    locale: 'en-GB',
    viewport: { width: 1366, height: 768 },
    contextOptions: { reducedMotion: 'reduce' },
  },
  projects: [
    { name: 'page', testDir: 'tests/page' },
    { name: 'timing', testDir: 'tests/timing', workers: 1 },
    { name: 'screenshots', testDir: 'tests/screenshots' },
  ],
});
