/** What closed experiments taught. */
export const learningsMessages = {
  learnings: {
    tab: 'Learnings',
    list: 'Learnings',
    filters: 'Filters',
    search: 'Search learnings',
    topic: 'Only the topic {{topic}}',
    showTopic: 'Show only the topic {{topic}}',
    grade: 'Grade',
    similar: 'For services like',
    keys: 'Keys: / searches, t tries the learning in focus.',
    shown_one: '{{count}} learning shown',
    shown_other: '{{count}} learnings shown',
    nearest_one: 'The newest learning that fits, as seen from {{service}}',
    nearest_other:
      'The {{count}} newest learnings that fit, as seen from {{service}}',
    empty:
      'No learnings yet. Close an experiment, even a null one, and its learning starts here.',
    ready: "See what's ready to close",
    claims: {
      improves: 'Improves {{metric}}',
      'no-effect': 'No effect on {{metric}}',
      worsens: 'Worsens {{metric}}',
    },
    stances: {
      supports: 'Supports it',
      contradicts: 'Contradicts it',
      unclear: 'Unclear',
    },
    supports: 'Supported by {{n}}: {{keys}}',
    contradicts: 'Contradicted by {{n}}: {{keys}}',
    unclear: 'Unclear: {{keys}}',
    noSupport: 'Nothing supports it yet',
    open_one: '{{count}} experiment contradicts it; treat it as open.',
    open_other: '{{count}} experiments contradict it; treat it as open.',
    effect_one: 'Effect on {{metric}} in {{count}} trial',
    effect_other: 'Effect on {{metric}} in {{count}} trials',
    pooled:
      'Pooled from {{trials}} trials on {{services}} services. True effects differ by {{tau}} (I² {{share}}).',
    pooledAlike:
      'Pooled from {{trials}} trials on {{services}} services, which agree.',
    pooledOne:
      'From one trial on {{services}} services; how much trials differ is not known.',
    notPooled: 'No trial can be pooled yet.',
    held: 'Held for {{day}} of 180 days ({{keys}}).',
    gone: 'Was gone at day {{day}} ({{keys}}).',
    reused_one: 'Reused once',
    reused_other: 'Reused {{count}} times',
    scope: 'Where: {{conditions}}',
    trials: 'Trials',
    trial: '{{key}}: {{stance}}',
    leftOut: 'Not pooled: {{reason}}',
    tryIt: 'Try it',
    tryOf: 'Try {{key}}',
    challenge: 'Add or challenge',
    challengeOf: 'Add an experiment to {{key}}',
    edit: 'Edit',
    editOf: 'Edit {{key}}',
    transfer: {
      title: 'For services like {{service}}',
      effect: 'Expected effect on {{service}}',
      level: {
        service_one: 'It was tried on this service once.',
        service_other: 'It was tried on this service in {{count}} trials.',
        group_one:
          'From {{count}} trial on {{services}} services of the same owner, and from all others.',
        group_other:
          'From {{count}} trials on {{services}} services of the same owner, and from all others.',
        organisation_one:
          'From {{count}} trial on {{services}} services of other owners.',
        organisation_other:
          'From {{count}} trials on {{services}} services of other owners.',
      },
      differs:
        'It differs much by owner (by {{spread}}): try it again here before you rely on it.',
      silent_one:
        '{{count}} trial with {{services}} services: a transfer estimate needs 2 trials and 8 services.',
      silent_other:
        '{{count}} trials with {{services}} services: a transfer estimate needs 2 trials and 8 services.',
      noMetric: 'Nothing can be said: no trial can be pooled.',
    },
    form: {
      addTitle: 'Make {{key}} a learning',
      editTitle: 'Change {{key}}',
      title: 'Learning',
      titleHint: 'One sentence that somebody else can use',
      text: 'In more words',
      claim: 'What it says of the metric',
      kind: 'Kind of change',
      kindHint:
        'The id of a template or a tag, such as smaller-batches. Effects are compared within a kind.',
      topic: 'Topic',
      topicHint: 'A tag, such as review',
      conditions: 'Where it holds',
      conditionsHint: 'One condition a line',
      stance: 'This experiment',
      proposed: 'Proposed because: {{why}}',
      needed: 'A learning needs a title and a kind of change.',
      badTag: 'Kind and topic take small letters, digits and hyphens.',
      add: 'Add the learning',
      save: 'Save',
    },
    link: {
      title: 'Add an experiment to {{key}}',
      experiment: 'Experiment',
      placeholder: 'Closed experiments, by words or key',
      stance: 'How it stands to the learning',
      note: 'Note',
      needed: 'Choose an experiment.',
      confirm: 'Add',
      done: '{{key}} is computed again',
    },
    card: {
      title: 'Learning',
      none: 'What did this teach? A null result counts as well.',
      make: 'Make it a learning',
      another: 'Add another learning',
      saved: '{{key}} is saved',
    },
  },
} as const;
