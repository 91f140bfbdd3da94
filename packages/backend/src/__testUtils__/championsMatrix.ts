import type { Send } from './permissionMatrix';

/** What the rows act on: the demo's programme of champions. */
export interface ChampionsWorld {
  send: Send;
  programme: {
    id: string;
    title: string;
    ownerRefs: string[];
    scopeRefs: string[];
    cadence: unknown;
    regions: unknown;
  };
  planId: string;
  /** A seat to come of the champion. */
  own: string;
  /** A seat whose hand-over is between people who have no role here. */
  others: string;
  /** An offered seat of somebody who has no role here. */
  swap: string;
  /** A cycle that is over, as it was told. */
  served: { startDate: string; seats: { region: string; personRef: string }[] };
}

/** A row as in the matrix of experiments, of the contract of champions; x for 400. */
export interface ChampionsRow {
  operationId: string;
  statuses: string;
  call(world: ChampionsWorld, token: string): Promise<{ status: number }>;
}

const STALE = 9_999;
const CHAMPION = 'user:hone-demo/checkout-engineer-3';

const EVERYBODY = 'yyyyyyyyyyy';
const NOBODY = '-----------';
/** Who may read the programme. */
const READERS = 'yyyyyyyyyy-';
/** Who may offer and take seats. */
const SERVING = 'yyyyyyyyyn-';
/** Whose group manages the programme. */
const MANAGING = 'nnnynnnnnn-';
/** The champion about an own seat, and who manages. */
const HOLDER = 'nnyynnnnnn-';
const CREATING = 'nnnynnnnynn';

function row(
  operationId: string,
  statuses: string,
  method: string,
  path: (world: ChampionsWorld) => string,
  body?: (world: ChampionsWorld) => unknown,
): ChampionsRow {
  return {
    operationId,
    statuses,
    call: (world, token) =>
      world.send(
        token,
        method,
        path(world),
        body?.(world),
        method === 'GET' ? undefined : STALE,
      ),
  };
}

const programme = ({ programme: { id } }: ChampionsWorld) =>
  `/programmes/${id}`;
const definition = ({
  programme: { title, ownerRefs, scopeRefs, cadence, regions },
}: ChampionsWorld) => ({ title, ownerRefs, scopeRefs, cadence, regions });
const YEAR = 'from=2026-01-01&to=2026-12-31';

const PROGRAMMES: ChampionsRow[] = [
  row('listProgrammes', EVERYBODY, 'GET', () => '/programmes'),
  row('createProgramme', CREATING, 'POST', () => '/programmes', definition),
  row(
    'previewProgramme',
    CREATING,
    'POST',
    () => '/programmes/preview',
    definition,
  ),
  row('getProgramme', READERS, 'GET', programme),
  row('updateProgramme', MANAGING, 'PUT', programme, definition),
  row('archiveProgramme', MANAGING, 'DELETE', programme),
  row('getPool', READERS, 'GET', w => `${programme(w)}/pool`),
  row('listPlans', READERS, 'GET', w => `${programme(w)}/plans`),
  row(
    'proposePlan',
    MANAGING,
    'POST',
    w => `${programme(w)}/plans`,
    () => ({ cycles: 4 }),
  ),
  row('getPlan', READERS, 'GET', w => `/plans/${w.planId}`),
  row('publishPlan', MANAGING, 'POST', w => `/plans/${w.planId}/publish`),
  row('getProof', READERS, 'GET', w => `/plans/${w.planId}/proof`),
  row('getSchedule', READERS, 'GET', w => `${programme(w)}/schedule?${YEAR}`),
  row('getFairness', READERS, 'GET', w => `${programme(w)}/fairness`),
  row('listLedger', READERS, 'GET', w => `${programme(w)}/ledger`),
  row(
    'adjustLedger',
    MANAGING,
    'POST',
    w => `${programme(w)}/ledger`,
    () => ({ personRef: CHAMPION, credit: 1, reason: 'A test' }),
  ),
  row(
    'importServed',
    MANAGING,
    'POST',
    w => `${programme(w)}/served`,
    w => ({ cycles: [w.served] }),
  ),
  row('listEvents', READERS, 'GET', w => `${programme(w)}/events`),
];

