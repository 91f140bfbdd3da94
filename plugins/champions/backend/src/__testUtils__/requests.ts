import { as, person, programmeInput } from './org';
import type { PublishedPortal } from './publishedPortal';

/** A request to an operation of the contract. */
export interface OperationRequest {
  method: string;
  path: string;
  body?: unknown;
  ifMatch?: number;
}

/**
 * One request to every operation of the contract, by its id, on a programme that is published and has an open swap of
 * the seat after the current one. They are of whoever holds that seat, or of a manager.
 */
export async function requestsOf(
  portal: PublishedPortal,
): Promise<Record<string, OperationRequest>> {
  const { champions, programmeId, seatOf } = portal;
  const pat = as('pat');
  const current = await seatOf(0);
  const next = await seatOf(1);
  const later = await seatOf(3);
  const another = await seatOf(5);
  const swap = await portal.seats.offer(later.id, 1, {}, as(later.name));
  const { summary } = await champions.propose(programmeId, {}, pat);
  const programme = `/programmes/${programmeId}`;
  const get = (path: string): OperationRequest => ({ method: 'GET', path });
  const send = (
    method: string,
    path: string,
    body?: unknown,
    ifMatch?: number,
  ): OperationRequest => ({ method, path, body, ifMatch });
  const days = { from: '2027-03-01', to: '2027-03-08' };
  return {
    listProgrammes: get('/programmes'),
    createProgramme: send('POST', '/programmes', programmeInput()),
    previewProgramme: send('POST', '/programmes/preview', programmeInput()),
    getProgramme: get(programme),
    updateProgramme: send('PUT', programme, programmeInput(), 2),
    archiveProgramme: send('DELETE', programme, undefined, 2),
    getPool: get(`${programme}/pool`),
    listPlans: get(`${programme}/plans`),
    proposePlan: send('POST', `${programme}/plans`, { cycles: 6 }),
    getPlan: get(`/plans/${summary.id}`),
    publishPlan: send('POST', `/plans/${summary.id}/publish`, undefined, 2),
    getProof: get(`/plans/${summary.id}/proof`),
    getSchedule: get(`${programme}/schedule?from=2026-11-01&to=2027-02-01`),
    getFairness: get(`${programme}/fairness`),
    listLedger: get(`${programme}/ledger`),
    adjustLedger: send('POST', `${programme}/ledger`, {
      personRef: 'user:default/ada',
      credit: 1,
      reason: 'Looked after the summer',
    }),
    importServed: send('POST', `${programme}/served`, {
      cycles: [
        {
          startDate: '2026-11-02',
          seats: [{ region: 'All', personRef: 'user:default/ada' }],
        },
      ],
    }),
    listEvents: get(`${programme}/events`),
    listMySeats: get('/my-seats'),
    listDuties: get('/duties?entityRef=group:default/checkout'),
    getSeat: get(`/seats/${current.id}`),
    explainSeat: get(`/seats/${current.id}/why`),
    listSwaps: get(`${programme}/swaps`),
    listPartners: get(`/seats/${next.id}/partners`),
    offerSwap: send('POST', `/seats/${next.id}/swaps`, {}, 1),
    getSwap: get(`/swaps/${swap.id}`),
    getSwapEffect: get(`/swaps/${swap.id}/effect`),
    takeSwap: send('POST', `/swaps/${swap.id}/take`, {}, 1),
    withdrawSwap: send('POST', `/swaps/${swap.id}/withdraw`, undefined, 1),
    assignSeat: send(
      'POST',
      `/seats/${another.id}/assign`,
      {
        personRef: person(next.name === 'fay' ? 'eve' : 'fay'),
        reason: 'Asked for it',
      },
      1,
    ),
    getHandover: get(`/seats/${next.id}/handover`),
    updateHandover: send(
      'PUT',
      `/seats/${next.id}/handover`,
      { items: [], notes: 'All is well' },
      0,
    ),
    acknowledgeHandover: send(
      'POST',
      `/seats/${next.id}/handover/acknowledge`,
      undefined,
      1,
    ),
    getPreferences: get(`${programme}/preferences`),
    updatePreferences: send(
      'PUT',
      `${programme}/preferences`,
      { avoid: [], prefer: [], paused: false },
      0,
    ),
    listAbsences: get('/absences'),
    addAbsence: send('POST', '/absences', days),
    deleteAbsence: send('DELETE', '/absences/unknown'),
    listCalendars: get('/calendars'),
    addCalendar: send('POST', '/calendars', {
      name: 'Mine',
      kind: 'absence',
      url: 'https://calendar.test/ada.ics',
    }),
    deleteCalendar: send('DELETE', '/calendars/unknown'),
    refreshCalendar: send('POST', '/calendars/unknown/refresh'),
    listFeeds: get('/feeds'),
    createFeed: send('POST', '/feeds', { kind: 'programme', programmeId }),
    revokeFeed: send('DELETE', '/feeds/unknown'),
    readFeed: get('/ical/no-such-token-in-here'),
  };
}
