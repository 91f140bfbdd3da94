import { WEEK, type ShippedTemplate } from './ShippedTemplate';

export const removeLoadTestGate: ShippedTemplate = {
  id: 'remove-load-test-gate',
  title: 'Take the load-test gate away',
  summary: 'A reverse trial: does anything get worse without the gate?',
  hypothesis: {
    problem:
      'Every merge waits for the load test, and nobody can say what it has caught that production did not show.',
    solution:
      'The load test leaves the merge gate and runs at night, for services that have not failed it in half a year. It comes back if a guardrail gets worse.',
    metric:
      'Change lead time down by more than 10% in 8 weeks, p95 latency at most 10% above today',
  },
  design: 'process',
  nature: 'systemic',
  metricNames: ['change-lead-time', 'deployments-per-day'],
  guardrailNames: [
    'p95',
    'p95-latency',
    'http-latency-p95',
    'errors',
    'error-rate',
    'escaped-defect-rate',
  ],
  minimumEffect: 0.1,
  durationSeconds: 8 * WEEK,
  tags: ['ci', 'reverse-trial'],
  source:
    'DORA, capability Streamlining change approval (dora.dev), finds no evidence that approval from outside lowers failure rates, and that it slows delivery. An automatic load test is not an approval, so the finding does not settle it: hence the trial.',
};
