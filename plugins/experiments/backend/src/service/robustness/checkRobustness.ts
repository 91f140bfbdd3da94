import { setImmediate as nextTurn } from 'node:timers/promises';
import { INFERENCE_VERSION, specificationCurve } from '@hone/inference';
import type { RobustnessReport } from '@hone/backstage-plugin-experiments-common';
import type { AnalysisInput, Estimate } from '../analysis/types';
import { estimatePrimary } from '../analysis/estimators/estimatePrimary';
import { placebosOf } from './placebos';
import { robustnessSentence } from './robustnessSentence';
import { specificationsOf } from './specifications';

/** Raised whenever the same input may give another report. */
const ROBUSTNESS_VERSION = 1;

type Findings = Pick<
  RobustnessReport,
  'version' | 'seed' | 'specifications' | 'curve' | 'placebos' | 'sentence'
>;
type Specified = RobustnessReport['specifications'][number];

function finiteInterval({
  interval,
}: Estimate): [number | null, number | null] {
  const finite = (value: number) => (Number.isFinite(value) ? value : null);
  return [finite(interval[0]), finite(interval[1])];
}

function curveOf(estimates: Estimate[], alpha: number) {
  const comparable = estimates.filter(
    ({ estimate, standardError, scale }) =>
      scale === estimates[0].scale &&
      Number.isFinite(estimate) &&
      Number.isFinite(standardError),
  );
  const curve = specificationCurve({ estimates: comparable, alpha });
  return curve.ok
    ? {
        median: curve.median,
        shareSameSign: curve.shareSameSign,
        shareSignificantSameSign: curve.shareSignificantSameSign,
      }
    : null;
}

/**
 * Runs every reasonable specification and placebo. Deterministic: the same input gives the same findings. Other work gets
 * its turn between two estimates.
 *
 * @param input - of the analysis that is checked
 * @param signal - ends the run early, by throwing
 */
export async function checkRobustness(
  input: AnalysisInput,
  signal?: AbortSignal,
): Promise<Findings> {
  const estimates: Estimate[] = [];
  const specifications: Specified[] = [];
  for (const { id, choices, chosen, input: specified } of specificationsOf(
    input,
  )) {
    await nextTurn(undefined, { signal });
    const result = estimatePrimary(specified);
    if (result.ok) estimates.push(result);
    specifications.push({
      id,
      choices,
      chosen,
      estimate: result.ok ? result.estimate : null,
      interval: result.ok ? finiteInterval(result) : null,
      pValue: result.ok ? result.pValue : null,
      detail: result.ok ? null : result.detail,
    });
  }
  const placebos: RobustnessReport['placebos'] = [];
  for (const { kind, label, input: placebo } of placebosOf(input)) {
    await nextTurn(undefined, { signal });
    const result = estimatePrimary(placebo);
    if (!result.ok) continue;
    placebos.push({
      kind,
      label,
      estimate: result.estimate,
      interval: finiteInterval(result),
    });
  }
  const curve =
    estimates.length > 0 ? curveOf(estimates, input.plan.alpha) : null;
  return {
    version: `${ROBUSTNESS_VERSION} (inference ${INFERENCE_VERSION})`,
    seed: input.experimentId,
    specifications,
    curve,
    placebos,
    sentence: robustnessSentence({ specifications, curve, placebos }),
  };
}
