/** What is said about one service beside its measures: certainty, frequency, its year. */
export const serviceMessages = {
  frequency: {
    weeks_one: '{{deployments}} in {{count}} whole week',
    weeks_other: '{{deployments}} in {{count}} whole weeks',
    days: 'a deployment on {{days}} days a week',
    gap: 'median time between two: {{gap}}',
    zone: 'Weeks begin on Monday in {{zone}}; weeks that the range cuts are left out.',
    bursts:
      'The interval takes the scatter of the weeks themselves, because deployments come in bursts (negative binomial).',
    independent:
      'The interval takes deployments as independent of each other, so it is too narrow where they come in bursts.',
  },
  certainty: {
    title: 'Autonomy',
    definition:
      'How sure we are that fewer than {{threshold}} of what is deployed fails in production: the posterior of a rate about which nothing was known before (uniform prior). Deployments and escaped attempts older than 72 hours count; what the canary caught does not.',
    chance:
      'P(escaped fail rate < {{threshold}}) = {{probability}} ({{matured}} matured, {{escaped}} escaped, {{caught}} caught in the canary).',
    below:
      'One more escaped failure lowers the certainty to {{after}}, below the {{required}} bar.',
    above:
      'One more escaped failure lowers the certainty to {{after}}, still above the {{required}} bar.',
    needs:
      'Autonomy needs {{required}} certainty; with {{escaped}} of {{matured}} failed it is {{probability}}.',
    needsSome:
      'Autonomy needs {{required}} certainty; no deployment is older than 72 hours yet.',
    missing_one: '{{count}} more without a failure would reach it.',
    missing_other: '{{count}} more without a failure would reach it.',
    far: 'More than 1,000 without a failure would be needed to reach it.',
  },
  remark: {
    'newest-facts':
      'There are more facts than are counted: only the newest 50,000 are, those since {{value}}.',
    'unknown-time-zone':
      'The annotation hone.dev/delivery-time-zone names "{{value}}", which is no time zone.',
  },
  year: {
    title: '12 months',
    measure: 'Measure of the chart',
    summary_one:
      '{{measure}} by week in {{zone}}: {{count}} week beyond its normal variation.',
    summary_other:
      '{{measure}} by week in {{zone}}: {{count}} weeks beyond their normal variation.',
    changed:
      '{{measure}} changed in the week of {{date}}: {{before}} before, {{after}} since ({{change}}).',
    shift: '{{before}} to {{after}}',
    calm: '{{measure}} by week in {{zone}}: no week beyond its normal variation.',
    noLimits:
      '{{measure}} by week in {{zone}}: too few weeks with a value to say what is normal.',
    empty: 'No week has a value.',
    limits: 'normal variation',
    value: '{{measure}}: {{value}}',
    week: 'Week of {{date}}: {{value}}',
    beyond: 'Week of {{date}}: {{value}}, beyond normal variation',
    noValue: 'Week of {{date}}: no value',
    name: '{{title}}. {{summary}} {{keys}}',
    keys: 'Arrow keys move by week.',
    lanes: 'Deployments and incidents. Arrow keys move, Enter opens.',
    running: 'The running week is left out.',
    error: "The chart of the year can't be shown",
    columns: {
      week: 'Week',
      leadTime: 'Lead time (h)',
      changes: 'Changes',
      deployments: 'Deployments',
      matured: 'Matured',
      failed: 'Failed',
      incidents: 'Incidents',
    },
    deployment: 'Deployment {{id}}',
    incident: 'Incident {{id}}',
  },
} as const;
