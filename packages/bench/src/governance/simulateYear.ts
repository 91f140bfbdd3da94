import { createRng, type Rng } from '@hone/inference';
import { ASSUMPTIONS } from './assumptions';
import type {
  DeliveryRecord,
  PastStart,
  RiskAnswers,
  RiskFacts,
} from './governanceRules';

const YEAR_MS = 365 * 86_400_000;
const BEGIN = Date.parse('2026-01-01T00:00:00Z');

interface Service {
  team: number;
  criticality: number;
  dependents: number;
  holdsPayments: boolean;
}

/** What the facts of a start say about its probability to fail, in logits around the mean. */
function toldRisk(facts: RiskFacts): number {
  const { answers, criticality, dependents, trafficShare } = facts;
  return [
    answers.schemaChange ? 1 : 0,
    answers.dataClasses?.length ? 0.3 : 0,
    answers.reversal === 'hours' ? 0.4 : 0,
    answers.rehearsed ? -0.3 : 0,
    criticality === 1 ? 0.4 : 0,
    Math.min(0.8, (dependents ?? 0) / 20),
    facts.earlierTrials === 0 ? 0.4 : -0.2,
    facts.recentIncidents ? 0.5 : 0,
    facts.guardrails === 0 ? 0.2 : 0,
    0.4 * (trafficShare ?? 0),
    (facts.errorBudgetLeft ?? 1) < 0.25 ? 0.5 : 0,
  ].reduce((sum, one) => sum + one, 0);
}

function chance(rng: Rng, probability: number): boolean {
  return rng.uniform() < probability;
}

function pick<T>(rng: Rng, items: readonly T[]): T {
  return items[rng.int(items.length)];
}

function drawServices(rng: Rng): Service[] {
  return Array.from({ length: ASSUMPTIONS.services }, (_, i) => {
    const criticality = pick(rng, [1, 2, 2, 3, 3, 4]);
    return {
      team: i % ASSUMPTIONS.teams,
      criticality,
      // A few services carry many others.
      dependents: Math.floor(2 / (0.05 + rng.uniform()) ** 0.9),
      holdsPayments: criticality === 1 && chance(rng, 0.5),
    };
  });
}

/** The deliveries of a team before the year; teams differ. */
function drawRecord(rng: Rng): DeliveryRecord {
  const matured = 40 + rng.int(200);
  const rate = rng.uniform() ** 2 * 0.2;
  const failures = Array.from({ length: matured }, () => chance(rng, rate));
  const failed = failures.filter(Boolean).length;
  const caught = Array.from({ length: failed }, () => chance(rng, 0.7)).filter(
    Boolean,
  ).length;
  return { matured, failed, caught, escapedRecently: chance(rng, 0.1) };
}

function drawAnswers(rng: Rng, service: Service): RiskAnswers {
  const touchesPayments = service.holdsPayments && chance(rng, 0.3);
  return {
    dataClasses: touchesPayments
      ? ['payment']
      : pick(rng, [[], [], [], [], [], ['personal']]),
    schemaChange: chance(rng, 0.12),
    reversal: pick(rng, ['switch', 'switch', 'deployment', 'hours']),
    rehearsed: chance(rng, 0.6),
  };
}

function drawFacts(
  rng: Rng,
  service: Service,
  deliveries: DeliveryRecord,
): RiskFacts {
  const guardrails = rng.int(4);
  return {
    answers: drawAnswers(rng, service),
    criticality: service.criticality,
    dependents: service.dependents,
    treatedServices: chance(rng, 0.2) ? 2 + rng.int(6) : 1,
    trafficShare: pick(rng, [0.05, 0.05, 0.25, 0.5, 1]),
    earlierTrials: rng.int(3),
    errorBudgetLeft: chance(rng, 0.05) ? -0.1 : rng.uniform(),
    recentIncidents: chance(rng, 0.1) ? 1 : 0,
    inFreeze: chance(rng, 0.02),
    guardrails,
    guardrailsCanTell: guardrails > 0 ? chance(rng, 0.7) : null,
    deliveries,
  };
}

function meanOf(values: number[]): number {
  return values.reduce((sum, one) => sum + one, 0) / values.length;
}

/** Scales what the facts tell to its spread, adds what they do not, and meets the fail rate on average. */
function failProbabilities(facts: RiskFacts[], rng: Rng): number[] {
  const { toldSpread, untoldSpread, failRate } = ASSUMPTIONS;
  const told = facts.map(toldRisk);
  const mean = meanOf(told);
  const spread = Math.sqrt(meanOf(told.map(one => (one - mean) ** 2)));
  const logits = told.map(
    one => ((one - mean) / spread) * toldSpread + rng.normal() * untoldSpread,
  );
  const at = (base: number) =>
    logits.map(one => 1 / (1 + Math.exp(-(base + one))));
  let [low, high] = [-20, 20];
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (meanOf(at(middle)) < failRate) low = middle;
    else high = middle;
  }
  return at((low + high) / 2);
}

/**
 * The starts of a year with their facts and how each ends if nobody stops it. Risky changes fail more often.
 */
export function simulateYear(seed: string, starts: number): PastStart[] {
  const rng = createRng(`governance/${seed}`);
  const services = drawServices(rng.fork('services'));
  const teams = Array.from({ length: ASSUMPTIONS.teams }, (_, i) =>
    drawRecord(rng.fork(`team ${i}`)),
  );
  const draw = rng.fork('starts');
  const facts = Array.from({ length: starts }, () => {
    const service = pick(draw, services);
    return drawFacts(draw, service, teams[service.team]);
  });
  const probabilities = failProbabilities(facts, rng.fork('unknown'));
  const outcome = rng.fork('outcomes');
  return facts.map((one, i) => ({
    key: `EXP-${i + 1}`,
    startedAt: BEGIN + Math.floor((i / starts) * YEAR_MS),
    facts: one,
    failed: chance(outcome, probabilities[i]),
  }));
}
