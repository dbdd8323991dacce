// The views, in the order of the ways to them.

const all = {
  exhibits: { name: 'Exhibits', forAnalysts: false },
  story: { name: 'Story', forAnalysts: false },
  map: { name: 'Map', forAnalysts: false },
  round: { name: 'Role round', forAnalysts: false },
  workbench: { name: 'Workbench', forAnalysts: true },
  diagnosis: { name: 'Diagnosis', forAnalysts: true },
  patch: { name: 'Own patch', forAnalysts: true },
} as const;

export type View = keyof typeof all;

export const views = Object.keys(all) as View[];
export const nameOf = (view: View): string => all[view].name;
/** For those who know what they look for: behind one button more. */
export const isForAnalysts = (view: View): boolean => all[view].forAnalysts;
