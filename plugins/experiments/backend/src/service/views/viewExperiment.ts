import type { Experiment } from '@hone/backstage-plugin-experiments-common';
import type { ExperimentRecord } from '../../store/experiments';
import { listShares } from '../../store/shares';
import type { Caller, ServiceContext } from '../context';
import { actionObstacles } from '../governance/views/actionObstacles';
import { judgeAccess, type Access } from '../loadReadable';
import { startObstacle } from '../slots/startObstacle';
import { readSurroundings } from './readSurroundings';
import { toExperiment } from './toExperiment';

/**
 * An experiment with everything around it that the caller may see.
 *
 * @param known - what was read already for this very state of the record
 */
export async function viewExperiment(
  context: ServiceContext,
  caller: Caller,
  record: ExperimentRecord,
  known?: Access,
): Promise<Experiment> {
  const access =
    known ??
    (await judgeAccess(
      context,
      caller,
      record,
      await listShares(context.knex, record.id),
    ));
  const { rights } = access;
  const [surroundings, obstacle, gate] = await Promise.all([
    readSurroundings(context, caller, record, access),
    rights.run ? startObstacle(context, caller, record) : null,
    actionObstacles(context, caller, record, rights),
  ]);
  return toExperiment(
    record,
    { rights, actor: caller.actor, startObstacle: obstacle, gate },
    surroundings,
  );
}
