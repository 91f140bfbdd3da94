import { WEEK, type ShippedTemplate } from './ShippedTemplate';

export const canaryWithRollback: ShippedTemplate = {
  id: 'canary-with-automatic-rollback',
  title: 'Canary with automatic rollback',
  summary:
    'A release meets a small share of the traffic first and is taken back by itself when it does harm.',
  hypothesis: {
    problem:
      'A bad release reaches everybody at once and is found by users, and taking it back waits for a person.',
    solution:
      'Each release gets 5% of the traffic for half an hour, is compared with the old version beside it, and is rolled back by itself on harm.',
    metric: 'Escaped defects from 6% of changes to below 4% in 12 weeks',
  },
  design: 'process',
  nature: 'systemic',
  metricNames: ['escaped-defect-rate', 'errors', 'error-rate'],
  guardrailNames: ['deployments-per-day', 'change-lead-time'],
  minimumEffect: 0.3,
  durationSeconds: 12 * WEEK,
  tags: ['release', 'canary'],
  source:
    'The Site Reliability Workbook (Google, 2018), chapter Canarying Releases: the argument is arithmetic, since a fault at 5% of the traffic spends a twentieth of the error budget. How many faults a canary catches differs from service to service.',
};
