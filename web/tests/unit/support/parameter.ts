import type { ParameterRow } from '../../../src/engine/types';

/** A row of the parameter table, of no particular parameter. */
export const parameter = (name: string, change: Partial<ParameterRow> = {}): ParameterRow => ({
  name,
  group: 'trust',
  symbol: '',
  unit: 'share',
  default: 0.5,
  valid: [0, 1],
  plausible: [0.4, 0.6],
  role: 'uncertainty',
  evidence: 'assumed',
  source: 'A1',
  meaning: 'What it does.',
  ...change,
});
