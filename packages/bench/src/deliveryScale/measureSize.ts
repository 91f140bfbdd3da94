import { createRng } from '@hone/inference';
import { isSqlite } from '@hone/node';
import type { BenchDatabase } from '../backend/benchDatabase';
import type { Output } from '../suite';
import { recentLog, yearLog } from './dataset/logs';
import { createOrganisation, type Organisation } from './dataset/organisation';
import { ServiceHistory } from './dataset/ServiceHistory';
import { drain } from './dataset/streams';
import type { Phases } from './keep/phases';
import { computeRollUps, type ComputedRollUps } from './phases/computeRollUps';
import { dashboardRequests } from './phases/dashboardRequests';
import { measureDashboards, type DashboardTimes } from './phases/dashboards';
import { replayLog, type ReplayedLog } from './phases/replayLog';
import { sendLog, type SentLog } from './phases/sendLog';
import { databaseBytes } from './portal/databaseBytes';
import {
  openDeliveryPortal,
  type DeliveryPortal,
} from './portal/openDeliveryPortal';

/**
 * An organisation by its numbers.
 */
export interface Size {
  services: number;
  deployments: number;
}

/**
 * Everything that was measured of an organisation of one size.
 */
export interface SizeResult extends Size {
  /** Parts that an earlier run measured, on the database that it kept. */
  earlier: string[];
  ingestion: SentLog;
  databaseBytes: number;
  rollUps: ComputedRollUps;
  dashboards: Record<string, DashboardTimes>;
  /** Null when it was left out. */
  replay: ReplayedLog | null;
  /** A thousand more events: taking them in, and bringing the roll-ups up to date. */
  recent: { log: SentLog; rollUps: ComputedRollUps };
}

/** Measures a portal whose database is empty, or holds what the phases of an earlier run left. */
async function measurePortal(
  portal: DeliveryPortal,
  options: Size & {
    organisation: Organisation;
    seed: number;
    requests: number;
    replay: boolean;
    phases: Phases;
    say: (text: string) => void;
  },
): Promise<SizeResult> {
  const { services, deployments, organisation, seed } = options;
  const { requests, phases, say } = options;
  const log = { organisation, deployments, seed };
  const history = new ServiceHistory(services);
  const year = yearLog({ ...log, history });
  const filled = await phases.once('ingestion', async () => ({
    ingestion: await sendLog(portal.client, year),
    databaseBytes: await databaseBytes(portal.knex),
  }));
  const { ingestion } = filled;
  say(`${ingestion.events} events in ${ingestion.seconds.toFixed(1)} s`);
  const rollUps = await phases.once('rollUps', async () => {
    // Autovacuum does the same a little later; SQLite has no such thing.
    if (!isSqlite(portal.knex)) await portal.knex.raw('VACUUM (ANALYZE)');
    return computeRollUps(portal);
  });
  say(
    `${rollUps.services} services rolled up in ${rollUps.seconds.toFixed(1)} s`,
  );
  const dashboards = await measureDashboards(
    portal.client,
    dashboardRequests(organisation),
    { requests, rng: createRng(`dashboards/${seed}`) },
  );
  say(`${requests} requests of each kind`);
  const replay = options.replay ? await replayLog(portal, log) : null;
  if (replay) say('the log sent twice again');
  const recent = await phases.once('recent', async () => {
    // When an earlier run sent the year, it has not been gone through yet.
    drain(year);
    return {
      log: await sendLog(
        portal.client,
        recentLog({ organisation, seed, history }),
      ),
      rollUps: await computeRollUps(portal),
    };
  });
  return {
    services,
    deployments,
    earlier: phases.earlier,
    ...filled,
    rollUps,
    dashboards,
    replay,
    recent,
  };
}

/**
 * Starts a backend with an organisation of a size, measures it, and closes it.
 */
export async function measureSize(
  size: Size,
  options: {
    database: BenchDatabase;
    seed: number;
    requests: number;
    replay: boolean;
    phases: Phases;
    output: Output;
  },
): Promise<SizeResult> {
  const { services, deployments } = size;
  const { database, output } = options;
  const organisation = createOrganisation(services);
  const portal = await openDeliveryPortal({
    database,
    name: `n${services}_${deployments}`,
    organisation,
  });
  const started = performance.now();
  const say = (text: string) => {
    const seconds = ((performance.now() - started) / 1000).toFixed(0);
    output.print(`  ${seconds} s: ${text}`);
  };
  try {
    output.print(`${services} services, ${deployments} deployments`);
    return await measurePortal(portal, {
      ...options,
      ...size,
      organisation,
      say,
    });
  } finally {
    await portal.close();
  }
}
