import type { Row } from '../row';
import type { Db } from '../transaction';

/** The owner under which the quota for all is kept. */
const ALL = '';

/**
 * The largest share of quick fixes that somebody set.
 */
export interface QuotaRecord {
  /** Null for all. */
  ownerRef: string | null;
  maxQuickFixShare: number;
  reason: string;
  setBy: string;
  setAt: Date;
}

function mapQuota(row: Row): QuotaRecord {
  return {
    ownerRef: row.owner_ref || null,
    maxQuickFixShare: Number(row.max_quick_fix_share),
    reason: row.reason,
    setBy: row.set_by,
    setAt: new Date(Number(row.set_at)),
  };
}

/**
 * The quotas that hold for some owners, by owner: their own, or else the one for all. Null stands for everybody
 * together. An owner without any is left out.
 */
export async function findQuotas(
  db: Db,
  owners: (string | null)[],
): Promise<Map<string | null, QuotaRecord>> {
  const refs = owners.map(owner => owner ?? ALL);
  const rows = await db('idea_quotas').whereIn('owner_ref', [
    ...new Set([...refs, ALL]),
  ]);
  const found = new Map(rows.map(row => [row.owner_ref, mapQuota(row)]));
  return new Map(
    owners.flatMap(owner => {
      const quota = found.get(owner ?? ALL) ?? found.get(ALL);
      return quota ? [[owner, quota] as const] : [];
    }),
  );
}

/**
 * Sets a quota in place of an earlier one.
 */
export async function saveQuota(db: Db, quota: QuotaRecord): Promise<void> {
  await db('idea_quotas')
    .insert({
      owner_ref: quota.ownerRef ?? ALL,
      max_quick_fix_share: quota.maxQuickFixShare,
      reason: quota.reason,
      set_by: quota.setBy,
      set_at: quota.setAt.getTime(),
    })
    .onConflict('owner_ref')
    .merge();
}
