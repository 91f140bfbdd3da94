/** Why a seat is whose it is. */
export const whyMessages = {
  why: {
    title: 'Why this seat? {{seat}}, {{range}}',
    load_one: '{{person}} has {{count}} seat with this one, credits included.',
    load_other:
      '{{person}} has {{count}} seats with this one, credits included.',
    origin: {
      planned: 'The plan gave the seat to {{person}}.',
      swapped:
        '{{person}} took the seat in a swap. The reasons below are those of the plan.',
      assigned:
        'A manager gave the seat to {{person}}. The reasons below are those of the plan.',
      'taken-over':
        '{{person}} took the seat over. The reasons below are those of the plan.',
      open: 'The plan found nobody who can take the seat.',
    },
    again: {
      title: 'Why {{person}} again?',
      titleYou: 'Why me again?',
      fewest: 'Nobody else has fewer seats.',
      everyAway: 'Everyone with fewer seats is away on {{day}}.',
      everyResting:
        'Everyone with fewer seats is inside the rest gap of {{gap}} on {{day}}.',
      everyCapped:
        'Everyone with fewer seats has reached the most seats a year.',
      everyAwayOrResting:
        'Everyone with fewer seats is away or inside the rest gap of {{gap}} on {{day}}.',
      everyTaken:
        'Everyone with fewer seats is away on {{day}}, not eligible, or has another seat in this cycle.',
      everyTakenOrResting:
        'Everyone with fewer seats is away on {{day}}, not eligible, has another seat in this cycle, or is inside the rest gap of {{gap}}.',
      lower_one: '{{count}} person has fewer seats:',
      lower_other: '{{count}} people have fewer seats:',
      away_one: '{{count}} is away on {{day}}.',
      away_other: '{{count}} are away on {{day}}.',
      taken_one:
        '{{count}} is away on {{day}}, not eligible, or has another seat in this cycle.',
      taken_other:
        '{{count}} are away on {{day}}, not eligible, or have another seat in this cycle.',
      resting_one: '{{count}} is inside the rest gap of {{gap}}.',
      resting_other: '{{count}} are inside the rest gap of {{gap}}.',
      capped_one: '{{count}} has reached the most seats a year.',
      capped_other: '{{count}} have reached the most seats a year.',
      swappable_one: '{{count}} has another reason, told below.',
      swappable_other: '{{count}} have other reasons, told below.',
      closed: 'No chain of swaps frees the seat.',
      closedElse: 'No chain of swaps would make the loads more even.',
      notClosed:
        'It is not shown that no chain of swaps would even the loads further.',
    },
    noPlan: 'No plan tells reasons for how the seat is held now.',
    others: 'Everybody else, and one reason each',
    othersFilter: 'Find a person',
    none: 'There is nobody else in the pool.',
    noMatch: 'Nobody of that name is in the pool.',
    candidate_one: '{{count}} seat',
    candidate_other: '{{count}} seats',
    change: 'Taking it would change the sum of squared loads by {{change}}.',
    reason: {
      UNAVAILABLE: 'Away then.',
      NOT_ELIGIBLE: 'Not eligible.',
      SAME_CYCLE: 'Has another seat in this cycle.',
      AT_CAP: 'Has reached the most seats a year.',
      REST_GAP: 'Inside the rest gap.',
      WOULD_RAISE_LOAD:
        'Has as many seats or more; the loads would be less even.',
      DIVERSITY: 'The perspectives of nearby cycles would repeat.',
      ONCALL_ADJACENT: 'On call in or next to this cycle.',
      PREFERENCE: 'Asked for other dates.',
      STABILITY: 'As good; the seat stays where the published plan had it.',
      TIE_HASH: 'As good; the tie was drawn by the seed of the programme.',
      WOULD_LOWER_LOAD:
        'Has fewer seats; taking it would even the loads. Plan again to use it.',
    },
    source: {
      manual: 'Away then, entered by hand.',
      calendar: 'Away then, by a calendar.',
      'on-call': 'On call then.',
      'not-yet': 'Not in the pool yet then.',
      gone: 'Has left the pool.',
      unread:
        'A calendar could not be read, so nobody assumes that this person is free.',
    },
    proof: {
      button: 'What the checker says',
      agrees:
        'The independent checker agrees with the plan in every rule and every number.',
      problems_one: 'The independent checker finds {{count}} problem:',
      problems_other: 'The independent checker finds {{count}} problems:',
      hash: 'Hash of what was solved',
      certificate: '{{region}}: a certificate is stored with the plan.',
      levels_one: '{{region}}: solved in {{count}} level, each with its bound.',
      levels_other:
        '{{region}}: solved in {{count}} levels, each with its bound.',
    },
  },
} as const;
