import { createRng } from '@hone/inference';
import { isSqlite } from '@hone/node';
import type { BenchDatabase } from '../backend/benchDatabase';
import type { Output } from '../suite';
import { recentLog, yearLog } from './dataset/logs';
import { createOrganisation, type Organisation } from './dataset/organisation';
import { ServiceHistory } from './dataset/ServiceHistory';
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
  ingestion: SentLog;
  databaseBytes: number;
  rollUps: ComputedRollUps;
  dashboards: Record<string, DashboardTimes>;
  /** Null when it was left out. */
  replay: ReplayedLog | null;
  /** A thousand more events: taking them in, and bringing the roll-ups up to date. */
  recent: { log: SentLog; rollUps: ComputedRollUps };
}

/** Measures a portal whose database is empty. */
async function measurePortal(
  portal: DeliveryPortal,
  options: Size & {
    organisation: Organisation;
    seed: number;
    requests: number;
    replay: boolean;
    say: (text: string) => void;
  },
): Promise<SizeResult> {
  const { services, deployments, organisation, seed, requests, say } = options;
  const log = { organisation, deployments, seed };
  const history = new ServiceHistory(services);
  const ingestion = await sendLog(portal.client, yearLog({ ...log, history }));
  say(`${ingestion.events} events in ${ingestion.seconds.toFixed(1)} s`);
  const bytes = await databaseBytes(portal.knex);
  // Autovacuum does the same a little later; SQLite has no such thing.
  if (!isSqlite(portal.knex)) await portal.knex.raw('VACUUM (ANALYZE)');
  const rollUps = await computeRollUps(portal);
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
  const recent = {
    log: await sendLog(
      portal.client,
      recentLog({ organisation, seed, history }),
    ),
    rollUps: await computeRollUps(portal),
  };
  return {
    services,
    deployments,
    ingestion,
    databaseBytes: bytes,
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
