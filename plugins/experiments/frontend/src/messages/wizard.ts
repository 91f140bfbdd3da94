/** The wizard for a new experiment. */
export const wizardMessages = {
  wizard: {
    title: 'New experiment',
    editTitle: 'Edit {{key}}',
    steps: {
      problem: 'Problem',
      solution: 'Solution',
      metric: 'Metric',
      plan: 'Plan',
      check: 'Check & start',
    },
    back: 'Back',
    next: 'Next',
    saveDraft: 'Save draft',
    start: 'Start experiment',
    discard: 'Start over',
    discardTitle: 'Throw away what is written here?',
    discardText: 'The text of this form is removed from this browser.',
    saved: 'Saved in this browser {{at}}',
    restored: 'Your draft from {{at}} is back.',
    errorsTitle_one: '{{count}} thing is missing',
    errorsTitle_other: '{{count}} things are missing',
    shortcut: 'Ctrl or ⌘ with Enter goes on.',
    summary: 'Summary',
    empty: 'not written yet',
    service: {
      label: 'Where does it hurt?',
      description: 'The service that the change is about.',
      placeholder: 'Type a name',
      failed: 'The catalog did not answer: {{message}}',
    },
    problem: {
      label: 'Problem',
      description: 'What hurts if you do nothing? Numbers help.',
      placeholder:
        'Issuer time-outs cause retry storms that fail 1 in 9 payments.',
    },
    solution: {
      label: 'Solution',
      description: 'The one thing that will be different. Markdown is fine.',
      placeholder: 'Retries wait 200 to 800 ms at random.',
    },
    name: {
      label: 'Title',
      description: 'How the experiment is called in lists.',
      placeholder: 'Retry payments with jitter',
    },
    expectation: {
      label: 'What do you expect?',
      description: 'From which value to which, by when.',
      placeholder: 'p95 latency from 420 ms to below 350 ms in 4 weeks',
    },
    lint: {
      problemFine: 'Names what hurts, not a fix.',
      metricFine: 'Has a direction and a number.',
    },
    severity: {
      blocks: 'Needed to start',
      warns: 'Warning',
      hints: 'Hint',
    },
    checks: {
      title: 'What to look at',
      checking: 'Checking',
      fine: 'Nothing to add so far.',
      failed:
        'The other checks are not there: {{message}} You can go on writing.',
      retry: 'Check again',
    },
    note: {
      'problem-missing':
        'Describe the problem that the change is meant to solve.',
      'solution-missing': 'Describe the solution that is tried.',
      'expectation-missing': 'Say in words what the metric is expected to do.',
      'solution-as-problem':
        'That is a solution. What hurts if you do nothing?',
      'problem-short': 'A few words more: who notices, how often, how much?',
      'no-direction':
        'Say which way: from what to what, or below or above what.',
      'no-number': 'A number is missing: from what value to what value?',
      'no-time': 'A time is missing: by when?',
      person: 'Name a service or a step of the work, not a person.',
      'person-of-catalog':
        '“{{name}}” is a person of the catalog. Name a service or a step of the work.',
      'service-unknown': '{{entityRef}} is not in the catalog.',
      'primary-missing': 'Choose the primary metric.',
      'minimum-effect-missing':
        'Say how large a change of {{metric}} has to be to be worth it.',
      'metric-unknown': 'The metric {{metric}} does not exist, or not for you.',
      'metric-no-data':
        '{{metric}} had no data of {{entityRef}} in the last 4 weeks, so nothing could be compared.',
      'metric-lies':
        '{{metric}} claims differences where there are none. Choose another metric, or see its fitness.',
      'metric-doubtful':
        'Whether {{metric}} can carry an experiment is in doubt: see its fitness.',
      'no-guardrail':
        'No guardrail: nothing tells when something else gets worse.',
      'control-missing':
        'Name the control: this design compares two arms that run at the same time.',
      'same-arms':
        'Treated and control pick the same series: give them different names, services or selectors.',
      'own-past':
        'Without services to compare with, the comparison is with its own past: evidence C at best.',
      'treated-missing':
        'Name the services that adopt the change in waves, at least six.',
      'waves-missing': 'Say in how many waves the services adopt the change.',
      'part-weeks':
        'People work in weeks: a whole number of weeks keeps weekends from counting unevenly.',
      'below-a-week':
        'Shorter than a week: the trial does not see every day of the week.',
      collision:
        '{{key}} changes {{services}} at the same time and is judged by the same metric, so neither could be read alone.',
      'collision-hidden':
        'Another experiment changes {{services}} at the same time and is judged by the same metric. Ask the owner.',
      underpowered:
        'An effect of {{wanted}} is below what this service can detect in {{duration}}, which is {{detectable}}. {{enough}} would do.',
      'underpowered-ever':
        'An effect of {{wanted}} is below what this service can detect in {{duration}}, which is {{detectable}}; {{longest}} do not change that. Look for a metric that varies less.',
      'power-unknown': 'What this service can detect is unknown: {{detail}}',
      'not-checked': 'Not everything was checked: {{detail}}',
    },
    from: {
      title: 'Start from an idea or a template',
      replaces: 'Choosing one replaces what is written below.',
      ideas: 'Ideas for this service',
      templates: 'Templates',
      measuredHere: '{{design}}, measured here by {{metric}}',
      source: 'Where the evidence comes from',
      use: 'Use',
      chosen: 'In use',
      all: 'Show all {{total}}',
      fewer: 'Show fewer',
    },
    origin: {
      label: 'Comes from',
      idea: 'the idea {{key}}',
      learning: 'the learning {{key}}',
      follows: 'follows up {{keys}}',
    },
    link: {
      title: '{{metric}} is chosen for you',
      idea: 'The idea names {{wanted}}. Choose another one below.',
      name: 'The service has a metric of the name that the template asks for, {{wanted}}. Choose another one below.',
      ending:
        'Its name ends in {{wanted}}, which the template asks for. Choose another one below.',
      words:
        'It shares most words with what you expect. Choose another one below.',
    },
    power: {
      one: 'Can detect {{effect}} in {{duration}}.',
      two: 'Can detect {{effect}} in {{duration}}, {{otherEffect}} in {{otherDuration}}.',
      label: 'How long?',
      description:
        'What trials of each length would have found in {{points}} points of the real history. You want to see {{wanted}}.',
      sees: '{{duration}}: sees {{effect}} or more',
      seesOnly: '{{duration}}: sees only {{effect}} or more',
      reading: 'what the history says',
      failed: 'What can be detected is not known now',
      unknown: 'What can be detected is not known yet. {{detail}}',
      noMetric: 'What can be detected is told once a metric is chosen.',
      undefined:
        '{{metric}} is not defined yet, so its history cannot be asked about.',
      define: 'Define it and look',
    },
    pool: {
      method: 'Judged by {{method}}',
      fit: 'Before the start the comparison misses by {{fit}} standard deviations.',
      numbers:
        'Correlation {{correlation}}, distance {{gap}} standard deviations, {{coverage}} of the points.',
      noMetric: 'Similar services are proposed once the metric is defined.',
      loading: 'similar services',
      failed: 'No services can be proposed now',
      all: 'Show all {{total}}',
      fewer: 'Show fewer',
      reset: 'Back to the proposal',
    },
    treated: {
      title: 'Services that adopt the change',
      hint: 'The one of the first step, and others that change at the same time.',
      add: 'Add a service that changes',
    },
    waves: {
      explain:
        'Chance decides which services change first. Those that still wait are compared with those that changed, so random order makes evidence A possible.',
      servicesHint:
        '{{number}} so far, with the one of the first step; at least {{least}} are needed.',
      count: 'Waves',
      period: 'Time from one wave to the next',
      length:
        'It takes {{duration}}: a period for each wave. The waves are drawn at the start and sealed with the plan.',
    },
    advanced: 'Advanced',
    looks: {
      label: 'Planned looks',
      description:
        'The last is at the end. Each earlier one costs a little of the power, and the error rate holds over all of them.',
    },
    stop: {
      onHarm: 'When something gets worse',
      onInvalid: 'When the comparison is broken',
      byDesign: 'As usual: {{what}}',
      conclude: 'end it and ask for a decision',
      pause: 'pause it',
      tell: 'only tell',
    },
    method: {
      label: 'Method',
      auto: 'By the stated rules',
      'interrupted-time-series': 'interrupted time series',
      'difference-in-differences': 'difference in differences',
      'synthetic-control': 'synthetic control',
      'synthetic-did': 'synthetic difference in differences',
      'structural-time-series': 'structural time series',
    },
    candidates: {
      title: 'Metrics of {{service}}',
      none: 'No metric source knows this service yet. Save the draft, connect a source such as Prometheus, and come back.',
      noService: 'Choose a service first.',
      failed: '{{source}}: {{message}}',
      query: 'Query',
      choose: 'Choose',
      chosen: 'Chosen',
      asGuardrail: 'As guardrail',
      isGuardrail: 'Guardrail',
      lastDay: '{{title}}, last day',
      isNew: 'A definition is created when you save.',
      fitness: {
        lies: 'This metric claims differences where there are none. Choose another one, or see its fitness on the Telemetry tab.',
        doubtful:
          'Whether this metric can carry an experiment is in doubt. See its fitness on the Telemetry tab.',
      },
      search: 'Search by words',
      searchHint: 'latency, errors, queue',
    },
    effect: {
      label: 'Smallest effect that would matter, in percent',
      description: 'Smaller changes count as no effect.',
    },
    guardrails: {
      title: 'Guardrails',
      description: 'What must not get worse while you try.',
      none: 'No guardrail: nothing stops the trial when something else gets worse.',
      marginOf: '{{title}} may get worse by, in percent',
      remove: 'Remove {{title}}',
    },
    design: {
      label: 'How it is compared',
      ab: 'A/B: users or requests are split at random',
      canary: 'Canary: some pods run the change beside the others',
      process:
        'Process: a way of working changes, other services stay as they are',
      'stepped-wedge':
        'Stepped wedge: services adopt the change in random waves',
      why: {
        ab: 'Proposed because the text speaks of a flag, a variant or a share of the users.',
        canary: 'Proposed because the text or the catalog speaks of a rollout.',
        process: 'Proposed because nothing speaks of a flag or a rollout.',
        'stepped-wedge': 'Proposed because the template says so.',
      },
    },
    arms: {
      treated: 'Label selector of the treated arm',
      control: 'Label selector of the control arm',
      selectorHint: 'track=canary, comma between labels',
      share: 'Planned share of the treated arm, in percent',
      randomized: 'Units are assigned at random',
      randomizedHint: 'Random assignment makes evidence A possible.',
      services: 'Services to compare with',
      servicesHint:
        'Similar services that do not change. More than five make better evidence.',
      add: 'Add a service',
      remove: 'Remove {{name}}',
      noneHint:
        'Without them the comparison is with its own past, evidence C at best.',
    },
    timing: {
      title: 'Timing',
      duration: 'Duration',
      minimum: 'Earliest end without harm',
      step: 'Distance of points',
      ownStep: 'Choose the distance of points',
      stepHint: "Otherwise it is the metric's own, or the next round one.",
      unit: 'Unit of {{field}}',
      units: {
        minutes: 'minutes',
        hours: 'hours',
        days: 'days',
        weeks: 'weeks',
      },
      seal: 'Keep effects sealed until the end',
      sealHint: 'Nobody stops on noise; guards still act.',
    },
    check: {
      title: 'What will happen',
      startsNow:
        'Data are collected from now on; no approval is needed for a trial of the lowest risk.',
      compare: {
        ab: 'Users of {{service}} are split at random; the intervals stay valid however often one looks.',
        canary:
          'Pods with {{treated}} are compared with pods with {{control}}.',
        process_one:
          '{{service}} is compared with {{count}} service that does not change.',
        process_other:
          '{{service}} is compared with {{count}} services that do not change.',
        own: '{{service}} is compared with its own past.',
        wedge:
          '{{services}} services adopt the change in {{waves}} random waves; those that wait are the comparison.',
      },
      ends: 'It ends on its own after {{duration}} with a verdict; nothing ships by itself.',
      harm: {
        conclude_one:
          'It ends early when {{count}} guardrail gets worse than its margin.',
        conclude_other:
          'It ends early when one of {{count}} guardrails gets worse than its margin.',
        pause_one:
          'It pauses when {{count}} guardrail gets worse than its margin.',
        pause_other:
          'It pauses when one of {{count}} guardrails gets worse than its margin.',
        tell_one:
          'You are told when {{count}} guardrail gets worse than its margin; it goes on.',
        tell_other:
          'You are told when one of {{count}} guardrails gets worse than its margin; it goes on.',
      },
      stopsNone: 'No guardrail stops it early.',
      sealed: 'Effects stay sealed until the end.',
      looks_one: 'There is {{count}} planned look.',
      looks_other:
        'There are {{count}} planned looks, evenly spaced; it can end at each of them.',
      idea: 'The backlog shows {{key}} as being tried.',
      follows: 'It is linked with {{keys}}, which it follows up.',
      untitled: 'Untitled',
      effect: 'An effect of {{effect}} or more counts.',
      creates_one: '{{count}} metric definition is created.',
      creates_other: '{{count}} metric definitions are created.',
    },
    errors: {
      service: 'Choose the service.',
      problem: 'Write the problem, at least a sentence.',
      solution: 'Write the solution.',
      name: 'Give it a title of 3 to 140 characters.',
      expectation: 'Write what you expect.',
      primary: 'Choose a primary metric.',
      effect: 'Give the smallest effect of interest, above 0%.',
      selector: 'Give both label selectors, such as track=canary.',
      selectorForm: 'Write labels as name=value with commas between.',
      sameSelector: 'The arms have to differ.',
      duration: 'Give a duration above 0.',
      minimum: 'The earliest end has to lie within the duration.',
      share: 'Give a share between 1% and 99%.',
      wedgeServices: 'Name at least 6 services that adopt the change.',
      waveCount: 'Give 2 to 20 waves, at most one for each service.',
      wavePeriod: 'Give the time between waves, at least a minute.',
    },
    saveFailed: 'Not saved',
    saveFailedText: 'Your text is kept in this browser for 7 days.',
    startRefused: '{{key}} is saved as a draft but did not start',
    openDraft: 'Open {{key}}',
    created: '{{key}} is saved as a draft',
    started: '{{key}} is running',
  },
} as const;
