import type {
  Decision,
  ExperimentAction,
  ExperimentInput,
} from '@hone/backstage-plugin-experiments-common';
import type { Knex } from 'knex';
import { addComment } from '../../service/comments/addComment';
import { takeBackComment } from '../../service/comments/takeBackComment';
import type { ServiceContext } from '../../service/context';
import { createDraft } from '../../service/drafts/createDraft';
import { deleteDraft } from '../../service/drafts/deleteDraft';
import { updateDraft } from '../../service/drafts/updateDraft';
import { transitionExperiment } from '../../service/lifecycle/transition';
import { shareExperiment } from '../../service/sharing/shareExperiment';
import { callerNamed } from '../testContext';
import type { Act, Model } from './model';

function input(title: string, owner: string): ExperimentInput {
  return {
    title,
    entityRef: 'component:default/cart-api',
    ownerRef: owner,
    design: 'canary',
    hypothesis: { problem: 'p', solution: 's', metric: 'm' },
    metrics: [{ role: 'primary', metricId: 'm-primary', minimumEffect: 0.05 }],
    treated: { name: 'canary' },
    control: { name: 'stable' },
    plan: { durationSeconds: 4 * 3600, minimumDurationSeconds: 3600 },
  };
}

/**
 * Has the service do what somebody wants done.
 *
 * @param options - the world as it was seen, and a connection that does not die, to look comments up
 */
export async function perform(
  context: ServiceContext,
  act: Act,
  options: { model: Model; knex: Knex },
): Promise<unknown> {
  const caller = callerNamed(act.who);
  switch (act.kind) {
    case 'create':
      return createDraft(context, caller, {
        ...input(act.title, act.owner),
        follows: act.follows,
      });
    case 'edit':
    case 'follow': {
      const { title, owner } = options.model[act.key];
      return updateDraft(context, caller, act.key, act.revision, {
        ...input(act.kind === 'edit' ? act.title : title, owner),
        ...(act.kind === 'follow' ? { follows: act.follows } : {}),
      });
    }
    case 'delete':
      return deleteDraft(context, caller, act.key, act.revision);
    case 'share':
      return shareExperiment(
        context,
        caller,
        act.key,
        act.revision,
        act.groups,
      );
    case 'comment':
      return addComment(context, caller, act.key, act.text);
    case 'take-back': {
      const row = await options
        .knex('comments')
        .where({ text: act.text })
        .first();
      return takeBackComment(context, caller, act.key, row?.id ?? 'none');
    }
    default:
      return transitionExperiment(context, caller, act.key, act.revision, {
        action: act.action as ExperimentAction,
        decision: act.decision as Decision | undefined,
        reason: act.reason,
        ...(act.startAt
          ? { startAt: new Date(act.startAt).toISOString() }
          : {}),
      });
  }
}
