import { as, person, programmeInput } from './org';
import type { PublishedPortal } from './publishedPortal';

/** A request that changes something, who sends it, and the event that it has to leave. */
export interface Act {
  path: string;
  body?: unknown;
  ifMatch?: number;
  by?: string;
  eventId: string;
  meta: Record<string, string>;
}

type Acts = Record<string, () => Promise<Act>>;

const NAMES = ['ada', 'bob', 'cyd', 'dan', 'eve', 'fay'];

function programmeActs({ champions }: PublishedPortal): Acts {
  const pat = as('pat');
  const add = async (startDate = '2026-11-02') =>
    champions.create(
      programmeInput({ cadence: { unit: 'week', every: 2, startDate } }),
      pat,
    );
  const act = async (
    actionType: string,
    rest: Partial<Act> & { under?: string; since?: string } = {},
  ): Promise<Act> => {
    const { under = '', since, ...given } = rest;
    const { id } = await add(since);
    return {
      path: `/programmes/${id}${under}`,
      eventId: 'programme-mutate',
      meta: { actionType, programme: id },
      ...given,
    };
  };
  return {
    createProgramme: async () => ({
      path: '/programmes',
      body: programmeInput(),
      eventId: 'programme-mutate',
      meta: { actionType: 'create' },
    }),
    updateProgramme: () =>
      act('update', { body: programmeInput({ title: 'New' }), ifMatch: 1 }),
    archiveProgramme: () => act('archive', { ifMatch: 1 }),
    importServed: () =>
      act('import-served', {
        under: '/served',
        since: '2026-10-19',
        body: {
          cycles: [
            {
              startDate: '2026-10-19',
              seats: [{ region: 'All', personRef: person('ada') }],
            },
          ],
        },
      }),
    proposePlan: () =>
      act('propose', {
        under: '/plans',
        body: { cycles: 2 },
        eventId: 'plan-mutate',
      }),
    publishPlan: async () => {
      const { id } = await add();
      const { summary } = await champions.propose(id, { cycles: 2 }, pat);
      return {
        path: `/plans/${summary.id}/publish`,
        ifMatch: 1,
        eventId: 'plan-mutate',
        meta: { actionType: 'publish', plan: summary.id },
      };
    },
    adjustLedger: () =>
      act('adjust', {
        under: '/ledger',
        body: {
          personRef: person('ada'),
          credit: 1,
          reason: 'Looked after the summer',
        },
        eventId: 'ledger-mutate',
      }),
  };
}

function seatActs({ seats, seatOf }: PublishedPortal): Acts {
  const ofSeat = (
    actionType: string,
    seat: string,
    rest: Partial<Act>,
  ): Act => ({
    path: `/seats/${seat}`,
    eventId: 'seat-mutate',
    meta: { actionType, seat },
    ...rest,
  });
  const offered = async (cycle: number) => {
    const { id, name, revision } = await seatOf(cycle);
    return { name, swap: await seats.offer(id, revision, {}, as(name)) };
  };
  const handover = async (cycle: number) => {
    const { id, name } = await seatOf(cycle);
    const { revision } = await seats.handover(id, as(name));
    return { id, name, revision };
  };
  return {
    offerSwap: async () => {
      const { id, name, revision } = await seatOf(1);
      return ofSeat('offer', id, {
        path: `/seats/${id}/swaps`,
        body: {},
        ifMatch: revision,
        by: name,
      });
    },
    takeSwap: async () => {
      const { name, swap } = await offered(2);
      return {
        path: `/swaps/${swap.id}/take`,
        body: {},
        ifMatch: swap.revision,
        by: NAMES.find(other => other !== name),
        eventId: 'seat-mutate',
        meta: { actionType: 'take', swap: swap.id },
      };
    },
    withdrawSwap: async () => {
      const { name, swap } = await offered(3);
      return {
        path: `/swaps/${swap.id}/withdraw`,
        ifMatch: swap.revision,
        by: name,
        eventId: 'seat-mutate',
        meta: { actionType: 'withdraw', swap: swap.id },
      };
    },
    assignSeat: async () => {
      const { id, name, revision } = await seatOf(4);
      const other = NAMES.find(one => one !== name)!;
      return ofSeat('assign', id, {
        path: `/seats/${id}/assign`,
        body: { personRef: person(other), reason: 'Asked for it' },
        ifMatch: revision,
      });
    },
    updateHandover: async () => {
      const { id, name, revision } = await handover(1);
      return ofSeat('update-handover', id, {
        path: `/seats/${id}/handover`,
        body: { items: [], notes: 'All is well' },
        ifMatch: revision,
        by: name,
      });
    },
    acknowledgeHandover: async () => {
      const { id, name, revision } = await handover(1);
      return ofSeat('acknowledge-handover', id, {
        path: `/seats/${id}/handover/acknowledge`,
        ifMatch: revision,
        by: name,
      });
    },
  };
}

function ownActs({ seats, programmeId }: PublishedPortal): Acts {
  const ada = as('ada');
  const days = { from: '2027-03-01', to: '2027-03-08' };
  return {
    addAbsence: async () => ({
      path: '/absences',
      body: days,
      by: 'ada',
      eventId: 'absence-mutate',
      meta: { actionType: 'create' },
    }),
    deleteAbsence: async () => {
      const { absence } = await seats.addAbsence(days, ada);
      return {
        path: `/absences/${absence.id}`,
        by: 'ada',
        eventId: 'absence-mutate',
        meta: { actionType: 'delete', absence: absence.id },
      };
    },
    updatePreferences: async () => {
      const { revision } = await seats.preferences(programmeId, {}, ada);
      return {
        path: `/programmes/${programmeId}/preferences`,
        body: { avoid: [], prefer: [], paused: false },
        ifMatch: revision,
        by: 'ada',
        eventId: 'preferences-mutate',
        meta: { actionType: 'update', programme: programmeId },
      };
    },
    createFeed: async () => ({
      path: '/feeds',
      body: { kind: 'programme', programmeId },
      by: 'ada',
      eventId: 'feed-mutate',
      meta: { actionType: 'create', kind: 'programme' },
    }),
    revokeFeed: async () => {
      const { feed } = await seats.createFeed({ kind: 'personal' }, ada);
      return {
        path: `/feeds/${feed.id}`,
        by: 'ada',
        eventId: 'feed-mutate',
        meta: { actionType: 'revoke', feed: feed.id },
      };
    },
  };
}

/**
 * What every operation that changes something leaves in the audit log; calendars are read from elsewhere and have
 * theirs in {@link refusedActs}.
 */
export function actsOf(portal: PublishedPortal): Acts {
  return { ...programmeActs(portal), ...seatActs(portal), ...ownActs(portal) };
}

/** Changes that fail: no host may be asked here. */
export const refusedActs: Record<string, Act> = {
  addCalendar: {
    path: '/calendars',
    body: {
      name: 'Mine',
      kind: 'absence',
      url: 'https://calendar.test/ada.ics',
    },
    eventId: 'calendar-mutate',
    meta: { actionType: 'create' },
  },
  deleteCalendar: {
    path: '/calendars/unknown',
    eventId: 'calendar-mutate',
    meta: { actionType: 'delete', calendar: 'unknown' },
  },
  refreshCalendar: {
    path: '/calendars/unknown/refresh',
    eventId: 'calendar-mutate',
    meta: { actionType: 'refresh', calendar: 'unknown' },
  },
};
