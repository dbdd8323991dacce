import { readdirSync } from 'node:fs';
import { inRoot } from './page';

/** Every shipped scenario: its id and its path below scenarios/. */
export function library(): { id: string; path: string }[] {
  const yamls = (folder: string): string[] => readdirSync(inRoot(folder)).filter((name) => name.endsWith('.yaml'));
  return [...yamls('scenarios'), ...yamls('scenarios/exhibits').map((name) => `exhibits/${name}`)].map((path) => ({
    id: path.replace(/^.*\//, '').replace(/\.yaml$/, ''),
    path,
  }));
}

export function exhibits(): string[] {
  return library()
    .filter(({ path }) => path.startsWith('exhibits/'))
    .map(({ id }) => id);
}
