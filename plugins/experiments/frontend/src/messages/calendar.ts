/** The calendar: lanes, collisions, freezes, proposed dates; and when an approved experiment starts. */
export const calendarMessages = {
  start: {
    at: 'Start',
    needed: 'A date and time in the future is needed.',
    button: { fix: 'Fix the start', move: 'Move the start' },
    moved: '{{key}} starts {{date}}',
    reason: {
      fix: 'Taken back to fix its start',
      move: 'Moved in the calendar',
    },
    halfMoved: '{{key}} was taken back and is a draft now: {{cause}}',
    mayNotMove: 'Only who runs it may move it.',
    suggest: 'Propose a start',
    use: 'Take this date',
  },
  startOffer: {
    title: '{{key}} has every approval. When does it start?',
    now: 'Start it now',
    later: 'Leave it open',
    started: '{{key}} has started',
  },
  calendar: {
    tab: 'Calendar',
    title: 'Calendar of experiments',
    grid: 'Experiments by week',
    agenda: 'Agenda',
    group: 'Group by',
    groups: { team: 'Team', service: 'Service', metric: 'Metric' },
    range: '{{from}} to {{to}}',
    earlier: 'Four weeks earlier',
    later: 'Four weeks later',
    today: 'Today',
    lane: 'Lane',
    noLane: 'None',
    weekOf: 'Week of {{date}}',
    cell: '{{lane}}, week of {{date}}: {{what}}',
    nothing: 'nothing',
    bar: '{{key}} {{status}}',
    cellCollisions_one: '{{count}} collision',
    cellCollisions_other: '{{count}} collisions',
    keys: 'Keys: arrows move, Enter shows details, s proposes a start.',
    empty: 'Nothing planned in {{weeks}} weeks; every team has free slots.',
    plan: 'Plan one',
    sharedOnly:
      'Collisions by shared service only: the catalog does not tell dependencies now.',
    truncated:
      'There are more experiments than a calendar shows; these are the oldest.',
    collisions: 'Collisions',
    noCollisions: 'It overlaps nothing that is judged by one of its metrics.',
    export: 'Export as CSV',
    exported_one: '{{count}} row exported.',
    exported_other: '{{count}} rows exported.',
    times: '×{{factor}}',
    inseparable: '×∞',
    endUnknown: 'end unknown',
    starts: '{{key}} {{title}} starts',
    running: 'Running:',
    runs: '{{key}} {{title}} runs',
    frozen: 'Frozen: {{title}}',
    when: 'When',
    owner: 'Owner',
    service: 'Service',
    assumed: 'The start is not fixed yet; it is drawn as if it were now.',
    details: 'Open the experiment',
    chooseOne: 'Several experiments',
    freezes: 'Freezes',
    noFreezes: 'Nothing is frozen in these weeks.',
    addFreeze: 'Add a freeze',
    change: 'Change',
    editFreeze: 'Change the freeze {{title}}',
    freezeFor: 'For',
    freezeScope: {
      all: 'Everything',
      owner: 'A team',
      entity: 'A service',
    },
    freezeTitle: 'Title',
    freezeFrom: 'From',
    freezeTo: 'To',
    freezeRef: 'Which one',
    freezeReason: 'Why nothing may start',
    freezeIncomplete:
      'A title, both dates, a reason and whom it is for are needed.',
    freezeSave: 'Save the freeze',
    freezeDelete: 'Delete',
    freezeSaved: 'The freeze {{title}} is saved',
    freezeDeleted: 'The freeze {{title}} is deleted',
    sentence: {
      'collision-refused':
        '{{key}} runs on the same service and is judged by the same metric, {{metric}}: one of both has to end before the other starts.',
      'collision-inseparable':
        '{{key}} overlaps on {{metric}} for {{days}} of {{of}} days, so the two effects cannot be told apart.',
      'collision-blurred':
        '{{key}} overlaps on {{metric}} for {{days}} of {{of}} days: variance ×{{inflation}}.',
      'collision-readable':
        '{{key}} overlaps on {{metric}} for {{days}} of {{of}} days; both stay readable (variance ×{{inflation}}).',
      'collision-hidden-refused':
        'Another experiment runs on the same service and is judged by the same metric, {{metric}}: one of both has to end before the other starts. Ask its owner, {{owner}}.',
      'collision-hidden-inseparable':
        'Another experiment overlaps on {{metric}} for {{days}} of {{of}} days, so the two effects cannot be told apart. Ask its owner, {{owner}}.',
      'collision-hidden-blurred':
        'Another experiment overlaps on {{metric}} for {{days}} of {{of}} days: variance ×{{inflation}}. Ask its owner, {{owner}}.',
      'collision-hidden-readable':
        'Another experiment overlaps on {{metric}} for {{days}} of {{of}} days; both stay readable (variance ×{{inflation}}).',
      'start-asked': 'Nothing stands against {{date}} (variance ×{{then}}).',
      'start-later':
        'Start {{days}} days later and all stay readable (variance ×{{asked}} → ×{{then}}).',
      'start-later-inseparable':
        'Start {{days}} days later and all stay readable: now the effects cannot be told apart, then the variance is ×{{then}}.',
      'start-free':
        'The first free date is {{date}}, {{days}} days later: {{freeze}} days before it are frozen, {{slots}} have no free slot.',
      'start-none':
        'There is no date within {{weeks}} weeks: {{collision}} days collide, {{freeze}} are frozen, {{slots}} have no free slot.',
    },
  },
} as const;
