import type { Experiment } from '@hone/backstage-plugin-experiments-common';
import type { Caller, ServiceContext } from '../context';
import { loadReadable } from '../loadReadable';
import { viewExperiment } from '../views/viewExperiment';

/**
 * One experiment.
 */
export async function getForCaller(
  context: ServiceContext,
  caller: Caller,
  key: string,
): Promise<Experiment> {
  const { record, ...access } = await loadReadable(context, caller, key);
  return viewExperiment(context, caller, record, access);
}
