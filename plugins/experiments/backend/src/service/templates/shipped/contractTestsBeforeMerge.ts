import { WEEK, type ShippedTemplate } from './ShippedTemplate';

export const contractTestsBeforeMerge: ShippedTemplate = {
  id: 'contract-tests-before-merge',
  title: 'Contract tests before merge',
  summary: 'A change that breaks what a consumer relies on does not merge.',
  hypothesis: {
    problem:
      'Changes of an interface break its consumers, and nobody notices before production because both sides are tested alone.',
    solution:
      'Consumers publish what they rely on; the provider checks it on every change before the merge.',
    metric: 'Escaped defects from 6% of changes to below 4% in 12 weeks',
  },
  design: 'process',
  nature: 'systemic',
  metricNames: ['escaped-defect-rate', 'errors', 'error-rate'],
  guardrailNames: ['change-lead-time'],
  minimumEffect: 0.3,
  durationSeconds: 12 * WEEK,
  tags: ['tests', 'interfaces'],
  source:
    'Robinson, Consumer-Driven Contracts (martinfowler.com, 2006). A pattern from practice: no controlled measurement of its effect is known to us.',
};
