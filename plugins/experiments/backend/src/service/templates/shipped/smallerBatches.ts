import { WEEK, type ShippedTemplate } from './ShippedTemplate';

export const smallerBatches: ShippedTemplate = {
  id: 'smaller-batches',
  title: 'Smaller batches',
  summary: 'No change above 200 lines without a reason.',
  hypothesis: {
    problem:
      'Changes are large, so reviews are slow and shallow, and a failed deployment has many suspects.',
    solution:
      'A change has at most 200 changed lines, generated files aside. Larger ones are split, or say in one sentence why not.',
    metric: 'Change lead time from 40 hours to below 34 hours in 8 weeks',
  },
  design: 'process',
  nature: 'systemic',
  metricNames: ['change-lead-time', 'deployments-per-day'],
  guardrailNames: ['escaped-defect-rate'],
  minimumEffect: 0.15,
  durationSeconds: 8 * WEEK,
  tags: ['review', 'flow'],
  source:
    'DORA, capability Working in small batches (dora.dev): associated with faster and more stable delivery in surveys. The bound of 200 lines is a common habit, not a finding.',
};
