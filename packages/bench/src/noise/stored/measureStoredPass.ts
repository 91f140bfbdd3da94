import { isSqlite } from '@hone/node';
import type { BenchDatabase } from '../../backend/benchDatabase';
import { databaseBytes } from '../../deliveryScale/portal/databaseBytes';
import { watchMemory } from '../../deliveryScale/phases/watchMemory';
import { openWatchPortal, type WatchPortal } from './openWatchPortal';
import { METRICS_PER_SERVICE, seedWatches, STEP_SECONDS } from './seedWatches';

const PASSES = 3;

/** What one pass over watched series costs when each filter is loaded and stored. */
export interface StoredPass {
  series: number;
  /** Of the median pass. */
  seconds: number;
  /** Of the process, database driver included. */
  cpuSeconds: number;
  /** Most that the process took, in MiB. */
  memory: number;
  databaseMb: number;
}

async function pass(portal: WatchPortal) {
  portal.advance(STEP_SECONDS * 1000);
  const cpu = process.cpuUsage();
  const started = performance.now();
  await portal.filter();
  const seconds = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  return { seconds, cpuSeconds: (user + system) / 1e6 };
}

/** @throws Error when a pass left a series out */
async function checkPassed(portal: WatchPortal, series: number): Promise<void> {
  const [{ passed }] = await portal
    .knex('watches')
    .where({ attempted_at: portal.now() })
    .whereIn('status', ['normal', 'changed'])
    .where('read_until', '>=', portal.now() - 3 * STEP_SECONDS * 1000)
    .count({ passed: '*' });
  if (Number(passed) !== series) {
    throw new Error(`A pass filtered ${passed} of ${series} series`);
  }
}

/**
 * Measures passes over services with eight watched metrics each, every series with one value more: the plugin's own task,
 * from the list of what is due to the last transaction.
 */
export async function measureStoredPass(
  database: BenchDatabase,
  services: number,
): Promise<StoredPass> {
  const portal = await openWatchPortal({ database, services });
  const series = services * METRICS_PER_SERVICE;
  try {
    await seedWatches(portal);
    // Autovacuum does the same a little later; SQLite has no such thing.
    if (!isSqlite(portal.knex)) await portal.knex.raw('VACUUM (ANALYZE)');
    const { result: passes, peak } = await watchMemory(async () => {
      const measured = [];
      for (let i = 0; i < PASSES; i += 1) {
        measured.push(await pass(portal));
        await checkPassed(portal, series);
      }
      return measured;
    });
    const median = passes.sort((a, b) => a.seconds - b.seconds)[
      Math.floor(PASSES / 2)
    ];
    return {
      series,
      ...median,
      memory: peak.rss / 2 ** 20,
      databaseMb: (await databaseBytes(portal.knex)) / 1e6,
    };
  } finally {
    await portal.close();
  }
}
