// Months of the calendar, written `2010-04`.

const count = (text: string): number => {
  const [year = 0, month = 1] = text.split('-').map(Number);
  return 12 * year + month - 1;
};

/** Months from one to another. */
export function monthsBetween(from: string, to: string): number {
  return count(to) - count(from);
}

/** Year of the month so many months after `start`. */
export function yearOf(start: string, months: number): number {
  return Math.floor((count(start) + months) / 12);
}

/** Month of the year, from 0, so many months after `start`. */
export function monthOfYear(start: string, months: number): number {
  return (count(start) + months) % 12;
}
