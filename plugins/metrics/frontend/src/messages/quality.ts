/** How far the numbers can be trusted. */
export const qualityMessages = {
  trust: {
    title: 'Data quality',
    button: 'Data quality {{share}}',
    weakest:
      'The percentage on the button is that of the weakest check. All are of the period and the group that the page shows.',
    error: "The data quality can't be shown",
    share: '{{share}} {{interval}}: {{part}} of {{all}}',
    nothing: 'Nothing to check in this period.',
    services: 'Services with the most gaps',
    missing: '{{missing}} of {{all}} missing',
    fine: 'No gaps.',
    check: {
      linked: {
        title: 'Failures with a named cause',
        meaning:
          'Failures that somebody, or a commit or digest, links to a deployment. The others are linked by time only, or not at all.',
        fix: 'Name the deployment or the change in the incident, or send cause with the incident.',
      },
      computable: {
        title: 'Changes with a lead time',
        meaning:
          'Changes that can be followed from their commit to the first deployment that contains it.',
        fix: 'Connect the repository of the service, and send the commit with each deployment.',
      },
      'known-commits': {
        title: 'Deployments with a known commit',
        meaning:
          'Deployments whose commit is known here. Of the others nobody can say which changes they brought.',
        fix: 'Send the full commit with each deployment, and add the repository with github.com/project-slug or backstage.io/source-location.',
      },
      clocks: {
        title: 'Clocks that agree',
        meaning:
          'Changes that were not deployed before they were committed. Where they were, a clock is wrong.',
        fix: 'Set the clocks of build machines by NTP, and send at from the machine that deploys.',
      },
      assigned: {
        title: 'Events with a known service',
        meaning:
          'Events that name a service, a repository or a path that the catalog knows.',
        fix: 'Add the names below to the services that they belong to.',
      },
    },
  },
} as const;
