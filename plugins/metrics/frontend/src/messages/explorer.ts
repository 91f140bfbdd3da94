/** A metric of several services over time. */
export const explorerMessages = {
  explorer: {
    heading: 'Explore a metric',
    error: "The metric can't be shown",
    narrow: 'Look at {{range}} only',
    download: 'Download CSV',
    copyLink: 'Copy link',
    copied: 'Copied',
    copyFailed:
      'The browser does not allow copying. The address bar has the same address.',
    services: {
      label: 'Services',
      chosen: 'Services that are compared',
      placeholder: 'Add a service',
      full: '{{most}} services are compared at most.',
      failed: "The catalog can't be searched: {{message}}",
    },
    metric: {
      label: 'Metric',
      placeholder: 'Choose a metric',
      first: 'Choose a service first.',
      failed: "The list of metrics can't be read: {{message}}",
      failing: '{{source}}: {{message}}',
      more_one: '{{count}} more metric is not listed.',
      more_other: '{{count}} more metrics are not listed.',
    },
    range: {
      label: 'Range',
      '1h': '1\u00a0h',
      '6h': '6\u00a0h',
      '24h': '24\u00a0h',
      '7d': '7\u00a0d',
      '30d': '30\u00a0d',
      '90d': '90\u00a0d',
      from: 'From',
      to: 'To',
      show: 'Show these days',
      problem: {
        incomplete: 'Both days are needed.',
        order: 'The first day is after the last.',
        long: '{{days}} days are shown at most.',
      },
    },
    empty: {
      services: 'Choose a service to see its metrics.',
      metric: 'Pick a metric; the first of this service: {{title}}.',
      open: 'Open it',
      undefined_one:
        '{{name}} has no metric yet. {{count}} is proposed in its tab "Telemetry".',
      undefined_other:
        '{{name}} has no metric yet. {{count}} are proposed in its tab "Telemetry".',
      telemetry: 'Open its telemetry',
      error: "The metrics of the service can't be listed",
      values:
        'No values in this range. A longer one may show older values; why a series has none stands below.',
    },
    reading: {
      one: '{{name}}: {{value}} at {{at}}; half of its values are between {{low}} and {{high}}.',
      noValues: '{{name}} has no values in this range.',
      noChange: 'No change-point in this range.',
      few_one: '{{count}} value is too few to look for change-points.',
      few_other: '{{count}} values are too few to look for change-points.',
      changes_one: '{{count}} change-point in this range.',
      changes_other: '{{count}} change-points in this range.',
      changed_one:
        '{{count}} of {{all}} services changed in this range: {{list}}.',
      changed_other:
        '{{count}} of {{all}} services changed in this range: {{list}}.',
      noneChanged: 'None of {{all}} services changed in this range.',
      between:
        'The median is lowest for {{lowest}} ({{low}}) and highest for {{highest}} ({{high}}).',
      nothing: 'None of the services has values in this range.',
      silent_one: '{{count}} service has no values.',
      silent_other: '{{count}} services have no values.',
      failed_one: "{{count}} service can't be shown.",
      failed_other: "{{count}} services can't be shown.",
    },
    change: {
      better:
        '{{name}} changed at {{at}}, from {{before}} to {{after}}: better.',
      worse: '{{name}} changed at {{at}}, from {{before}} to {{after}}: worse.',
    },
    event: {
      title_one: 'What happened: {{count}} event',
      title_other: 'What happened: {{count}} events',
      deployment: 'Deployment of {{service}}: {{label}}, {{at}}.',
      'flag-change': 'Flag of {{service}}: {{label}}, {{at}}.',
      incident: 'Incident of {{service}}: {{label}}, {{at}} to {{until}}.',
      incidentOpen: 'Incident of {{service}}: {{label}}, since {{at}}.',
    },
    lane: {
      deployment: 'deployments',
      'flag-change': 'flags',
      incident: 'incidents',
    },
    chart: {
      name: '{{title}} over time. {{keys}}',
      keys: 'Left and Right move, Home and End jump, [ and ] go to change-points, Enter marks, Escape leaves.',
      hint: 'Hover over the chart, or walk with Left and Right and from change-point to change-point with [ and ].',
    },
    cursor: {
      at: '{{at}}: {{values}}.',
      value: '{{name}} {{value}}',
      noValue: '{{name}} no value',
    },
    view: {
      label: 'View',
      chart: 'Chart',
      table: 'Table',
      distribution: 'Distribution',
    },
    table: {
      at: 'Time',
      service: 'Service',
      happened: 'What happened',
      none: 'no value',
    },
    distribution: {
      values: 'values',
      quantiles: '{{title}}: quantiles by service',
      name: '{{name}}: {{n}} values, median {{median}}, 90% of them between {{low}} and {{high}}',
      n: 'Values',
      p5: '5%',
      p25: '25%',
      p50: 'Median',
      p75: '75%',
      p95: '95%',
    },
    series: {
      title: 'What is known of each series',
      error: "{{name}} can't be shown",
      empty: 'No values in this range.',
      standing:
        '{{value}} at {{at}}; half of the values are between {{low}} and {{high}}.',
      stale: 'The last good values are shown.',
      mark: 'Mark',
      markOf: 'Mark the change of {{name}} at {{at}}',
    },
    fitness: {
      trustworthy: 'This metric can carry an experiment.',
      doubtful: 'It is doubtful whether this metric can carry an experiment.',
      lies: 'This metric lies: compared with itself it shows changes that are none, too often.',
      'too-short':
        'Its history is too short to say whether it can carry an experiment.',
      report: 'See the report',
      reportOf: 'See the report on {{name}}',
    },
    queries: {
      title: 'Definition and queries',
      'lower-is-better': 'Lower is better.',
      'higher-is-better': 'Higher is better.',
      owner: 'Who answers for it:',
      step: 'One point every {{step}}.',
      asked: '{{source}} was asked at {{at}}:',
      of: 'Query of {{name}}',
    },
  },
} as const;
