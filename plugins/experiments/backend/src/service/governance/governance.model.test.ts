import { Walk } from '../../__testUtils__/governanceModel/Walk';
import { databases, initDatabase } from '../../__testUtils__/testDatabases';

jest.setTimeout(600_000);

/** Another walk with HONE_FUZZ_SEED, a longer one with HONE_FUZZ_STEPS. */
const SEED = process.env.HONE_FUZZ_SEED ?? 'gate';
const STEPS = Number(process.env.HONE_FUZZ_STEPS ?? 600);
const TOLD = 12;
const PASSED = [
  'done',
  'refused',
  'died',
  'together',
  'approve',
  'reject',
  'start draft',
  'start scheduled',
  'start automatic',
  'start approved',
  'emergency',
  'delegated',
];

describe.each(databases.eachSupportedId())('governance, %s', id => {
  it('keeps its promises whatever people, clocks and crashes do', async () => {
    const walk = new Walk(await initDatabase(id), SEED);
    for (let i = 0; i < STEPS; i++) {
      try {
        await walk.step();
      } catch (error) {
        const last = walk.log.slice(-TOLD).map(entry => JSON.stringify(entry));
        throw new Error(
          `Seed ${SEED}, step ${i}: ${(error as Error).stack}\n${last.join(
            '\n',
          )}`,
        );
      }
    }
    // A walk that stood still would prove nothing.
    for (const what of PASSED) {
      expect([what, walk.seen[what] > 0]).toEqual([what, true]);
    }
  });
});
