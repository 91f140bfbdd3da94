import { createRng } from '@hone/inference';
import { shareOf, type Share } from '../statistics/shareOf';
import type { Scenario, Study } from './study';

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
