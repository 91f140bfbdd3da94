import { ERAS, ERA_NAMES } from './story';
import type { Harm, Rollout } from './types';

/**
 * Deployments that were made because of harm, each with the roll-out that did it: those that followed it soonest, as
 * many as the story has.
 */
export function findHotfixes(
  rollouts: ReadonlyMap<string, readonly Rollout[]>,
  harms: readonly Harm[],
): Map<Rollout, Rollout> {
  const causes = new Map<Rollout, Rollout>();
  for (const { rollout } of harms) {
    const next = rollouts
      .get(rollout.service)!
      .find(other => other.at > rollout.at && other.outcome === 'complete');
    const known = next && causes.get(next);
    if (next && (!known || known.at < rollout.at)) causes.set(next, rollout);
  }
  const pairs = [...causes].sort(
    ([fixA, a], [fixB, b]) => fixA.at - a.at - (fixB.at - b.at),
  );
  return new Map(
    ERA_NAMES.flatMap(era =>
      pairs.filter(([fix]) => fix.era === era).slice(0, ERAS[era].unplanned),
    ),
  );
}
