import { betaPosterior } from '@hone/inference';
import type { DeliverySummary } from './summarizeDelivery';

/** A service may be trusted when fewer than this share of its deployments fail … */
const THRESHOLD = 0.05;
/** … and when that is as certain as this. */
const REQUIRED = 0.9;
/** Every rate is as likely as any other before something is known: without a failure 44 deployments are enough. */
const UNIFORM = { a: 1, b: 1 };
/** A forecast beyond this many deployments helps nobody. */
const MAX_MISSING = 1_000;

/** How certain it is that fewer than 5 % of what is deployed fails in production. */
export interface CertaintyMetric {
  /** Deployments and escaped attempts whose outcome is known. */
  matured: number;
  /** Those among them that failed. */
  escaped: number;
  /** Attempts that were stopped before they did harm; they are not among the matured. */
  caught: number;
  threshold: number;
  required: number;
  /** The probability, from the posterior of a uniform prior. */
  probability: number;
  /** The probability after one more deployment that fails. */
  afterEscape: number;
  /** Further deployments without a failure until the required certainty; null beyond 1,000. */
  missing: number | null;
}

function probabilityOf(failures: number, trials: number): number {
  const posterior = betaPosterior({
    prior: UNIFORM,
    failures,
    trials,
    threshold: THRESHOLD,
  });
  if (!posterior.ok) throw new Error(posterior.detail);
  return posterior.probability!;
}

/**
 * The certainty that a service's escaped fail rate is below 5 %.
 */
export function certaintyOf(
  summary: Pick<DeliverySummary, 'changeFailRate' | 'canaryCatchRate'>,
): CertaintyMetric {
  const { count: escaped, of: matured } = summary.changeFailRate;
  let missing: number | null = 0;
  while (
    missing !== null &&
    probabilityOf(escaped, matured + missing) < REQUIRED
  ) {
    missing = missing < MAX_MISSING ? missing + 1 : null;
  }
  return {
    matured,
    escaped,
    caught: summary.canaryCatchRate.count,
    threshold: THRESHOLD,
    required: REQUIRED,
    probability: probabilityOf(escaped, matured),
    afterEscape: probabilityOf(escaped + 1, matured + 1),
    missing,
  };
}
