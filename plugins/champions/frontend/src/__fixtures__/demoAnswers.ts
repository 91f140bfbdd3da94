import type {
  Fairness,
  Handover,
  PlanProof,
  SeatExplanation,
  SwapPartner,
} from '@hone/backstage-plugin-champions-common';
import { DEMO_PEOPLE } from './demoPeople';
import { demoNumbers, demoPlanSummary } from './demoProgramme';

const [, BEN, CEM, DANA, ELI, FAY, GUS] = DEMO_PEOPLE;

/** Why a seat is whose it is, with one reason for everybody else. */
export function demoExplanation(
  overrides: Partial<SeatExplanation> = {},
): SeatExplanation {
  const other = { source: null, change: null };
  return {
    seatId: 'seat-8-1',
    personRef: CEM,
    load: 4,
    origin: 'planned',
    planId: 'plan-3',
    others: [
      {
        ...other,
        personRef: BEN,
        load: 3,
        reason: 'UNAVAILABLE',
        source: 'calendar',
      },
      { ...other, personRef: DANA, load: 3, reason: 'REST_GAP' },
      { ...other, personRef: ELI, load: 4, reason: 'TIE_HASH', change: 0 },
      {
        ...other,
        personRef: FAY,
        load: 5,
        reason: 'WOULD_RAISE_LOAD',
        change: 2,
      },
      { ...other, personRef: GUS, load: 4, reason: 'SAME_CYCLE' },
    ],
    whyAgain: {
      lower: 2,
      away: 1,
      resting: 1,
      capped: 0,
      swappable: 0,
      proven: true,
    },
    ...overrides,
  };
}

/** What the checker says of a plan without a fault. */
export function demoProof(overrides: Partial<PlanProof> = {}): PlanProof {
  return {
    inputHash: demoPlanSummary().inputHash,
    problems: [],
    regions: [
      {
        name: 'Everybody',
        problem: {},
        certificate: { closed: [] },
        levels: [],
      },
    ],
    ...overrides,
  };
}

/** How even the demo is. */
export function demoFairness(overrides: Partial<Fairness> = {}): Fairness {
  return {
    asOf: '2026-12-09',
    completedCycles: 8,
    enough: true,
    regions: [demoNumbers({ priceOfDiversity: 2 })],
    traits: [
      { trait: 'team', values: 6, covered: 6, entropy: 0.97, n: 16 },
      { trait: 'place', values: 3, covered: 2, entropy: 0.61, n: 16 },
      { trait: 'discipline', values: 0, covered: 0, entropy: null, n: 0 },
    ],
    everServed: { n: 7, of: 7 },
    repeatDistance: { median: 3.5, least: 3, n: 9 },
    cyclesUntilAll: 0,
    loads: [
      { load: 6, people: 5 },
      { load: 7, people: 2 },
    ],
    ...overrides,
  };
}

/** Who could take a seat, the best first. */
export const DEMO_PARTNERS: SwapPartner[] = [
  { personRef: ELI, exchange: null, keepsOptimal: true, change: 0, load: 3 },
  { personRef: GUS, exchange: null, keepsOptimal: true, change: 0, load: 3 },
  { personRef: FAY, exchange: null, keepsOptimal: false, change: 2, load: 4 },
];

/** A hand-over that nobody has touched. */
export function demoHandover(overrides: Partial<Handover> = {}): Handover {
  return {
    seatId: 'seat-8-1',
    fromRef: BEN,
    toRef: CEM,
    items: [
      { text: 'Open experiments are told', done: false },
      { text: 'Backlog is in order', done: false },
    ],
    notes: '',
    acknowledgedByGiver: null,
    acknowledgedByReceiver: null,
    mayEdit: true,
    revision: 1,
    ...overrides,
  };
}
