import type { Knex } from 'knex';
import type { SeatRecord } from '../../store/seats';
import { databases, initDatabase } from '../../__testUtils__/testDatabases';
import { Walk } from '../../__testUtils__/seatsModel/Walk';

jest.setTimeout(600_000);

/** The one fault that is planted now. */
let mockFault: string | null = null;

type Operation = (...args: unknown[]) => unknown;

/** The module with a function that does something else while its fault is planted. */
function mockFaulty(
  path: string,
  name: string,
  fault: string,
  instead: (actual: Operation, args: unknown[]) => unknown,
) {
  const actual = jest.requireActual(path);
  return {
    ...actual,
    [name]: (...args: unknown[]) =>
      mockFault === fault ? instead(actual[name], args) : actual[name](...args),
  };
}

jest.mock('./readSeating', () =>
  mockFaulty(
    './readSeating',
    'findObstacle',
    'takings that ask no rules',
    async () => null,
  ),
);
jest.mock('./closeOffers', () =>
  mockFaulty(
    './closeOffers',
    'closeOffers',
    'offers that outlive their seats',
    async () => {},
  ),
);
jest.mock('./seatEvent', () =>
  mockFaulty(
    './seatEvent',
    'seatEvent',
    'acts for others that are told as their own',
    (actual, [type, seat, by, details]) =>
      actual(type, seat, { ...(by as object), forRef: undefined }, details),
  ),
);
jest.mock('./moveSeat', () =>
  mockFaulty(
    './moveSeat',
    'changeTime',
    'a history in the order of a broken clock',
    (_, [now]) => now,
  ),
);
jest.mock('../../store/events/appendEvents', () =>
  mockFaulty(
    '../../store/events/appendEvents',
    'appendEvents',
    'changes without a history',
    async () => {},
  ),
);
jest.mock('../../store/ledger/ledger', () =>
  mockFaulty(
    '../../store/ledger/ledger',
    'appendLedger',
    'cycles that credit nobody',
    async () => [],
  ),
);
jest.mock('../../store/seats/writeSeats', () => {
  const holders = mockFaulty(
    '../../store/seats/writeSeats',
    'appendHolders',
    'seats that forget who had them',
    async () => {},
  );
  const revisions = mockFaulty(
    '../../store/seats/writeSeats',
    'updateSeat',
    'revisions that stand still',
    async (actual, [db, seat]) => {
      const { id, revision } = seat as SeatRecord;
      const saved = (await actual(db, seat)) as SeatRecord;
      await (db as Knex)('seats').where({ id }).update({ revision });
      return { ...saved, revision };
    },
  );
  return { ...holders, updateSeat: revisions.updateSeat };
});

/** One database is enough: the faults are in the service. */
const [sqlite] = databases
  .eachSupportedId()
  .flat()
  .filter(id => id.startsWith('SQLITE'));

describe('the walk over seats', () => {
  it('finds nothing where nothing is planted', async () => {
    const walk = await Walk.begin(await initDatabase(sqlite), 'faults');
    for (let i = 0; i < 150; i++) await walk.step();
    expect(walk.seen.done).toBeGreaterThan(0);
  });

  it.each([
    'takings that ask no rules',
    'offers that outlive their seats',
    'acts for others that are told as their own',
    'a history in the order of a broken clock',
    'changes without a history',
    'cycles that credit nobody',
    'seats that forget who had them',
    'revisions that stand still',
  ])('finds %s', async fault => {
    const walk = await Walk.begin(await initDatabase(sqlite), 'faults');
    mockFault = fault;
    let found: string | null = null;
    for (let i = 0; i < 600 && !found; i++) {
      found = await walk.step().then(
        () => null,
        error => String(error),
      );
    }
    mockFault = null;
    expect(found).toEqual(expect.any(String));
  });
});
