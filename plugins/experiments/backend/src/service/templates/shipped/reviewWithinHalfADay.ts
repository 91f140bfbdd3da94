import { WEEK, type ShippedTemplate } from './ShippedTemplate';

export const reviewWithinHalfADay: ShippedTemplate = {
  id: 'review-within-half-a-day',
  title: 'Review within half a working day',
  summary:
    'An agreement that every change gets its first review in the same half-day.',
  hypothesis: {
    problem:
      'Changes lie waiting for a review longer than they take to write, so lead time is mostly waiting and authors start something else meanwhile.',
    solution:
      'Each change gets its first review within half a working day. Reviews come before own work at the start of the day and after lunch; what is overdue is reminded of once.',
    metric: 'Change lead time from 40 hours to below 34 hours in 8 weeks',
  },
  design: 'stepped-wedge',
  nature: 'systemic',
  metricNames: ['change-lead-time', 'deployments-per-day'],
  guardrailNames: ['escaped-defect-rate'],
  minimumEffect: 0.15,
  durationSeconds: 8 * WEEK,
  tags: ['review', 'flow'],
  source:
    'Maddila et al., Nudge: Accelerating Overdue Pull Requests Towards Completion (arXiv 2011.12468): reminders on 147 repositories of Microsoft shortened overdue pull requests by about 60% against overdue ones without a reminder. That is about reminders in one company; the agreement itself was not tested there.',
};
