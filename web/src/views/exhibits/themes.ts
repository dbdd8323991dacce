// The shelves of the gallery. A test holds that every exhibit stands on exactly one.

export interface Theme {
  name: string;
  about: string;
  exhibits: string[];
}

export const themes: Theme[] = [
  {
    name: 'Trust and pace',
    about: 'Relations grow slowly, break quickly and often hang on one person.',
    exhibits: ['learning-to-dance', 'forcing-the-pace', 'one-champion-leaves', 'token-partners'],
  },
  {
    name: 'Power and rules',
    about: 'Who decides, who pays, who is afraid of whom, and what a charter can do about it.',
    exhibits: ['black-hole', 'foundations-before-the-roof', 'joined-up-but-fragmented', 'culture-eats-the-charter'],
  },
  {
    name: 'Money and time',
    about: 'What a decision saves, what it costs, and who is still there when the bill arrives.',
    exhibits: ['the-savings-trap', 'worse-before-better', 'turkeys-and-christmas', 'locked-in'],
  },
  {
    name: 'Each for itself',
    about: 'What becomes of a patch when every body decides for itself, and whose example counts.',
    exhibits: ['everybodys-second-choice', 'the-tipping-point'],
  },
  {
    name: 'Who does what',
    about: 'Work that nobody owns, work that is passed on, and work that is bought.',
    exhibits: ['silo-retreat', 'the-rat-problem', 'partnership-or-contract'],
  },
];
