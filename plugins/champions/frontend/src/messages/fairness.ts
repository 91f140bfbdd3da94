/** How even a rotation is. */
export const fairnessMessages = {
  fairness: {
    tab: 'Fairness',
    unplanned: 'Nothing is published yet, so there is nothing to compare.',
    toSchedule: 'Open the schedule',
    firstYear: 'First year: fairness is compared after 6 cycles.',
    cyclesUnit: 'cycles',
    asOf: 'As of {{day}}, {{cycles}} completed.',
    loads: 'Seats per person',
    loadsSummary_one:
      '{{count}} person has {{least}} to {{most}} seats, credits and published plan included.',
    loadsSummary_other:
      '{{count}} people have {{least}} to {{most}} seats, credits and published plan included.',
    loadsEven_one:
      '{{count}} person has {{least}} seats, credits and published plan included.',
    loadsEven_other:
      'All {{count}} people have {{least}} seats each, credits and published plan included.',
    load: 'Seats',
    people: 'People',
    mark_one: '{{load}}: {{count}} person',
    mark_other: '{{load}}: {{count}} people',
    perDot: 'One dot is up to {{people}} people.',
    chart: '{{title}}, arrows move from one number of seats to the next',
    even: 'How even',
    spread:
      '{{region}}: spread {{spread}}, {{min}} to {{max}} seats per person.',
    spreadAlone: 'Spread {{spread}}: {{min}} to {{max}} seats per person.',
    optimal: 'Proved: no plan is more even under these rules.',
    notOptimal: 'Not proved: a plan that is more even may exist.',
    price:
      'Price of diversity {{price}}: so much larger is the sum of squared loads because of side rules.',
    noPrice:
      'Diversity costs nothing: the loads are as even as without side rules.',
    unfilled_one: '{{count}} seat stays open.',
    unfilled_other: '{{count}} seats stay open.',
    perspectives: 'Fresh perspectives',
    served: 'Served at least once: {{n}} of {{of}} people.',
    untilAll_one: 'Everybody will have served in {{count}} cycle.',
    untilAll_other: 'Everybody will have served in {{count}} cycles.',
    allServed: 'Everybody has served at least once.',
    untilUnknown: 'The published plan does not reach as far as everybody.',
    repeat_one:
      'A person comes again after a median of {{median}}, at least after {{least}} (from {{count}} repeat).',
    repeat_other:
      'A person comes again after a median of {{median}}, at least after {{least}} (from {{count}} repeats).',
    noRepeat: 'Nobody has served twice yet.',
    coverage: 'Coverage',
    trait: 'Of what',
    traits: {
      team: 'Teams',
      place: 'Places',
      discipline: 'Disciplines',
      tenure: 'Tenure',
    },
    covered: 'Covered',
    coveredOf: '{{covered}} of {{values}}',
    entropy: 'Evenness',
    entropyHint:
      'Evenness is the entropy of seats served over the values, 1 where each has as many.',
    n: 'Seats (n)',
    noTraits: 'The catalog names no team, place or discipline of these people.',
    ledger: {
      title: 'Ledger',
      text: 'Who was credited with what. Planning starts from its sums; nothing in it is changed or taken away.',
      empty: 'Nothing is credited yet.',
      show: 'Show the ledger',
      more: 'Earlier entries',
      line: '{{person}}: {{credit}}, {{kind}}, {{day}}',
      kinds: {
        served: 'served',
        joined: 'joined the pool',
        excused: 'excused',
        adjusted: 'by hand',
      },
      reason: '{{reason}} ({{actor}})',
      adjust: 'Credit or debit by hand',
      adjustTitle: 'Change what somebody is credited with?',
      adjustText:
        'It is added to the ledger under your name and counts from the next plan on.',
      person: 'Person',
      credit: 'Seats, negative to debit',
      why: 'Why',
      needed: 'Choose a person, a number of seats other than 0, and write why.',
      confirm: 'Add to the ledger',
      done: 'The ledger has a new entry',
    },
    coverageSentence: '{{trait}}: {{covered}} of {{values}} covered.',
  },
} as const;
