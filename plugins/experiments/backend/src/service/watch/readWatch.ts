import type { ExperimentWatch } from '@hone/backstage-plugin-experiments-common';
import type { ExperimentRecord } from '../../store/experiments';
import { listWatchChecks } from '../../store/watchChecks';
import type { Caller, ServiceContext } from '../context';
import { readIdeaReference } from '../ideas/readIdeaReference';
import { toWatch } from './toWatch';

/**
 * What became of a shipped change, as the caller may see it; null for one that was never shipped.
 */
export async function readWatch(
  context: ServiceContext,
  caller: Caller,
  record: ExperimentRecord,
): Promise<ExperimentWatch | null> {
  if (record.outcome !== 'shipped') return null;
  const checks = await listWatchChecks(context.knex, record.id);
  const reverse = checks.find(check => check.reverseIdeaId !== null);
  const reverseTrial = await readIdeaReference(
    context,
    caller,
    reverse?.reverseIdeaId ?? null,
  );
  return toWatch(checks, reverseTrial);
}
