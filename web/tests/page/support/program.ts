// The program, to compare the page with.

import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inRoot } from './page';

const candidates = [
  process.env['CONCORD_PROGRAM'] ?? '',
  inRoot('build/release/concord'),
  inRoot('build/check-gcc/concord'),
];

export function program(): string {
  const found = candidates.find((path) => path !== '' && existsSync(path));
  if (found === undefined) throw new Error('no built program; scripts/build release makes it');
  return found;
}

/** The digest of a comparison by the program. */
export function digestByProgram(scenario: string, options: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'concord-'));
  try {
    execFileSync(program(), ['compare', scenario, '--quiet', '--force', '--out', join(folder, 'results'), ...options], {
      cwd: inRoot(''),
      stdio: 'pipe',
    });
    const manifest = readFileSync(join(folder, 'results', 'manifest.json'), 'utf8');
    return /"digest": *"([0-9a-f]+)"/.exec(manifest)?.[1] ?? '';
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The lines that `concord check` prints about a file, run in its folder. */
export function checkLines(folder: string, file: string): string[] {
  const result = spawnSync(program(), ['check', file], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
  return result.stderr.split('\n').filter((line) => line.startsWith(`${file}:`) || /\.csv(:\d+)?/.test(line));
}

/** True if the program can write pages. */
export function programHasPage(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'concord-'));
  const result = spawnSync(program(), ['explore', '--out', join(folder, 'page.html'), '--quiet'], { cwd: inRoot('') });
  rmSync(folder, { recursive: true });
  return result.status === 0;
}
