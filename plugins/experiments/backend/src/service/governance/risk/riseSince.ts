import type { RiskAssessment } from '../types';
import { RISK_TIERS } from './tiers';

function isHigher(
  a: RiskAssessment['tier'],
  b: RiskAssessment['tier'],
): boolean {
  return RISK_TIERS.indexOf(a) > RISK_TIERS.indexOf(b);
}

function capitalized(words: string): string {
  return words.charAt(0).toLocaleUpperCase('en-US') + words.slice(1);
}

function partSentences(approved: RiskAssessment, now: RiskAssessment) {
  const before = new Map(
    approved.contributions.map(part => [part.factor, part]),
  );
  return now.contributions.flatMap(part => {
    const then = before.get(part.factor);
    if (part.points <= (then?.points ?? 0)) return [];
    const was = then ? `${then.points} (${then.detail})` : '0';
    return [`${capitalized(part.detail)}: ${part.points} points, was ${was}.`];
  });
}

function floorSentences(approved: RiskAssessment, now: RiskAssessment) {
  const before = new Map(
    approved.floors.map(floor => [floor.rule, floor.tier]),
  );
  return now.floors.flatMap(({ rule, tier, detail }) => {
    const then = before.get(rule);
    if (then === undefined) {
      return [`The floor "${rule}" applies now (${detail}): at least ${tier}.`];
    }
    return isHigher(tier, then)
      ? [`The floor "${rule}" rose from ${then} to ${tier}.`]
      : [];
  });
}

/**
 * What rose since somebody approved, a sentence for each; empty when nothing did, so that the approval holds.
 */
export function riseSince(
  approved: RiskAssessment,
  now: RiskAssessment,
): string[] {
  const tier = isHigher(now.tier, approved.tier)
    ? [
        `The tier rose from ${approved.tier} to ${now.tier}, which needs other seats.`,
      ]
    : [];
  return [
    ...tier,
    ...partSentences(approved, now),
    ...floorSentences(approved, now),
  ];
}