const SEATS: ChampionsRow[] = [
  row('listMySeats', EVERYBODY, 'GET', () => '/my-seats'),
  row(
    'listDuties',
    EVERYBODY,
    'GET',
    () => '/duties?entityRef=group:hone-demo/checkout',
  ),
  row('getSeat', READERS, 'GET', w => `/seats/${w.own}`),
  row('explainSeat', READERS, 'GET', w => `/seats/${w.own}/why`),
  row('listSwaps', READERS, 'GET', w => `${programme(w)}/swaps`),
  row('listPartners', READERS, 'GET', w => `/seats/${w.own}/partners`),
  row(
    'offerSwap',
    HOLDER,
    'POST',
    w => `/seats/${w.own}/swaps`,
    () => ({}),
  ),
  row('getSwap', READERS, 'GET', w => `/swaps/${w.swap}`),
  row('getSwapEffect', READERS, 'GET', w => `/swaps/${w.swap}/effect`),
  row(
    'takeSwap',
    SERVING,
    'POST',
    w => `/swaps/${w.swap}/take`,
    () => ({}),
  ),
  row('withdrawSwap', MANAGING, 'POST', w => `/swaps/${w.swap}/withdraw`),
  row(
    'assignSeat',
    HOLDER,
    'POST',
    w => `/seats/${w.own}/assign`,
    () => ({ personRef: CHAMPION, reason: 'A test' }),
  ),
  row('getHandover', READERS, 'GET', w => `/seats/${w.others}/handover`),
  row(
    'updateHandover',
    MANAGING,
    'PUT',
    w => `/seats/${w.others}/handover`,
    () => ({ items: [], notes: '' }),
  ),
  row(
    'acknowledgeHandover',
    'nnnnnnnnnn-',
    'POST',
    w => `/seats/${w.others}/handover/acknowledge`,
  ),
];

const LIFE: ChampionsRow[] = [
  row('getPreferences', SERVING, 'GET', w => `${programme(w)}/preferences`),
  row(
    'updatePreferences',
    SERVING,
    'PUT',
    w => `${programme(w)}/preferences`,
    () => ({ avoid: [], prefer: [], paused: false }),
  ),
  row('listAbsences', EVERYBODY, 'GET', () => '/absences'),
  row(
    'addAbsence',
    EVERYBODY,
    'POST',
    () => '/absences',
    () => ({ from: '2199-01-01', to: '2199-01-02' }),
  ),
  row('deleteAbsence', NOBODY, 'DELETE', () => '/absences/none'),
  row('listCalendars', EVERYBODY, 'GET', () => '/calendars'),
  row(
    'addCalendar',
    'xxxxxxxxxxx',
    'POST',
    () => '/calendars',
    () => ({
      name: 'Not allowed',
      kind: 'absence',
      url: 'https://127.0.0.1/calendar.ics',
    }),
  ),
  row('deleteCalendar', NOBODY, 'DELETE', () => '/calendars/none'),
  row('refreshCalendar', NOBODY, 'POST', () => '/calendars/none/refresh'),
  row('listFeeds', EVERYBODY, 'GET', () => '/feeds'),
  row(
    'createFeed',
    EVERYBODY,
    'POST',
    () => '/feeds',
    () => ({ kind: 'personal' }),
  ),
  row('revokeFeed', NOBODY, 'DELETE', () => '/feeds/none'),
  row('readFeed', NOBODY, 'GET', () => `/ical/${'x'.repeat(43)}`),
];

export const CHAMPIONS_MATRIX: ChampionsRow[] = [
  ...PROGRAMMES,
  ...SEATS,
  ...LIFE,
];
