/** The frame of the tab and the card. */
export const commonMessages = {
  title: 'Delivery',
  heading: 'Delivery of {{name}}',
  range: 'Range',
  days: '{{days}} days',
  updating: 'Updating',
  unknown: 'unknown',
  error: {
    load: "The delivery metrics can't be shown",
    releases: "The list of deployments can't be shown",
    forbidden:
      'You may not read delivery metrics. The permission hone.metric.read allows it; ask those who run this portal for it.',
  },
  sentence: {
    none: 'No deployment in the last {{days}} days.',
    few_one: '{{count}} deployment in {{days}} days: too few to judge.',
    few_other: '{{count}} deployments in {{days}} days: too few to judge.',
    ships: 'Ships {{times}} times a week, half of the changes within {{lead}}.',
    shipsOnly:
      'Ships {{times}} times a week; how long changes take is not known.',
    failed: '{{failed}} of {{all}} deployments failed.',
    failedNone: 'No deployment is old enough to say whether it failed.',
    normal:
      'Nothing changed beyond normal variation against the {{days}} days before.',
    changed_one:
      '{{count}} of {{all}} measures changed against the {{days}} days before: {{list}}.',
    changed_other:
      '{{count}} of {{all}} measures changed against the {{days}} days before: {{list}}.',
    changedItem: '{{measure}} ({{change}})',
    noPast: 'The {{days}} days before hold too little to compare with.',
    before_one: 'The {{days}} days before had {{count}} deployment.',
    before_other: 'The {{days}} days before had {{count}} deployments.',
  },
  card: {
    open: 'Open Delivery',
    range: 'Last {{days}} days',
    empty: 'No deployments linked in the last {{days}} days.',
    failed: '{{failed}} of {{all}}',
  },
} as const;
