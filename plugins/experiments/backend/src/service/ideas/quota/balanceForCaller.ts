import { normalizeEntityRef } from '@hone/common';
import {
  ideaQuotaPermission,
  type IdeaBalance,
} from '@hone/backstage-plugin-experiments-common';
import {
  countChosen,
  countChosenByOwner,
  findQuotas,
  saveQuota,
  type ChosenCounts,
  type IdeaScope,
} from '../../../store/ideas';
import type { Caller, ServiceContext } from '../../context';
import { ideaSentence } from '../ideaSentence';
import {
  exceedsQuota,
  quickFixShare,
  WINDOW_DAYS,
  windowStart,
} from './judgeBalance';

async function readCounts(
  context: ServiceContext,
  owner: string | null,
  scope: IdeaScope,
): Promise<ChosenCounts> {
  const since = windowStart(context.clock.now());
  if (owner === null) return countChosen(context.knex, { since, scope });
  const byOwner = await countChosenByOwner(context.knex, {
    owners: [owner],
    since,
    scope,
  });
  return byOwner.get(owner)!;
}

function balanceSentence(
  counts: ChosenCounts,
  quota: IdeaBalance['quota'],
): IdeaBalance['sentence'] {
  const judged = quickFixShare(counts);
  if (!judged) return ideaSentence('idea.balance.none', { days: WINDOW_DAYS });
  const percent = (share: number) => Math.round(share * 100);
  const params = {
    quickFix: counts.quickFix,
    systemic: counts.systemic,
    marked: counts.quickFix + counts.systemic,
    days: WINDOW_DAYS,
    share: percent(judged.share),
    lower: percent(judged.interval[0]),
    upper: percent(judged.interval[1]),
  };
  if (!quota) return ideaSentence('idea.balance.share', params);
  return ideaSentence(
    quota.exceeded ? 'idea.balance.exceeded' : 'idea.balance.within',
    { ...params, quota: percent(quota.maxQuickFixShare) },
  );
}

/**
 * Systemic changes and quick fixes among the ideas that an owner, or everybody, chose in the window. Only what the
 * caller may read is counted and judged.
 */
export async function balanceForCaller(
  context: ServiceContext,
  caller: Caller,
  query: { owner?: string },
): Promise<IdeaBalance> {
  const owner =
    query.owner === undefined ? null : normalizeEntityRef(query.owner, 'owner');
  const scope = await context.ideaAuthorizer.readScope(caller.credentials);
  const [counts, quotas] = await Promise.all([
    readCounts(context, owner, scope),
    scope === 'none' ? null : findQuotas(context.knex, [owner]),
  ]);
  const found = quotas?.get(owner);
  const quota = found
    ? {
        ...found,
        setAt: found.setAt.toISOString(),
        exceeded: exceedsQuota(counts, found.maxQuickFixShare),
      }
    : null;
  const judged = quickFixShare(counts);
  return {
    windowDays: WINDOW_DAYS,
    ...counts,
    share: judged?.share ?? null,
    interval: judged?.interval ?? null,
    quota,
    sentence: balanceSentence(counts, quota),
  };
}

/**
 * Sets the largest share of quick fixes, for a group or for all.
 */
export async function setQuotaForCaller(
  context: ServiceContext,
  caller: Caller,
  input: { ownerRef: string | null; maxQuickFixShare: number; reason: string },
): Promise<IdeaBalance> {
  await context.ideaAuthorizer.requireBasic(
    caller.credentials,
    ideaQuotaPermission,
    'set the quota of quick fixes',
  );
  const ownerRef =
    input.ownerRef === null
      ? null
      : normalizeEntityRef(input.ownerRef, 'ownerRef');
  await saveQuota(context.knex, {
    ownerRef,
    maxQuickFixShare: input.maxQuickFixShare,
    reason: input.reason,
    setBy: caller.actor,
    setAt: context.clock.now(),
  });
  return balanceForCaller(context, caller, { owner: ownerRef ?? undefined });
}
