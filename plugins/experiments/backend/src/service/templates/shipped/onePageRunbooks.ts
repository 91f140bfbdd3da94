import { WEEK, type ShippedTemplate } from './ShippedTemplate';

export const onePageRunbooks: ShippedTemplate = {
  id: 'one-page-runbooks',
  title: 'One-page runbooks',
  summary:
    'Each alert links to one page that says what to check and what to do first.',
  hypothesis: {
    problem:
      'Whoever is called at night has to find out what an alert means and whom to ask, and errors last as long as that takes.',
    solution:
      'Each alert that calls somebody links to one page: what it means, three checks, the first act that does no harm, whom to call next. It is read aloud once at hand-over.',
    metric: 'Error rate down by more than 20% in 12 weeks',
  },
  design: 'stepped-wedge',
  nature: 'systemic',
  metricNames: ['error-rate', 'errors'],
  guardrailNames: ['change-lead-time'],
  minimumEffect: 0.2,
  durationSeconds: 12 * WEEK,
  tags: ['incidents', 'on-call'],
  source:
    'Beyer et al., Site Reliability Engineering (Google, 2016), introduction: a playbook gives roughly a threefold improvement of the time to repair over improvising. An estimate of its authors; the data are not published.',
};
