import type {
  PlanNumbers,
  PlanSummary,
  Programme,
  ScheduledCycle,
  Seat,
} from '@hone/backstage-plugin-champions-common';
import { addDays } from '../hooks/useDays';
import { CHECKOUT, DEMO_PEOPLE } from './demoPeople';

/** The day that tests take as today: a Wednesday. */
export const TODAY = '2026-12-09';
export const PROGRAMME_ID = 'programme-1';
const CYCLE_DAYS = 14;
const PAST_CYCLES = 8;
const CYCLES = 22;
const FROZEN_CYCLES = 2;

/** A programme with two seats for two weeks. */
export function demoProgramme(overrides: Partial<Programme> = {}): Programme {
  return {
    id: PROGRAMME_ID,
    title: 'Improvement champions',
    description: 'Two people look at how we work.',
    ownerRefs: [CHECKOUT],
    scopeRefs: [CHECKOUT],
    timeZone: 'Europe/Berlin',
    cadence: { unit: 'week', every: 2, startDate: startOf(TODAY, 0) },
    regions: [{ name: 'Everybody', seats: 2 }],
    eligibility: {},
    rules: { restGap: 3, preferences: true },
    frozenCycles: FROZEN_CYCLES,
    checklist: ['Open experiments are told', 'Backlog is in order'],
    status: 'active',
    revision: 4,
    publishedPlanId: 'plan-3',
    permissions: { manage: true, serve: true },
    createdAt: '2026-08-01T08:00:00Z',
    updatedAt: '2026-12-01T08:00:00Z',
    ...overrides,
  };
}

/** The Monday with which a cycle begins; the current one holds today. */
function startOf(today: string, index: number): string {
  const weekday = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7;
  return addDays(today, (index - PAST_CYCLES) * CYCLE_DAYS - weekday);
}

/** A seat of the demo. */
export function demoSeat(overrides: Partial<Seat> = {}): Seat {
  return {
    id: 'seat-8-1',
    region: 'Everybody',
    position: 1,
    personRef: DEMO_PEOPLE[0],
    status: 'planned',
    revision: 1,
    swapId: null,
    ...overrides,
  };
}

/** Cycles in which people take turns one after the other, 8 before today. */
export function demoCycles(today = TODAY): ScheduledCycle[] {
  return Array.from({ length: CYCLES }, (_, index) => {
    const ahead = index - PAST_CYCLES;
    const startDate = startOf(today, index);
    return {
      index,
      startDate,
      endDate: addDays(startDate, CYCLE_DAYS),
      current: ahead === 0,
      frozen: ahead <= FROZEN_CYCLES,
      seats: [1, 2].map(position =>
        demoSeat({
          id: `seat-${index}-${position}`,
          position,
          personRef:
            DEMO_PEOPLE[(2 * index + position - 1) % DEMO_PEOPLE.length],
          status: ahead < 0 ? 'served' : 'planned',
        }),
      ),
    };
  });
}

/** The numbers of a plan that is proved. */
export function demoNumbers(overrides: Partial<PlanNumbers> = {}): PlanNumbers {
  return {
    region: 'Everybody',
    method: 'alternating-paths',
    seats: 44,
    filled: 44,
    unfilled: 0,
    sumOfSquares: 278,
    spread: 1,
    max: 7,
    min: 6,
    people: DEMO_PEOPLE.length,
    optimal: true,
    priceOfDiversity: 0,
    levels: [],
    changes: { count: 0, provenFewest: true },
    ...overrides,
  };
}

/** The plan in force. */
export function demoPlanSummary(
  overrides: Partial<PlanSummary> = {},
): PlanSummary {
  return {
    id: 'plan-3',
    programmeId: PROGRAMME_ID,
    version: 3,
    status: 'published',
    firstCycle: 0,
    cycles: CYCLES,
    createdBy: DEMO_PEOPLE[3],
    createdAt: '2026-12-01T08:00:00Z',
    publishedBy: DEMO_PEOPLE[3],
    publishedAt: '2026-12-01T08:05:00Z',
    inputHash:
      '5f0c1b7b6d1c6f4f3b0f5a8a7e6d5c4b3a29180706f5e4d3c2b1a09f8e7d6c5b',
    numbers: [demoNumbers()],
    ...overrides,
  };
}
