// Colours and marks of responses and causes: the same as in the report. Never colour alone: each has a dash or a letter too.

export interface LineStyle {
  /** A CSS custom property, so that dark and light can differ. */
  colour: string;
  dash: string;
}

const dashes = ['', '7 3', '2 3', '10 3 2 3', '4 2', '', '12 4', '1 4', '8 2 2 2 2 2', '3 6'];

/** Style of the policy in this row; the first is the reference. */
export function lineStyle(policy: number): LineStyle {
  const at = policy % dashes.length;
  return { colour: `var(--line-${at})`, dash: dashes[at] ?? '' };
}

export interface CauseStyle {
  colour: string;
  text: string;
  letter: string;
}

const letters = ['T', 'G', 'D', 'L', 'C', 'S', 'O'];

/** Style of the cause of lost quality in this row. */
export function causeStyle(cause: number): CauseStyle {
  return { colour: `var(--cause-${cause})`, text: `var(--cause-text-${cause})`, letter: letters[cause] ?? '?' };
}
