/** The page of the organization, and the widget of the home page. */
export const overviewMessages = {
  overview: {
    tab: 'Overview',
    headingOrganization: 'Delivery of the organization',
    organization: 'Organization',
    place: 'Where you are',
    weeks: 'Weeks',
    lastWeeks: '{{weeks}} weeks',
    period: '{{from}} to {{to}}',
    earlier: 'The weeks before',
    later: 'The weeks after',
    group: 'Group',
    groupSearch: 'Find a group',
    week: 'week {{week}}',
    weekOfYear: 'week {{week}} of {{year}}',
    loading: 'measures',
    pulse: 'Delivery pulse',
    open: 'Open Delivery',
    pulseRange: 'Last {{weeks}} weeks',
    chart: '{{measure}} per week',
    limits:
      'The band is what is normal from week to week: the mean and 2.66 times the mean difference of neighbors to each side.',
    shift: 'weekly mean {{before}}, since then {{after}}',
    noWeeks:
      'Judged against the period before: a change is where the two intervals do not overlap.',
    tooFewWeeks: 'Too few to judge',
  },
  pulse: {
    changed_one:
      '{{count}} of {{all}} measures changed beyond normal variation: {{list}}.',
    changed_other:
      '{{count}} of {{all}} measures changed beyond normal variation: {{list}}.',
    better: '{{measure}}, better since {{week}}',
    worse: '{{measure}}, worse since {{week}}',
    neutral: '{{measure}} since {{week}}',
    up: '{{measure}} up {{change}}, within normal variation: nothing to explain.',
    down: '{{measure}} down {{change}}, within normal variation: nothing to explain.',
    normal:
      'None of {{all}} measures changed beyond normal variation: nothing to explain.',
    tooFew: 'There are too few weeks with data to say what is normal.',
    unjudged_one: '{{count}} more has too few cases to judge.',
    unjudged_other: '{{count}} more have too few cases to judge.',
    none: 'No deployment in these {{weeks}} weeks.',
    wordBetter: 'Changed: better since {{week}}',
    wordWorse: 'Changed: worse since {{week}}',
    wordNeutral: 'Changed since {{week}}',
  },
  scope: {
    title: 'What is counted',
    services_one: '{{count}} service is counted.',
    services_other: '{{count}} services are counted.',
    groups_one: '{{count}} group is counted.',
    groups_other: '{{count}} groups are counted.',
    hidden_one: '{{count}} group that you may not read is left out.',
    hidden_other: '{{count}} groups that you may not read are left out.',
    zone: 'Weeks begin on Monday, {{zone}}.',
    stale:
      'These numbers are from {{at}}, {{age}}. They have not been brought up to date since.',
    never:
      'These numbers have not been computed yet. That takes some minutes after the first start.',
    downloadWeeks: 'Download weeks',
    note: 'Delivery from {{from}} to {{to}} (not included), {{zone}}; {{scope}}.',
    simulated: 'simulated',
  },
  rows: {
    groups: 'Groups',
    services: 'Services',
    shown_one: '{{count}} row shown',
    shown_other: '{{count}} rows shown',
    more: 'Show more',
    byName: 'By name; more rows follow, so numbers are not sorted.',
    emptyGroups: 'No group owns a service with deployments.',
    emptyServices: 'No service with deployments.',
    error: "The list can't be shown",
    export: 'Download rows',
    exported_one: '{{count}} row downloaded',
    exported_other: '{{count}} rows downloaded',
    exportedBounded:
      'The first {{rows}} rows by name were downloaded; choose a group for the rest.',
    exportFailed: 'Nothing was downloaded: {{message}}',
    multiples: '{{measure}} week by week',
    ownerless: 'Without a group',
    ownScale:
      'Each on its own scale, with its own limits: compare shapes, not heights.',
    measure: 'Measure',
    columns: {
      group: 'Group',
      service: 'Service',
      services: 'Services',
      leadTime: 'Lead time',
      frequency: 'Deployments',
      failRate: 'Fail rate',
      recovery: 'Recovery',
      rework: 'Rework',
      weeks: 'By week',
    },
  },
  connect: {
    sentence: 'Connect deployments to begin.',
    found_one:
      '{{count}} source is known and has brought no deployment of a service yet.',
    found_other:
      '{{count}} sources are known and have brought no deployment of a service yet.',
    unassigned_one:
      '{{count}} name in events answers to no service. Give it to one below.',
    unassigned_other:
      '{{count}} names in events answer to no service. Give them to services below.',
    again: 'Check again',
  },
} as const;
