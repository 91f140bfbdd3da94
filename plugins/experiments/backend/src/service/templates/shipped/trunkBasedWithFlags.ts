import { WEEK, type ShippedTemplate } from './ShippedTemplate';

export const trunkBasedWithFlags: ShippedTemplate = {
  id: 'trunk-based-with-flags',
  title: 'Trunk-based development with flags',
  summary:
    'Branches live for a day at most; what is unfinished hides behind a flag.',
  hypothesis: {
    problem:
      'Branches live for days, merges conflict, and a release carries many changes at once, so what broke it is hard to tell.',
    solution:
      'Everything merges to the trunk at least once a day. Unfinished work is switched off by a flag with an owner and an end date.',
    metric: 'Deployments per day up by more than 15% in 12 weeks',
  },
  design: 'stepped-wedge',
  nature: 'systemic',
  metricNames: ['deployments-per-day', 'change-lead-time'],
  guardrailNames: ['escaped-defect-rate', 'error-rate'],
  minimumEffect: 0.15,
  durationSeconds: 12 * WEEK,
  tags: ['flow', 'flags'],
  source:
    'DORA, capability Trunk-based development (dora.dev): teams with three or fewer active branches that merge daily deliver faster and more stably. These are associations in surveys, not trials.',
};
