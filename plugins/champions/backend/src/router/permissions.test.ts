import { as, PLATFORM, CHECKOUT } from '../__testUtils__/org';
import { programmeConditions, TestPolicy } from '../__testUtils__/permissions';
import {
  publishedPortal,
  type PublishedPortal,
} from '../__testUtils__/publishedPortal';
import { requestsOf, type OperationRequest } from '../__testUtils__/requests';
import { spec } from '../generated/spec';

jest.setTimeout(180_000);

/** What somebody may do; a reader may read, a server and a manager may read too. */
const ROLES = {
  nobody: [],
  creator: ['create'],
  reader: ['read'],
  server: ['read', 'serve'],
  manager: ['read', 'manage'],
} as const;

type Role = keyof typeof ROLES;

/** Who is let through; the others get 404 where they may not read, else 403. */
type Row = readonly Role[];

const READERS: Row = ['reader', 'server', 'manager'];
const MANAGERS: Row = ['manager'];
const SERVERS: Row = ['server'];
const EVERYBODY: Row = ['nobody', 'creator', ...READERS];

/** Requests are of who holds the seat after the current one. */
const MATRIX: Record<string, Row> = {
  listProgrammes: EVERYBODY,
  createProgramme: ['creator'],
  previewProgramme: ['creator'],
  getProgramme: READERS,
  updateProgramme: MANAGERS,
  archiveProgramme: MANAGERS,
  getPool: READERS,
  listPlans: READERS,
  proposePlan: MANAGERS,
  getPlan: READERS,
  publishPlan: MANAGERS,
  getProof: READERS,
  getSchedule: READERS,
  getFairness: READERS,
  listLedger: READERS,
  adjustLedger: MANAGERS,
  importServed: MANAGERS,
  listEvents: READERS,
  listMySeats: EVERYBODY,
  listDuties: EVERYBODY,
  getSeat: READERS,
  explainSeat: READERS,
  listSwaps: READERS,
  listPartners: READERS,
  offerSwap: SERVERS,
  getSwap: READERS,
  getSwapEffect: READERS,
  takeSwap: SERVERS,
  withdrawSwap: MANAGERS,
  assignSeat: MANAGERS,
  getHandover: READERS,
  updateHandover: READERS,
  acknowledgeHandover: READERS,
  getPreferences: SERVERS,
  updatePreferences: SERVERS,
  listAbsences: EVERYBODY,
  addAbsence: EVERYBODY,
  listCalendars: EVERYBODY,
  addCalendar: EVERYBODY,
  listFeeds: EVERYBODY,
  createFeed: READERS,
};

/** Things of their own; to others they do not exist, whatever their rights. */
const OWN = [
  'deleteAbsence',
  'deleteCalendar',
  'refreshCalendar',
  'revokeFeed',
];
/** The token in the path is the credential. */
const BY_TOKEN = ['readFeed'];

const PROGRAMME_RIGHTS = ['read', 'manage', 'serve', 'create'];

interface Operation {
  operationId: string;
}

const operations = Object.values(spec.paths)
  .flatMap(methods => Object.entries(methods))
  .filter(([method]) => ['get', 'post', 'put', 'delete'].includes(method))
  .map(([, operation]) => (operation as Operation).operationId);

describe('permissions', () => {
  const policy = new TestPolicy();
  let portal: PublishedPortal;
  let requests: Record<string, OperationRequest>;
  let holder: string;

  beforeAll(async () => {
    portal = await publishedPortal({ features: [policy.factory] });
    requests = await requestsOf(portal);
    holder = (await portal.seatOf(1)).name;
  });
  afterAll(() => portal.backend.stop());
  beforeEach(() => {
    policy.answers = {};
  });

  const call = (operation: string, role: Role) => {
    const rights: readonly string[] = ROLES[role];
    policy.answers = Object.fromEntries(
      PROGRAMME_RIGHTS.map(right => [
        `hone.programme.${right}`,
        rights.includes(right),
      ]),
    );
    const { method, path, body, ifMatch } = requests[operation];
    return portal.send(method, path, body, {
      authorization: `Bearer ${as(holder).token}`,
      ...(ifMatch === undefined ? {} : { 'if-match': String(ifMatch) }),
    });
  };

  it('are known for every operation of the contract', () => {
    expect([...Object.keys(MATRIX), ...OWN, ...BY_TOKEN].sort()).toEqual(
      [...operations].sort(),
    );
  });

  // Who is refused comes first: whoever is let through may change what the next one asks for.
  it.each(Object.entries(MATRIX))(
    '%s lets through %j',
    async (operation, row) => {
      const refused = (Object.keys(ROLES) as Role[]).filter(
        role => !row.includes(role),
      );
      for (const role of refused) {
        const readable = (ROLES[role] as readonly string[]).includes('read');
        const basic = row === MATRIX.createProgramme || row.includes('creator');
        const { status } = await call(operation, role);
        expect([operation, role, status]).toEqual([
          operation,
          role,
          readable || basic ? 403 : 404,
        ]);
      }
      for (const role of row) {
        const { status } = await call(operation, role);
        expect([operation, role, [403, 404].includes(status)]).toEqual([
          operation,
          role,
          false,
        ]);
      }
    },
  );

  it.each(OWN)('%s finds nothing of others', async operation => {
    expect((await call(operation, 'manager')).status).toBe(404);
  });

  it('hides what may not be read as if it did not exist', async () => {
    policy.answers = { 'hone.programme.read': false };
    const sentence = async (path: string, id: string) => {
      const response = await portal.send('GET', path);
      const { error } = (await response.json()) as {
        error: { message: string };
      };
      return [response.status, error.message.replace(id, 'X')];
    };
    const seat = requests.getSeat.path.split('/')[2];
    expect(await sentence(`/seats/${seat}`, seat)).toEqual(
      await sentence('/seats/none', 'none'),
    );
    const { programmeId } = portal;
    expect(await sentence(`/programmes/${programmeId}`, programmeId)).toEqual(
      await sentence('/programmes/none', 'none'),
    );
    const plan = requests.getPlan.path.split('/')[2];
    expect(await sentence(`/plans/${plan}`, plan)).toEqual(
      await sentence('/plans/none', 'none'),
    );
    const { champions } = portal;
    expect((await champions.list({}, as('pat'))).items).toEqual([]);
    expect(await champions.duties([CHECKOUT], as('pat'))).toEqual([]);
    expect((await champions.mySeats(as(holder))).seats).toEqual([]);
  });

  it('applies conditions to lists and single programmes alike', async () => {
    const { champions, programmeId } = portal;
    const pat = as('pat');
    const readable = async (
      condition: (typeof policy.answers)['x'],
    ): Promise<[number, boolean]> => {
      policy.answers = { 'hone.programme.read': condition };
      const { items } = await champions.list({}, pat);
      const single = await portal.send('GET', `/programmes/${programmeId}`);
      return [
        items.filter(({ id }) => id === programmeId).length,
        single.status === 200,
      ];
    };
    const { isManagedBy, hasScope } = programmeConditions;
    expect(await readable(isManagedBy({ claims: [PLATFORM] }))).toEqual([
      1,
      true,
    ]);
    expect(await readable(isManagedBy({ claims: [CHECKOUT] }))).toEqual([
      0,
      false,
    ]);
    // A team below the group of the scope.
    expect(
      await readable(hasScope({ groups: ['Group:default/Checkout'] })),
    ).toEqual([1, true]);
    expect(await readable(hasScope({ groups: [PLATFORM] }))).toEqual([
      0,
      false,
    ]);
  });
});
