import type { GovernancePolicy } from '../types';
import { replayPolicy } from './replayPolicy';
import type {
  PastStart,
  ReplayAssumptions,
  ReplayComparison,
  ReplaySide,
} from './types';

const MAX_CHANGES = 100;

function counted(count: number, one: string, many: string): string {
  return count === 1 ? `1 ${one}` : `${count} ${many}`;
}

function sideWords(side: ReplaySide): string {
  return `hold ${side.blocked} (${side.blockedFailed} of which failed), let ${
    side.delayed
  } wait for ${Math.round(side.delayHours)} hours in all and prevent ${
    Math.round(side.failuresPrevented * 10) / 10
  } failures`;
}

/**
 * What another policy would have meant for the starts of the past, beside the one in force.
 */
export function comparePolicies(input: {
  inForce: GovernancePolicy;
  given: GovernancePolicy;
  history: PastStart[];
  assumptions: ReplayAssumptions;
}): ReplayComparison {
  const { history, assumptions } = input;
  const inForce = replayPolicy(input.inForce, history, assumptions);
  const given = replayPolicy(input.given, history, assumptions);
  const changes = given.starts
    .map((one, at) => ({
      key: one.start.key,
      startedAt: one.start.startedAt,
      failed: one.start.failed,
      inForce: inForce.starts[at].tier,
      given: one.tier,
    }))
    .filter(change => change.inForce !== change.given)
    .sort((a, b) => b.startedAt - a.startedAt);
  const failed = history.filter(start => start.failed).length;
  return {
    starts: history.length,
    failed,
    inForce: inForce.side,
    given: { ...given.side, policyVersion: null },
    changes: changes.slice(0, MAX_CHANGES),
    sentence: `Of ${counted(
      history.length,
      'start',
      'starts',
    )}, ${failed} of which failed, the given policy would ${sideWords(
      given.side,
    )}; the one in force would ${sideWords(inForce.side)}. ${counted(
      changes.length,
      'start has',
      'starts have',
    )} another tier. This assumes that one person stops ${Math.round(
      assumptions.catchRate * 100,
    )}% of what would fail.`,
  };
}
