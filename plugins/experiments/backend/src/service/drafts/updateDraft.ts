import { revisionConflict } from '@hone/node';
import type {
  Experiment,
  ExperimentInput,
} from '@hone/backstage-plugin-experiments-common';
import { requireRight } from '../../authorization';
import { appendEvents } from '../../store/events';
import {
  experimentKey,
  updateExperiment,
  type ExperimentRecord,
} from '../../store/experiments';
import type { Caller, ServiceContext } from '../context';
import { loadReadable, toResource } from '../loadReadable';
import { toExperiment } from '../views/toExperiment';
import { editSealed } from './editSealed';
import { lookUp } from './lookUp';
import { resolveInput } from './resolveInput';

/**
 * Replaces a draft. Out of draft the plan stands and only title and tags may change.
 */
export async function updateDraft(
  context: ServiceContext,
  caller: Caller,
  key: string,
  revision: number,
  input: ExperimentInput,
): Promise<Experiment> {
  const { record, rights } = await loadReadable(context, caller, key);
  requireRight(rights, 'update', `edit ${experimentKey(record.number)}`);
  if (record.revision !== revision) {
    throw revisionConflict(experimentKey(record.number), revision);
  }
  const now = context.clock.now();
  const next: ExperimentRecord = {
    ...record,
    ...(record.status === 'draft'
      ? resolveInput(input, await lookUp(context, caller, [input]))
      : editSealed(record, input)),
    updatedAt: now,
  };
  const saved = await context.knex.transaction(async tx => {
    const written = await updateExperiment(tx, next);
    await appendEvents(tx, [
      {
        experimentId: record.id,
        at: now,
        recordedAt: now,
        actor: caller.actor,
        type: 'update',
        from: null,
        to: null,
        reason: null,
        detail: { fields: changedFields(record, next) },
      },
    ]);
    return written;
  });
  const newRights = await context.authorizer.rights(
    caller.credentials,
    toResource(saved),
  );
  return toExperiment(saved, { rights: newRights, actor: caller.actor });
}

function changedFields(a: ExperimentRecord, b: ExperimentRecord): string[] {
  return (
    [
      'title',
      'entityRef',
      'ownerRef',
      'design',
      'hypothesis',
      'metrics',
      'treated',
      'control',
      'plan',
      'tags',
    ] as const
  ).filter(field => JSON.stringify(a[field]) !== JSON.stringify(b[field]));
}
