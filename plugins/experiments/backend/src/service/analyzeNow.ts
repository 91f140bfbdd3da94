import type { Analysis } from '@hone/backstage-plugin-experiments-common';
import { requireRight } from '../authorization';
import { experimentKey } from '../store/experiments';
import { runAnalysis } from './analysis/runAnalysis';
import type { Caller, ServiceContext } from './context';
import { loadReadable } from './loadReadable';
import { toAnalysis } from './views/toAnalysis';

/**
 * Analyses when a person asks, with that person's rights on the metrics.
 */
export async function analyzeNow(
  context: ServiceContext,
  caller: Caller,
  key: string,
): Promise<Analysis> {
  const { record, rights } = await loadReadable(context, caller, key);
  requireRight(rights, 'update', `analyze ${experimentKey(record.number)}`);
  const analysis = await runAnalysis(context, record, {
    credentials: caller.credentials,
    origin: 'manual',
  });
  return toAnalysis(analysis, rights);
}
