import {
  countChosenByOwner,
  findQuotas,
  type IdeaRecord,
} from '../../../store/ideas';
import type { Db } from '../../../store/transaction';
import { exceedsQuota, WINDOW_DAYS, windowStart } from './judgeBalance';

function isBound(idea: IdeaRecord): idea is IdeaRecord & { ownerRef: string } {
  return (
    idea.nature === 'quick-fix' &&
    idea.status === 'open' &&
    idea.ownerRef !== null
  );
}

/**
 * Why no further quick fix can be chosen now, by owner; owners who may choose one are left out. Only open quick fixes
 * with an owner are bound: what is being tried already is chosen.
 */
async function obstaclesByOwner(
  db: Db,
  owners: string[],
  now: Date,
): Promise<Map<string, string>> {
  if (owners.length === 0) return new Map();
  const quotas = await findQuotas(db, owners);
  const counts = await countChosenByOwner(db, {
    owners: owners.filter(owner => quotas.has(owner)),
    since: windowStart(now),
    scope: 'all',
  });
  const obstacles = new Map<string, string>();
  for (const [owner, chosen] of counts) {
    const { maxQuickFixShare } = quotas.get(owner)!;
    if (!exceedsQuota(chosen, maxQuickFixShare)) continue;
    const marked = chosen.quickFix + chosen.systemic;
    const percent = Math.round(maxQuickFixShare * 100);
    obstacles.set(
      owner,
      `No further quick fix now: ${chosen.quickFix} of the ${marked} ideas that ${owner} chose in the last ${WINDOW_DAYS} days are quick fixes, and the quota is ${percent}%. Choose a systemic idea next, or ask who sets the quota`,
    );
  }
  return obstacles;
}

/**
 * Why ideas cannot be chosen for the sake of a quota, by id; ideas without such a reason are left out.
 */
export async function quotaObstacles(
  db: Db,
  ideas: IdeaRecord[],
  now: Date,
): Promise<Map<string, string>> {
  const bound = ideas.filter(isBound);
  const owners = [...new Set(bound.map(idea => idea.ownerRef))];
  const obstacles = await obstaclesByOwner(db, owners, now);
  return new Map(
    bound.flatMap(idea => {
      const obstacle = obstacles.get(idea.ownerRef);
      return obstacle ? [[idea.id, obstacle] as const] : [];
    }),
  );
}
