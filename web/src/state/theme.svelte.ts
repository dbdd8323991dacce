// Light or dark: as the system has it until the person chooses.

import { MediaQuery } from 'svelte/reactivity';

export type Theme = 'light' | 'dark';

const dark = new MediaQuery('(prefers-color-scheme: dark)');
let chosen = $state<Theme | null>(null);

export const theme = {
  get now(): Theme {
    return chosen ?? (dark.current ? 'dark' : 'light');
  },
  set now(wanted) {
    chosen = wanted;
  },
};
