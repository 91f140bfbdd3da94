/** Saying which deployment caused an incident. */
export const linkMessages = {
  link: {
    change: 'Change the link of {{incident}}',
    set: 'Link {{incident}} to a deployment',
    short: 'Change link',
    shortSet: 'Link',
    title: 'What caused {{incident}}?',
    now: 'Now: {{cause}}.',
    began: 'It began on {{at}}.',
    open: 'Open the incident',
    cause: 'Cause',
    automatic: 'Leave it to the source and the rules: {{cause}}',
    none: 'No deployment caused it',
    deployment: '{{id}} – {{kind}}, {{at}}, commit {{sha}}',
    deploymentNoSha: '{{id}} – {{kind}}, {{at}}',
    causeDeployment: 'deployment {{id}} ({{confidence}})',
    causeNone: 'no deployment ({{confidence}})',
    causeUnknown: 'no deployment',
    reason: 'Why',
    reasonHint: 'It stays in the history with your name.',
    reasonMissing: 'Say why: the reason stays with the change.',
    save: 'Save link',
    forbidden:
      'You may read this link, not change it. The permission hone.delivery-link.update allows it; ask those who run this portal for it.',
    conflict:
      'Somebody else changed this link after you opened it. What stands now is shown above; save again to replace it.',
    failed: 'The link was not changed: {{message}}',
    history: 'Changes so far',
    historyEmpty: 'Nobody changed it so far.',
    changed: '{{at}}, {{by}}: from {{from}} to {{to}}. {{reason}}',
    saved: 'The link of {{incident}} was changed.',
    ends: {
      automatic: 'the automatic link',
      none: 'no deployment',
      deployment: 'deployment {{id}}',
      automaticOf: 'the automatic link, {{id}}',
    },
  },
  unlinked: {
    title: 'Incidents without a deployment',
    text_one: '{{count}} incident of this range is linked to no deployment.',
    text_other:
      '{{count}} incidents of this range are linked to no deployment.',
    open: 'open',
    lasted: 'lasted {{duration}}',
    person: 'said by a person',
  },
} as const;
