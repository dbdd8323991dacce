// How the exhibits that ship are shown, until their files say so.

import type { Show } from './types';

export const shows: Record<string, Show> = {
  'black-hole.yaml': {
    charts: ['harm', 'trust'],
    contrast: { partnerships: ['trust', 'realised_advantage'], organisations: ['trust'] },
    under: null,
    trials: { asymmetry: [0, 0.8] },
    answers: ['The small forces', 'The large one'],
  },
  'culture-eats-the-charter.yaml': {
    charts: ['harm', 'inertia', 'openness'],
    contrast: {},
    under: null,
    trials: { co_production: [1.5], governance_erosion: [0.15], leverage: [0.5] },
    answers: ['The closed with charter', 'The open without'],
  },
  'forcing-the-pace.yaml': {
    charts: ['harm', 'trust'],
    contrast: {},
    under: null,
    trials: { pace: [0.018, 0.01, 0.006], patience: [2.5], modesty: [0.25] },
    answers: ['Hurried', 'Unhurried', 'Both'],
  },
  'foundations-before-the-roof.yaml': {
    charts: ['harm', 'public_value'],
    contrast: { areas: ['harm'], partnerships: ['trust', 'realised_advantage'] },
    under: null,
    trials: { opening_governance: [0.7], personal_trust: [0.6] },
    answers: ['All of it', 'Half of it', 'Hardly any'],
  },
  'joined-up-but-fragmented.yaml': {
    charts: ['harm', 'trust'],
    contrast: { partnerships: ['trust', 'realised_advantage'] },
    under: null,
    trials: {},
    answers: ['A tenth', 'A third', 'More than half'],
  },
  'learning-to-dance.yaml': {
    charts: ['harm', 'harm_gap'],
    contrast: { areas: ['harm'], partnerships: ['trust', 'realised_advantage'] },
    under: null,
    trials: {},
    answers: ['A little', 'A tenth', 'A third'],
  },
  'locked-in.yaml': {
    charts: ['harm', 'harm_gap', 'prevention', 'need'],
    contrast: { areas: ['harm', 'prevention', 'need'] },
    under: null,
    trials: { crowding_out: [0.8, 0.26, 0], floor: [0.8] },
    answers: ['None', 'A tenth more', 'Half as much again'],
  },
  'one-champion-leaves.yaml': {
    charts: ['harm', 'trust'],
    contrast: { partnerships: ['trust', 'realised_advantage'] },
    under: null,
    trials: { tenure: [1.8], personal_trust: [0.9, 0.3] },
    answers: ['A quarter', 'Half', 'All of it'],
  },
  'partnership-or-contract.yaml': {
    charts: ['harm', 'capability'],
    contrast: { areas: ['harm'], partnerships: ['trust', 'realised_advantage'] },
    under: null,
    trials: {
      contract_completeness: [0.95],
      contract_term: [5],
      contract_hollowing: [0.02],
      contract_saving: [0.3],
      pace: [0.08],
    },
    answers: ['Handshake', 'Signature', 'Neither'],
  },
  'silo-retreat.yaml': {
    charts: ['harm', 'workforce', 'prevention', 'capability', 'failure_share', 'trust'],
    contrast: {},
    under: null,
    trials: { hand_over: [0.05, 0.3] },
    answers: ['None', 'A tenth', 'A third'],
  },
  'the-rat-problem.yaml': {
    charts: ['harm', 'harm_gap'],
    contrast: { areas: ['harm'] },
    under: null,
    trials: { bouncing: [0, 0.3] },
    answers: ['Hardly any', 'A tenth', 'A fifth'],
  },
  'the-savings-trap.yaml': {
    charts: ['harm', 'reserves', 'prevention', 'capability'],
    contrast: {},
    under: null,
    trials: {},
    answers: ['After one year', 'After three years', 'After five years'],
  },
  'turkeys-and-christmas.yaml': {
    charts: ['harm', 'prevention', 'need'],
    contrast: { areas: ['harm', 'prevention', 'need'] },
    under: 'upstream_prevention',
    trials: { bravery: [0.8], payback: [4] },
    answers: ['A tenth', 'A quarter', 'Nearly half'],
  },
  'worse-before-better.yaml': {
    charts: ['harm', 'public_value'],
    contrast: {},
    under: null,
    trials: { bravery: [0, 1], prevention_effect: [0.1], opening_openness: [0.2] },
    answers: ['In the third', 'In the sixth', 'In the ninth'],
  },
};

export const none: Show = { charts: [], contrast: {}, under: null, trials: {}, answers: [] };
