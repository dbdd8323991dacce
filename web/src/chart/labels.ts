// Places of labels beside the ends of lines: as near to their line as they can be without touching one another.

/** Centres in the order given, at least `apart` from each other and within `low` … `high`; null if they do not fit. */
export function placeLabels(wanted: readonly number[], apart: number, low: number, high: number): number[] | null {
  if (wanted.length === 0) return [];
  if ((wanted.length - 1) * apart > high - low) return null;
  const order = wanted.map((at, row) => ({ at, row })).sort((a, b) => a.at - b.at || a.row - b.row);

  // Labels that would touch stand together as one block, centred on the mean of what its members want.
  const blocks: { rows: number[]; sum: number; top: number }[] = [];
  const settle = (block: { rows: number[]; sum: number }): number => {
    const length = (block.rows.length - 1) * apart;
    return Math.min(Math.max(block.sum / block.rows.length - length / 2, low), high - length);
  };
  for (const { at, row } of order) {
    let block = { rows: [row], sum: at, top: 0 };
    block.top = settle(block);
    for (let above = blocks.at(-1); above !== undefined; above = blocks.at(-1)) {
      if (above.top + above.rows.length * apart <= block.top) break;
      blocks.pop();
      block = { rows: [...above.rows, ...block.rows], sum: above.sum + block.sum, top: 0 };
      block.top = settle(block);
    }
    blocks.push(block);
  }

  const places = new Array<number>(wanted.length);
  for (const { rows, top } of blocks) rows.forEach((row, at) => (places[row] = top + at * apart));
  return places;
}
