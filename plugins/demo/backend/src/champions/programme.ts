import type {
  PreferencesInput,
  ProgrammeInput,
} from '@hone/backstage-plugin-champions-common';
import { DateTime } from 'luxon';
import { DEMO_ACCOUNTS } from '../organisation/accounts';
import { ROLE_CLAIMS } from '../organisation/roles';
import { teamRef } from '../organisation/teams';

export const PROGRAMME_TITLE = 'Continuous improvement champions';
/** Everybody takes turns together. */
export const REGION = 'Pinecart';
export const SEATS = 2;
const WEEKS = 2;
/** Cycles that are over when the story is told. */
export const PAST_CYCLES = 26;
/** On duty in the first weeks, so that whoever signs in as the champion is one. */
export const CHAMPION = 'user:hone-demo/checkout-engineer-3';

/** Those who approve and sign are not asked to take turns. */
const EXCLUDED = DEMO_ACCOUNTS.filter(({ roles }) =>
  roles.some(role => role === 'manager' || role === 'director'),
).map(({ ref }) => ref);

/** People of the organisation who take turns, by reference. */
export const ELIGIBLE: string[] = DEMO_ACCOUNTS.map(({ ref }) => ref)
  .filter(ref => ref.startsWith('user:hone-demo/') && !EXCLUDED.includes(ref))
  .sort();

/** The Monday on which the programme began, as many cycles before the current one as are over. */
function firstDay(today: DateTime): DateTime {
  return today.startOf('week').minus({ weeks: WEEKS * PAST_CYCLES });
}

/** The first days of the cycles that are over. */
export function pastStarts(today: DateTime): string[] {
  return Array.from(
    { length: PAST_CYCLES },
    (_, i) =>
      firstDay(today)
        .plus({ weeks: WEEKS * i })
        .toISODate()!,
  );
}

/**
 * The programme of the demo organisation: cycles of two weeks, two seats, 31 of 38 people.
 *
 * @param today - the start of the first start's day in UTC
 */
export function programmeInput(today: DateTime): ProgrammeInput {
  return {
    title: PROGRAMME_TITLE,
    description:
      'Two people look after how the organisation improves, for two weeks at a time. Simulated.',
    ownerRefs: [ROLE_CLAIMS.manager],
    scopeRefs: [teamRef('pinecart'), ROLE_CLAIMS.director],
    timeZone: 'UTC',
    cadence: {
      unit: 'week',
      every: WEEKS,
      startDate: firstDay(today).toISODate()!,
    },
    regions: [{ name: REGION, seats: SEATS }],
    eligibility: { excludeRefs: EXCLUDED },
    rules: {
      restGap: 3,
      diversity: [{ trait: 'team', withinCycles: 1 }],
      preferences: true,
    },
    frozenCycles: 2,
    checklist: [
      'Open experiments that need an owner',
      'Ideas that wait for an answer',
      'Next retrospective and who leads it',
    ],
  };
}

/** What the champion asked for: the current cycle, and one in about six weeks. */
export function championPreferences(today: DateTime): PreferencesInput {
  const cycle = (from: DateTime) => ({
    from: from.toISODate()!,
    to: from.plus({ weeks: WEEKS }).toISODate()!,
  });
  const now = today.startOf('week');
  return {
    avoid: [],
    prefer: [cycle(now), cycle(now.plus({ weeks: 3 * WEEKS }))],
    paused: false,
  };
}
