import { Walk } from '../../__testUtils__/lifecycleModel/Walk';
import { databases, initDatabase } from '../../__testUtils__/testDatabases';

jest.setTimeout(600_000);

/** The one fault that is planted now. */
let mockFault: string | null = null;

/** The module with functions that do nothing, and answer `answer`, while their fault is planted. */
function mockFaulty(
  path: string,
  name: string,
  fault: string,
  answer?: unknown,
) {
  const actual = jest.requireActual(path);
  return {
    ...actual,
    [name]: async (...args: unknown[]) =>
      mockFault === fault ? answer : actual[name](...args),
  };
}

jest.mock('../slots/takeSlot', () =>
  mockFaulty('../slots/takeSlot', 'takeSlot', 'slots without a limit'),
);
jest.mock('../../store/events/appendEvents', () =>
  mockFaulty(
    '../../store/events/appendEvents',
    'appendEvents',
    'steps without a history',
  ),
);
jest.mock('../../store/followUps/comesAfter', () =>
  mockFaulty(
    '../../store/followUps/comesAfter',
    'comesAfter',
    'circles of follow-ups',
    false,
  ),
);
jest.mock('../../store/shares/replaceShares', () =>
  mockFaulty(
    '../../store/shares/replaceShares',
    'replaceShares',
    'shares that get lost',
  ),
);
jest.mock('./stepTime', () => {
  const actual = jest.requireActual('./stepTime');
  return {
    stepTime: async (...args: [{ clock: { now(): Date } }]) =>
      mockFault === 'a history in the order of a broken clock'
        ? args[0].clock.now()
        : actual.stepTime(...args),
  };
});
jest.mock('../../store/experiments/tally', () => {
  const actual = jest.requireActual('../../store/experiments/tally');
  return {
    ...actual,
    moveTally: async (...args: unknown[]) =>
      mockFault === 'counts that fall behind'
        ? undefined
        : actual.moveTally(...args),
  };
});

/** One database is enough: the faults are in the service. */
const [sqlite] = databases
  .eachSupportedId()
  .flat()
  .filter(id => id.startsWith('SQLITE'));

describe('the walk of the life cycle', () => {
  it.each([
    'slots without a limit',
    'steps without a history',
    'circles of follow-ups',
    'shares that get lost',
    'a history in the order of a broken clock',
    'counts that fall behind',
  ])('finds %s', async fault => {
    const walk = new Walk(await initDatabase(sqlite), 'faults');
    mockFault = fault;
    let found: string | null = null;
    for (let i = 0; i < 1000 && !found; i++) {
      found = await walk.step().then(
        () => null,
        error => String(error),
      );
    }
    mockFault = null;
    expect(found).toEqual(expect.any(String));
  });
});
