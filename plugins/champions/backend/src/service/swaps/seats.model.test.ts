import { databases, initDatabase } from '../../__testUtils__/testDatabases';
import { Walk } from '../../__testUtils__/seatsModel/Walk';

jest.setTimeout(600_000);

/** Another walk with HONE_FUZZ_SEED, a longer one with HONE_FUZZ_STEPS. */
const SEED = process.env.HONE_FUZZ_SEED ?? 'seats';
const STEPS = Number(process.env.HONE_FUZZ_STEPS ?? 250);
const TOLD = 12;
const PASSED = [
  'done',
  'refused',
  'died',
  'together',
  'won',
  'schedule',
  'offer',
  'take',
  'withdraw',
  'assign',
  'absent',
  'replan',
  'taken',
  'withdrawn',
  'expired',
  'served',
  'swapped',
  'assigned',
  'taken-over',
];

describe.each(databases.eachSupportedId())('the life of seats, %s', id => {
  it('keeps its promises whatever people, plans, clocks and crashes do', async () => {
    const walk = await Walk.begin(await initDatabase(id), SEED);
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
    const missing = PASSED.filter(what => !walk.seen[what]);
    expect(missing).toEqual([]);
  });
});
