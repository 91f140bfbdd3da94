import { Walk } from '../../__testUtils__/governanceModel/Walk';
import { databases, initDatabase } from '../../__testUtils__/testDatabases';

jest.setTimeout(600_000);

/** The one fault that is planted now. */
let mockFault: string | null = null;

/** The module with a function that answers something else while its fault is planted. */
function mockFaulty(
  path: string,
  name: string,
  fault: string,
  answer: (...args: never[]) => unknown,
) {
  const actual = jest.requireActual(path);
  return {
    ...actual,
    [name]: (...args: never[]) =>
      mockFault === fault ? answer(...args) : actual[name](...args),
  };
}

jest.mock('./gate/seatObstacles', () =>
  mockFaulty(
    './gate/seatObstacles',
    'seatObstacles',
    'starts without approvals',
    () => [],
  ),
);
jest.mock('./seats/listContributors', () =>
  mockFaulty(
    './seats/listContributors',
    'listContributors',
    'authors who approve',
    async () => [],
  ),
);
jest.mock('./members/groupsOf', () =>
  mockFaulty(
    './members/groupsOf',
    'groupsOf',
    'seats for everybody',
    async (_context, refs: string[]) => {
      const groups = [
        'checkout',
        'engineering-managers',
        'release-leads',
        'security-reviewers',
      ].map(name => `group:default/${name}`);
      return new Map(refs.map(ref => [ref, new Set(groups)]));
    },
  ),
);
jest.mock('./bound/boundContent', () => {
  const actual = jest.requireActual('./bound/boundContent');
  return {
    boundContent: (...args: unknown[]) => {
      const bound = actual.boundContent(...args);
      return mockFault === 'approvals that outlive their plan'
        ? { ...bound, hash: 'f'.repeat(64) }
        : bound;
    },
  };
});
jest.mock('../../store/governance/budgets', () => {
  const actual = jest.requireActual('../../store/governance/budgets');
  return {
    ...actual,
    useBudget: (tx: unknown, budget: object) =>
      actual.useBudget(
        tx,
        mockFault === 'budgets without a cap'
          ? { ...budget, cap: null }
          : budget,
      ),
    readBudgets: (...args: unknown[]) =>
      mockFault === 'budgets without a cap'
        ? new Map()
        : actual.readBudgets(...args),
  };
});
jest.mock('../../store/governance/logHash', () => {
  const actual = jest.requireActual('../../store/governance/logHash');
  return {
    ...actual,
    logHash: (entry: object) =>
      actual.logHash(
        mockFault === 'a log without a chain'
          ? { ...entry, previousHash: '' }
          : entry,
      ),
  };
});

/** One database is enough: the faults are in the service. */
const [sqlite] = databases
  .eachSupportedId()
  .flat()
  .filter(id => id.startsWith('SQLITE'));

describe('the walk of governance', () => {
  it.each([
    'starts without approvals',
    'authors who approve',
    'seats for everybody',
    'approvals that outlive their plan',
    'budgets without a cap',
    'a log without a chain',
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
