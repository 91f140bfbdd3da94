import type { ExperimentRecord } from '../backend/experimentsStore';

const CHECKS = [
  'data',
  'coverage',
  'pre-period',
  'placebo',
  'instrument',
  'services',
  'concurrent-changes',
  'interference',
];

/**
 * The analysis that the verdict of an experiment comes from, as one row or none. Its body is as large as those of the
 * product, about 3 kB; one instrument in twenty was changed.
 */
export function generateAnalysis(record: ExperimentRecord): object[] {
  const { id, verdict, metrics, number } = record;
  if (!verdict) return [];
  const at = Date.parse(verdict.analyzedAt);
  const checks = CHECKS.map(check => ({
    id: check,
    state: check === 'instrument' && number % 20 === 0 ? 'warning' : 'passed',
    title: `Check of ${check}`,
    detail: `What was found by the check of ${check} in the window of the trial, in one sentence.`,
    values: {},
  }));
  const results = metrics.map(metric => ({
    ...metric,
    effect: verdict.effect,
    interval: verdict.interval,
    sentence: verdict.sentence,
  }));
  return [
    {
      id: verdict.analysisId,
      experiment_id: id,
      created_at: at,
      as_of: at,
      origin: 'schedule',
      method: 'its-arma',
      version: '1',
      seed: String(number),
      inputs_hash: 'c'.repeat(64),
      verdict: JSON.stringify(verdict),
      body: JSON.stringify({
        results,
        checks,
        rules: [],
        gradeReasons: ['Compared with its own history.'],
        queries: [],
      }),
    },
  ];
}
