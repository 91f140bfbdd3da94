import { rootCauseConfiguration } from '../rootCauseConfiguration';
import type { Deviation } from './deviation';

const { surgeShare, surgeFactor, surgeEnds } = rootCauseConfiguration;

const factorOf = ({ during, normal }: Deviation) =>
  normal === 0 ? Infinity : during / normal;

function moveTogether(a: Deviation, b: Deviation): boolean {
  const ratio = factorOf(a) / factorOf(b);
  return ratio <= surgeFactor && ratio >= 1 / surgeFactor;
}

/**
 * More traffic at the entry is more traffic everywhere below. A metric of the
 * entry that moved, while what lies below moved with it by the same factor,
 * does not come from below: relative to the total nothing changed. One failing
 * node at the end of all calls can look the same, two cannot.
 */
export function loadSurge(
  ofEntry: readonly Deviation[],
  below: readonly Deviation[],
  isAnomalous: (deviation: Deviation) => boolean,
  /** Whether a node calls no other. */
  isEnd: (node: string) => boolean,
): Deviation | null {
  const surges = ofEntry.filter(own => {
    const peers = below.filter(other => other.metric === own.metric);
    const moved = peers.filter(isAnomalous);
    return (
      isAnomalous(own) &&
      moved.length >= surgeShare * peers.length &&
      moved.filter(({ node }) => isEnd(node)).length >= surgeEnds &&
      moved.every(peer => moveTogether(own, peer))
    );
  });
  return surges.reduce<Deviation | null>(
    (best, own) => (best && best.size >= own.size ? best : own),
    null,
  );
}
