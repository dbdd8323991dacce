// Light or dark: as the system has it until the person chooses.

export type Theme = 'light' | 'dark';

const system = matchMedia('(prefers-color-scheme: dark)');

class ThemeChoice {
  #chosen = $state<Theme | null>(null);
  #system = $state<Theme>(system.matches ? 'dark' : 'light');

  constructor() {
    system.addEventListener('change', (change) => (this.#system = change.matches ? 'dark' : 'light'));
  }

  get now(): Theme {
    return this.#chosen ?? this.#system;
  }
  set now(theme: Theme) {
    this.#chosen = theme;
  }
}

export const theme = new ThemeChoice();
