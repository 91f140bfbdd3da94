import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { problemOf } from './__testUtils__/problems';
import { checkPlan } from './check/checkPlan';
import { planSeats } from './planSeats';
import type { PlanningPerson } from './problem';

const file = join(
  process.env.HONE_DATA ?? resolve(__dirname, '../../../../../../shared'),
  'data/rotation/rotation.json',
);

interface Instance {
  id: string;
  seats: number[];
  people: PlanningPerson[];
  optimum: { unfilled: number; sumOfSquares: number };
}

describe('plans of the instances with proven optima', () => {
  if (!existsSync(file) && !process.env.CI) {
    // eslint-disable-next-line no-console -- a skipped suite says why
    console.warn(
      `Rotation instances are skipped: there is no file ${file} (set HONE_DATA)`,
    );
    // eslint-disable-next-line jest/no-disabled-tests, jest/expect-expect -- the instances are not part of the repository
    it.skip('need their folder', () => {});
    return;
  }
  const { instances } = JSON.parse(readFileSync(file, 'utf8')) as {
    instances: Instance[];
  };

  it.each(instances.map(instance => [instance.id, instance] as const))(
    '%s',
    async (_, { seats, people, optimum }) => {
      const problem = problemOf({ seats, people });
      const plan = await planSeats(problem);
      expect(plan.levels).toMatchObject([
        { level: 'openSeats', value: optimum.unfilled, gap: 0 },
        { level: 'sumOfSquares', value: optimum.sumOfSquares, gap: 0 },
      ]);
      expect(checkPlan(problem, plan).problems).toEqual([]);
    },
  );
});
