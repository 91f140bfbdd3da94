import type {
  EntityExperiments,
  Experiment,
  Idea,
} from '@hone/backstage-plugin-experiments-common';
import { matchExperiments } from './matchExperiments';
import { slotsOf } from './slotsOf';

const ENDED = ['closed', 'watching'];

/** What the card and the tab of a service ask for. */
export function summarizeEntity(
  entityRef: string,
  experiments: Iterable<Experiment>,
  ideas: Idea[],
): EntityExperiments {
  const all = [...experiments];
  const own = matchExperiments(all, { entityRef: [entityRef] });
  const statuses: Record<string, number> = {};
  for (const { status } of own) statuses[status] = (statuses[status] ?? 0) + 1;
  const owner = own[0]?.ownerRef ?? ideas[0]?.ownerRef ?? null;
  return {
    entityRef,
    statuses,
    open: own.filter(({ status }) => !ENDED.includes(status)).slice(0, 3),
    lastClosed: own.filter(({ status }) => ENDED.includes(status)).slice(0, 1),
    ideas,
    slots: owner ? slotsOf(all, owner) : null,
  };
}
