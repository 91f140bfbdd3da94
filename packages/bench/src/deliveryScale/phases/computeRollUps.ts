import type { Knex } from 'knex';
import type { DeliveryPortal } from '../portal/openDeliveryPortal';
import { watchMemory, type MemoryPeak } from './watchMemory';

const TASK = 'compute-rollups';

/**
 * What it took to bring roll-ups up to date.
 */
export interface ComputedRollUps {
  /** Services with facts that no roll-up held yet. */
  services: number;
  seconds: number;
  servicesPerSecond: number;
  memory: MemoryPeak;
}

async function countDue(knex: Knex) {
  const [services] = await knex('delivery_services')
    .whereRaw('facts_revision > computed_revision')
    .count({ n: '*' });
  const [sums] = await knex('delivery_rollups_due').count({ n: '*' });
  return { services: Number(services.n), sums: Number(sums.n) };
}

/**
 * Runs the plugin's task until nothing is due.
 *
 * @throws Error when a run of the task leaves as much to do as before
 */
export async function computeRollUps({
  knex,
  runTask,
}: DeliveryPortal): Promise<ComputedRollUps> {
  const before = await countDue(knex);
  let due = before;
  let seconds = 0;
  const { peak } = await watchMemory(async () => {
    while (due.services + due.sums > 0) {
      const started = performance.now();
      await runTask(TASK);
      seconds += (performance.now() - started) / 1000;
      const left = await countDue(knex);
      if (left.services === due.services && left.sums === due.sums) {
        throw new Error(
          `${left.services} services and ${left.sums} sums stay due however often roll-ups are computed`,
        );
      }
      due = left;
    }
  });
  return {
    services: before.services,
    seconds,
    servicesPerSecond: before.services / seconds,
    memory: peak,
  };
}
