import { wilsonInterval } from '@hone/inference';
import type { ChosenCounts } from '../../../store/ideas';

const DAY_MS = 86_400_000;

/** Choices older than this no longer count. */
export const WINDOW_DAYS = 180;

/**
 * The instant since which choices count.
 */
export function windowStart(now: Date): Date {
  return new Date(now.getTime() - WINDOW_DAYS * DAY_MS);
}

/**
 * The share of quick fixes among the marked ideas that were chosen, with its Wilson interval at 95%; null without any.
 */
export function quickFixShare(
  counts: ChosenCounts,
): { share: number; interval: [number, number] } | null {
  const trials = counts.quickFix + counts.systemic;
  const estimated = wilsonInterval({ successes: counts.quickFix, trials });
  if (!estimated.ok || estimated.estimate === null) return null;
  const [lower, upper] = estimated.interval;
  return { share: estimated.estimate, interval: [lower, upper] };
}

/**
 * Whether more quick fixes were chosen than a quota allows. Without any choice only a quota of none at all is used up.
 */
export function exceedsQuota(
  counts: ChosenCounts,
  maxQuickFixShare: number,
): boolean {
  const share = quickFixShare(counts)?.share;
  return share === undefined
    ? maxQuickFixShare === 0
    : share > maxQuickFixShare;
}
