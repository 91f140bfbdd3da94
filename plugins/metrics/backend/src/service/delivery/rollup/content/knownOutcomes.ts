import type { Outcomes } from '../../../../store/delivery/Rollup';
import { startOfHour } from './hours';

/** Roll-outs that are old enough for their outcome to be known, and those that are not. */
export interface KnownOutcomes {
  matured: Outcomes;
  fresh: Outcomes;
}

/**
 * Which outcomes are known by an hour. An hour counts as a whole, as soon as the last moment of it is old enough.
 */
export function knownOutcomes(
  outcomes: ReadonlyMap<number, Outcomes>,
  hour: number,
  maturityMs: number,
): KnownOutcomes {
  const matured = { atRisk: 0, failed: 0, caught: 0 };
  const fresh = { atRisk: 0, failed: 0, caught: 0 };
  for (const [end, { atRisk, failed, caught }] of outcomes) {
    const age = startOfHour(hour) - startOfHour(end + 1);
    const part = age >= maturityMs ? matured : fresh;
    part.atRisk += atRisk;
    part.failed += failed;
    part.caught += caught;
  }
  return { matured, fresh };
}
