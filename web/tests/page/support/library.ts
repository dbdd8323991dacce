import { readdirSync } from 'node:fs';
import { inRoot } from './page';

/** Every scenario that ships in the page, which leaves the whole of England to the program: its id and its path below scenarios/. */
export function library(): { id: string; path: string }[] {
  const yamls = (folder: string): string[] => readdirSync(inRoot(folder)).filter((name) => name.endsWith('.yaml'));
  const below = ['exhibits', 'rounds'].flatMap((folder) =>
    yamls(`scenarios/${folder}`).map((name) => `${folder}/${name}`),
  );
  const patches = yamls('scenarios').filter((name) => name !== 'england.yaml');
  return [...patches, ...below].map((path) => ({
    id: path.replace(/^.*\//, '').replace(/\.yaml$/, ''),
    path,
  }));
}

export function exhibits(): string[] {
  return library()
    .filter(({ path }) => path.startsWith('exhibits/'))
    .map(({ id }) => id);
}
