import { InputError } from '@backstage/errors';
import { normalizeEntityRef } from '@hone/common';
import { revisionConflict } from '@hone/node';
import type { Experiment } from '@hone/backstage-plugin-experiments-common';
import { requireRight } from '../../authorization';
import { appendEvents } from '../../store/events';
import {
  experimentKey,
  updateExperiment,
  type ExperimentRecord,
} from '../../store/experiments';
import { listShares, replaceShares } from '../../store/shares';
import type { Caller, ServiceContext } from '../context';
import { stepTime } from '../lifecycle/stepTime';
import { loadReadable } from '../loadReadable';
import { viewExperiment } from '../views/viewExperiment';

/** Full references of groups that the caller finds in the catalog, each once. */
async function readGroups(
  context: ServiceContext,
  caller: Caller,
  groups: string[],
): Promise<string[]> {
  const refs = groups.map((group, i) => {
    const ref = normalizeEntityRef(group, `groups.${i}`);
    if (ref.startsWith('group:')) return ref;
    throw new InputError(
      `groups.${i} has to be a group such as group:default/partners, but "${group}" was given`,
    );
  });
  if (refs.length === 0) return [];
  const { items } = await context.catalog.getEntitiesByRefs(
    { entityRefs: refs, fields: ['kind', 'metadata.name'] },
    { credentials: caller.credentials },
  );
  for (const [i, ref] of refs.entries()) {
    if (items[i]) continue;
    throw new InputError(
      `groups.${i} has to be in the catalog, but there is no ${ref}`,
    );
  }
  return [...new Set(refs)].sort();
}

async function store(
  context: ServiceContext,
  caller: Caller,
  record: ExperimentRecord,
  groups: string[],
): Promise<ExperimentRecord> {
  const at = await stepTime(context, record);
  return context.knex.transaction(async tx => {
    const written = await updateExperiment(tx, { ...record, updatedAt: at });
    const before = await listShares(tx, record.id);
    await replaceShares(tx, record.id, groups);
    await appendEvents(tx, [
      {
        experimentId: record.id,
        at,
        recordedAt: context.clock.now(),
        actor: caller.actor,
        type: 'share',
        from: null,
        to: null,
        reason: null,
        detail: {
          added: groups.filter(ref => !before.includes(ref)),
          removed: before.filter(ref => !groups.includes(ref)),
        },
      },
    ]);
    return written;
  });
}

/**
 * Sets the groups from outside that may read an experiment. How they may is up to the policy, by the rule
 * IS_SHARED_WITH.
 *
 * @throws InputError with the place of a group that is not in the catalog
 */
export async function shareExperiment(
  context: ServiceContext,
  caller: Caller,
  key: string,
  revision: number,
  groups: string[],
): Promise<Experiment> {
  const { record, rights } = await loadReadable(context, caller, key);
  const name = experimentKey(record.number);
  requireRight(rights, 'share', `share ${name}`);
  if (record.revision !== revision) throw revisionConflict(name, revision);
  const refs = await readGroups(context, caller, groups);
  const saved = await store(context, caller, record, refs);
  context.changes.tell('experiment', saved.number);
  return viewExperiment(context, caller, saved);
}
