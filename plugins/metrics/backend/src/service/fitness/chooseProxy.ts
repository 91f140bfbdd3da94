import type { FitnessReport } from '@hone/backstage-plugin-metrics-common';
import type { ProxyCandidate, StoredFitness } from '../../store/FitnessStore';

/** A proxy for a metric that is trustworthy itself has to be so many times as sharp. */
const WORTHWHILE = 2;

interface Reach {
  days: number;
  share: number;
}

/** The smallest change that any trial finds; of equal ones the shortest trial's. */
function bestReach(detectable: FitnessReport['detectable']): Reach | null {
  return detectable.reduce<Reach | null>(
    (best, { days, share }) =>
      share !== null && (best === null || share < best.share)
        ? { days, share }
        : best,
    null,
  );
}

const percent = (share: number) => `${Number((100 * share).toPrecision(2))} %`;

/**
 * The trustworthy metric of the same service that shows the smallest changes, where the assessed one is not trustworthy or
 * shows only changes twice as large; null without one.
 */
export function chooseProxy(
  report: Pick<StoredFitness, 'verdict' | 'detectable'>,
  candidates: readonly ProxyCandidate[],
): FitnessReport['proxy'] {
  const [best] = candidates
    .flatMap(candidate => {
      const reach = bestReach(candidate.detectable);
      return reach ? [{ ...candidate, reach }] : [];
    })
    .sort((a, b) => a.reach.share - b.reach.share);
  if (!best) return null;
  const own = bestReach(report.detectable);
  const sharpEnough =
    report.verdict !== 'trustworthy' ||
    own === null ||
    best.reach.share * WORTHWHILE <= own.share;
  if (!sharpEnough) return null;
  const { days, share } = best.reach;
  return {
    metricId: best.metricId,
    title: best.title,
    reason: `It is trustworthy on the same service, and trials of ${days} days on it find changes from ${percent(
      share,
    )} on. Whether it moves with this one is for people to judge.`,
  };
}
