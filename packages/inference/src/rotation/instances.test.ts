import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createRng } from '../numerics/rng';
import { planRotation } from './planRotation';
import type { Rotation } from './rotation';
import { verifyRotation } from './verifyRotation';

const file = join(
  process.env.HONE_DATA ?? resolve(__dirname, '../../../../../shared'),
  'data/rotation/rotation.json',
);

interface Instance extends Rotation {
  id: string;
  optimum: Record<string, unknown>;
}

describe('rotation instances with proven optima', () => {
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
    (id, { seats, people, optimum }) => {
      const plan = planRotation({ seats, people });
      if (!plan.ok) throw new Error(plan.detail);
      const { loads, assignments, certificate } = plan;
      expect({
        ...plan,
        loads: Object.values(loads).sort((a, b) => b - a),
      }).toMatchObject(optimum);
      expect(
        verifyRotation({ seats, people, assignments, certificate }),
      ).toMatchObject({ feasible: true, optimal: true });
      const shuffled = createRng(id).shuffle(people);
      expect(JSON.stringify(planRotation({ seats, people: shuffled }))).toBe(
        JSON.stringify(plan),
      );
    },
  );
});
