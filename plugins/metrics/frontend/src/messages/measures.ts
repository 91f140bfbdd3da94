/** The measures: names, definitions, and what is said about their values. */
export const measureMessages = {
  measures: 'Measures',
  measure: {
    leadTime: {
      title: 'Change lead time',
      definition:
        'Of each change: from the date of its commit to the first deployment to production that contains it, by ancestry and not by time. The value is the median. Merges, reverts and bots are left out, cherry-picks count once, and a later rollback does not undo it.',
      base_one: '{{count, number}} change',
      base_other: '{{count, number}} changes',
      unit: 'changes',
      none: 'No change can be timed.',
    },
    frequency: {
      title: 'Deployments',
      definition:
        'New content that reached all targets in production, per 7 days; the last target decides when. Redeployments, rollbacks and attempts that were stopped are not counted, quiet weeks are.',
      base_one: '{{count, number}} deployment',
      base_other: '{{count, number}} deployments',
      unit: 'deployments',
      none: 'No deployment.',
    },
    failRate: {
      title: 'Change fail rate',
      definition:
        'Deployments that an incident is linked to or that were rolled back, and attempts that were stopped too late, of all of them. Only those older than 72 hours count, because slow failures need time to show; younger ones are provisional.',
      base_one: '{{count, number}} deployment older than 72 h',
      base_other: '{{count, number}} deployments older than 72 h',
      unit: 'deployments older than 72 h',
      none: 'No deployment is older than 72 hours.',
    },
    recovery: {
      title: 'Failed deployment recovery',
      definition:
        'From the first impact on users (else the detection, else the deployment) to the end of the harm: mitigated or rolled back, not the ticket closed. The value is a Kaplan–Meier median: what is still open counts as lasting at least until now.',
      base_one: '{{count, number}} failed deployment',
      base_other: '{{count, number}} failed deployments',
      unit: 'failed deployments',
      none: 'No failed deployment.',
    },
    rework: {
      title: 'Rework rate',
      definition:
        'Deployments made because of an incident (unplanned), of all deployments.',
      base_one: '{{count, number}} deployment',
      base_other: '{{count, number}} deployments',
      unit: 'deployments',
      none: 'No deployment.',
    },
    catchRate: {
      title: 'Canary catch rate',
      definition:
        'Attempts that were stopped at 10% of the traffic or less, before the error budget burned, of these and all that failed. Only those older than 72 hours count.',
      base_one: '{{count, number}} caught or failed',
      base_other: '{{count, number}} caught or failed',
      unit: 'roll-outs',
      none: 'Nothing was caught and nothing failed.',
    },
    defects: {
      title: 'Escaped defects',
      definition:
        'Defects found in production, each once, per 100 changes that were shipped in the same time. The interval is Gamma–Poisson.',
      base_one: '{{count, number}} change',
      base_other: '{{count, number}} changes',
      unit: 'changes',
      none: 'No change is known.',
    },
    restore: {
      title: 'Time to restore',
      definition:
        'The same time as in failed deployment recovery, over all incidents of the services, whatever caused them.',
      base_one: '{{count, number}} incident',
      base_other: '{{count, number}} incidents',
      unit: 'incidents',
      none: 'No incident.',
    },
  },
  change: {
    leadTime: { lower: 'shorter, better', higher: 'longer, worse' },
    frequency: { lower: 'less often', higher: 'more often' },
    failRate: { lower: 'fewer fail, better', higher: 'more fail, worse' },
    recovery: { lower: 'shorter, better', higher: 'longer, worse' },
    rework: { lower: 'less, better', higher: 'more, worse' },
    catchRate: {
      lower: 'fewer caught, worse',
      higher: 'more caught, better',
    },
    defects: { lower: 'fewer, better', higher: 'more, worse' },
    restore: { lower: 'shorter, better', higher: 'longer, worse' },
  },
  tile: {
    define: 'What "{{title}}" means',
    interval: 'In brackets: the 95% interval.',
    perWeek: '{{value}} / week',
    per100: '{{value}} / 100 changes',
    notReached: 'not reached',
    notEnough: 'Not enough data',
    counts: '{{part}} of {{all}}',
    basis: 'n: {{cases}}',
    before: 'before: {{value}}',
    beforeNone: 'before: not enough data',
    'too-few': 'Too few to compare',
    'no-past': 'No past to compare with',
    normal: 'Normal variation',
    changed: 'Changed: {{change}}',
    quantile: 'p{{percent}}: {{value}}',
    withCaught: 'with what the canary caught: {{value}}',
    provisional_one: '{{count}} more is provisional, {{failed}} of it failed',
    provisional_other:
      '{{count}} more are provisional, {{failed}} of them failed',
    open_one: '{{count}} still open',
    open_other: '{{count}} still open',
    noneOpen: 'none open',
    restore: 'all incidents: {{value}}',
    defects_one: '{{count}} defect',
    defects_other: '{{count}} defects',
    computable: 'computable for {{share}} of {{all}} changes',
  },
  quality: {
    title: 'Data quality',
    lead_one:
      'Lead time can be told for {{n}} of {{count}} change ({{share}}).',
    lead_other:
      'Lead time can be told for {{n}} of {{count}} changes ({{share}}).',
    noChanges:
      'Lead time is missing because no deployment carries a commit that is known here.',
    'first-deployment_one':
      '{{count}} came with the first deployment, before which nothing is known.',
    'first-deployment_other':
      '{{count}} came with the first deployment, before which nothing is known.',
    negative_one:
      "{{count}} was deployed before its commit's date, so a clock is wrong.",
    negative_other:
      "{{count}} were deployed before their commits' dates, so a clock is wrong.",
    unknownCommits_one:
      '{{count}} deployment is of a commit that is not known, so its changes are missing.',
    unknownCommits_other:
      '{{count}} deployments are of commits that are not known, so their changes are missing.',
    other_one: '{{count}} for another reason ({{reason}}).',
    other_other: '{{count}} for another reason ({{reason}}).',
    provisional_one:
      '{{count}} deployment is younger than 72 hours and not in the fail rate yet.',
    provisional_other:
      '{{count}} deployments are younger than 72 hours and not in the fail rate yet.',
    complete: 'All deployments are older than 72 hours.',
  },
} as const;
