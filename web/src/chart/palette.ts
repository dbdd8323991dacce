// Colours and marks of responses and causes: those of the program. Never colour alone: each has a dash or a letter too.

import type { Scenario, Styles } from '../engine/types';

export interface LineStyle {
  /** A CSS custom property, so that dark and light can differ. */
  colour: string;
  dash: string;
}

export type CauseStyle = Styles['causes'][number];

let styles: Styles = { lines: [], causes: [], shapes: [] };

/** Makes the colours known to the page; before anything is drawn. */
export function useStyles(given: Styles): void {
  styles = given;
  const sheet = document.createElement('style');
  const coloursOf = (side: 'light' | 'dark'): string =>
    styles.lines.map((line, row) => `--line-${row}:${line[side]}`).join(';');
  sheet.textContent = `:root{${coloursOf('light')}}@media screen{:root[data-theme='dark']{${coloursOf('dark')}}}`;
  document.head.append(sheet);
}

/** Style in a row of the table. */
export function lineStyle(row: number): LineStyle {
  return { colour: `var(--line-${row})`, dash: styles.lines[row]?.dashes ?? '' };
}

/** Row of the style of a response. */
export function lineOf(scenario: Pick<Scenario, 'policies' | 'looks'> | null, response: string): number {
  return scenario?.looks.lines[scenario.policies.findIndex(({ name }) => name === response)] ?? 0;
}

/** Style of the cause of lost quality in this row. */
export function causeStyle(cause: number): CauseStyle {
  return styles.causes[cause] ?? { colour: '', ink: '', letter: '' };
}
