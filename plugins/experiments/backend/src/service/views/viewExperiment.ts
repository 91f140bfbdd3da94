import type { Experiment } from '@hone/backstage-plugin-experiments-common';
import type { ExperimentRights } from '../../authorization';
import type { ExperimentRecord } from '../../store/experiments';
import type { Caller, ServiceContext } from '../context';
import { readResource } from '../loadReadable';
import { startObstacle } from '../slots/startObstacle';
import { readSurroundings } from './readSurroundings';
import { toExperiment } from './toExperiment';

/**
 * An experiment with everything around it that the caller may see.
 *
 * @param rights - those that were read already for this very state of the record
 */
export async function viewExperiment(
  context: ServiceContext,
  caller: Caller,
  record: ExperimentRecord,
  rights?: ExperimentRights,
): Promise<Experiment> {
  const known =
    rights ??
    (await context.authorizer.rights(
      caller.credentials,
      await readResource(context, record),
    ));
  const [surroundings, obstacle] = await Promise.all([
    readSurroundings(context, caller, record, known),
    known.run ? startObstacle(context, caller, record) : null,
  ]);
  return toExperiment(
    record,
    { rights: known, actor: caller.actor, startObstacle: obstacle },
    surroundings,
  );
}
