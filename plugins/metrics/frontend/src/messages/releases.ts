/** The list of roll-outs. */
export const releaseMessages = {
  releases: {
    title: 'Last deployments',
    empty: 'Nothing reached production in the last {{days}} days.',
    shown_one: '{{count}} row shown',
    shown_other: '{{count}} rows shown',
    older: 'Show older',
    export: 'Download CSV',
    exported_one: '{{count}} row downloaded',
    exported_other: '{{count}} rows downloaded',
    exportedBounded:
      'The newest {{rows}} rows were downloaded; choose a shorter range for the rest.',
    exportFailed: 'Nothing was downloaded: {{message}}',
    fileNote:
      'Deployments of {{entityRef}} from {{from}} to {{to}}; outcomes of those younger than 72 hours are provisional.',
    columns: {
      at: 'Time',
      kind: 'Kind',
      changes: 'Changes',
      outcome: 'Outcome',
      evidence: 'Evidence',
      sha: 'Commit',
    },
    changes_one: '{{count}} change',
    changes_other: '{{count}} changes',
    unplanned: 'Unplanned',
    noEvidence: 'none',
    provisionalHint: 'Younger than 72 hours: a slow failure may still show.',
  },
  kind: {
    deployment: 'Deployment',
    redeploy: 'Redeployment',
    rollback: 'Rollback',
    caught: 'Attempt',
    escaped: 'Attempt',
    running: 'Under way',
  },
  outcome: {
    ok: 'OK',
    failed: 'Failed',
    caught: 'Caught in the canary',
    provisional: 'Provisional',
    redeploy: 'Redeployment, not counted',
    rollback: 'Rollback, not counted',
    running: 'Under way',
  },
  evidence: {
    incident: 'Incident {{id}} ({{confidence}})',
    rollback: 'Rolled back ({{confidence}})',
    abort: 'Stopped ({{confidence}})',
  },
  confidence: {
    explicit: 'explicit',
    content: 'by commit or digest',
    window: 'by time, within 24 h',
  },
} as const;
