import { WEEK, type ShippedTemplate } from './ShippedTemplate';

export const pairOnCallHandOver: ShippedTemplate = {
  id: 'pair-on-call-hand-over',
  title: 'Hand on-call over in pairs',
  summary: 'Twenty minutes together at each hand-over, along a fixed list.',
  hypothesis: {
    problem:
      'What happened in the last shift is written down thinly, so the next one starts blind and finds the same trouble again.',
    solution:
      'Both shifts meet for twenty minutes and go through a fixed list: open trouble, silenced alerts, risky deployments ahead. The next shift says it back in its own words.',
    metric: 'Error rate down by more than 15% in 12 weeks',
  },
  design: 'process',
  nature: 'quick-fix',
  metricNames: ['error-rate', 'errors', 'escaped-defect-rate'],
  guardrailNames: ['change-lead-time'],
  minimumEffect: 0.15,
  durationSeconds: 12 * WEEK,
  tags: ['incidents', 'on-call'],
  source:
    'From medicine: Starmer et al., Changes in Medical Errors after Implementation of a Handoff Program (NEJM, 2014), nine hospitals before and after: 23% fewer errors. Whether it carries over to software is what this trial asks.',
};
