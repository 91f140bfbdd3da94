import { createRng, wilsonInterval } from '@hone/inference';
import type { Scenario, Study } from './study';

/**
 * A share among runs with its 95 % Wilson interval.
 */
export interface Share {
  share: number;
  interval: readonly [number, number];
}

/**
 * What a scenario showed.
 */
export interface ScenarioResult {
  scenario: string;
  runs: number;
  /** Runs whose data the method refused; they are in neither share. */
  refused: number;
  falsePositives: Share | null;
  coverage: Share | null;
}

function shareOf(flags: readonly boolean[]): Share | null {
  const trials = flags.length;
  if (trials === 0) return null;
  const successes = flags.filter(Boolean).length;
  const wilson = wilsonInterval({ successes, trials });
  if (!wilson.ok) throw new Error(wilson.detail);
  return { share: successes / trials, interval: wilson.interval };
}

function runScenario(
  study: Study,
  scenario: Scenario,
  runs: number,
): ScenarioResult {
  const rejected: boolean[] = [];
  const covered: boolean[] = [];
  let refused = 0;
  for (let i = 0; i < runs; i++) {
    const rng = createRng(`${study.method}/${scenario.name}/${i}`);
    const run = scenario.simulate(rng);
    if (run === null) refused++;
    if (run?.rejected !== undefined) rejected.push(run.rejected);
    if (run?.covered !== undefined) covered.push(run.covered);
  }
  return {
    scenario: scenario.name,
    runs,
    refused,
    falsePositives: shareOf(rejected),
    coverage: shareOf(covered),
  };
}

/**
 * Runs all scenarios of a study. Every data set has a seed of its own, so that the numbers do not depend on the order.
 *
 * @param fraction - of the study's runs, for a quick look; at least 20 runs are made
 */
export function runStudy(study: Study, fraction = 1): ScenarioResult[] {
  const runs = Math.max(20, Math.round(study.runs * fraction));
  return study.scenarios.map(scenario => runScenario(study, scenario, runs));
}
