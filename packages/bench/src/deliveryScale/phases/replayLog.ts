import { createRng } from '@hone/inference';
import { yearLog } from '../dataset/logs';
import type { Organisation } from '../dataset/organisation';
import { mix } from '../dataset/streams';
import type { DeliveryPortal } from '../portal/openDeliveryPortal';
import { computeRollUps } from './computeRollUps';
import { fingerprint, type Fingerprint } from './fingerprint';
import { sendLog, type SentLog } from './sendLog';

/**
 * A log that was sent again, twice.
 */
export interface ReplayedLog {
  sameRequests: SentLog;
  otherOrder: SentLog;
  before: Fingerprint;
  after: Fingerprint;
  /** Whether rows and hashes are those of before, and no roll-up was computed anew. */
  unchanged: boolean;
}

/**
 * Sends the log of the year again: the same requests, then its lines in another order.
 */
export async function replayLog(
  portal: DeliveryPortal,
  log: { organisation: Organisation; deployments: number; seed: number },
): Promise<ReplayedLog> {
  const before = await fingerprint(portal.knex);
  const sameRequests = await sendLog(portal.client, yearLog(log));
  const otherOrder = await sendLog(
    portal.client,
    mix(yearLog(log), createRng(`order/${log.seed}`)),
  );
  const { services } = await computeRollUps(portal);
  const after = await fingerprint(portal.knex);
  return {
    sameRequests,
    otherOrder,
    before,
    after,
    unchanged:
      services === 0 && JSON.stringify(before) === JSON.stringify(after),
  };
}
