import type { Rng } from '@hone/inference';
import type { Knex } from 'knex';
import {
  MINUTE,
  noise,
  pointsFrom,
  START,
} from '../../__fixtures__/analysisInput';
import type { Points } from '../FakeMetrics';
import { experimentConditions } from '../permissions';
import { testContext } from '../testContext';
import { GUEST, PARTNERS } from './model';

const DENIED = ['create', 'update', 'run', 'approve', 'decide', 'share'];

/**
 * The series of two arms that hardly differ.
 */
export function drawPoints(rng: Rng): Points {
  const values = (by: number) =>
    pointsFrom(
      START,
      MINUTE,
      noise(rng.fork(`points ${by}`), 4000).map(
        x => 100 * (1 + by) * Math.exp(0.05 * x),
      ),
    );
  return { canary: values(0), stable: values(0.002) };
}

/**
 * A service on a database, with a catalog that knows every group and a policy that lets the guest read and comment
 * what is shared with the partners; everybody else may do everything.
 */
export function bootService(
  knex: Knex,
  options: { now: number; limit: number; points: Points },
): ReturnType<typeof testContext> {
  const test = testContext(knex, new Date(options.now).toISOString());
  const { context, metrics, policy } = test;
  metrics.points = options.points;
  context.settings.slots = { default: options.limit, owners: new Map() };
  const getEntities = context.catalog.getEntitiesByRefs.bind(context.catalog);
  context.catalog.getEntitiesByRefs = async (request, call) => {
    const { items } = await getEntities(request, call);
    return {
      items: request.entityRefs.map((ref, i) =>
        ref.startsWith('group:')
          ? { apiVersion: 'v1', kind: 'Group', metadata: { name: ref } }
          : items[i],
      ),
    };
  };
  const shared = experimentConditions.isSharedWith({ claims: [PARTNERS] });
  policy.people[`user:default/${GUEST}`] = {
    'hone.experiment.read': shared,
    'hone.experiment.comment': shared,
    ...Object.fromEntries(DENIED.map(r => [`hone.experiment.${r}`, false])),
  };
  return test;
}
