import { WEEK, type ShippedTemplate } from './ShippedTemplate';

export const noMeetingAfternoon: ShippedTemplate = {
  id: 'no-meeting-afternoon',
  title: 'An afternoon without meetings',
  summary: 'Two afternoons a week are free of meetings for the whole team.',
  hypothesis: {
    problem:
      'Meetings cut the day into pieces, and work that needs hours of quiet is put off to the evening.',
    solution:
      'Tuesday and Thursday afternoons have no meetings for twelve weeks. Incidents are exempt; what has to be talked about moves to the mornings.',
    metric: 'Change lead time down by more than 10% in 12 weeks',
  },
  design: 'stepped-wedge',
  nature: 'quick-fix',
  metricNames: ['change-lead-time', 'deployments-per-day'],
  guardrailNames: ['escaped-defect-rate', 'error-rate'],
  minimumEffect: 0.1,
  durationSeconds: 12 * WEEK,
  tags: ['focus', 'flow'],
  source:
    'Laker et al., The Surprising Impact of Meeting-Free Days (MIT Sloan Management Review, 2022): people in 76 companies said that they got more done. Self-reports; nothing is known about delivery. A result of no effect is worth having.',
};
