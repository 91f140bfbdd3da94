import type { fairnessMessages } from '../../messages/fairness';
import type { Translated } from '../translated';

export const fairness: Translated<typeof fairnessMessages> = {
  fairness: {
    tab: 'Fairness',
    unplanned: 'Noch ist nichts veröffentlicht; es gibt nichts zu vergleichen.',
    toSchedule: 'Plan öffnen',
    firstYear: 'Erstes Jahr: Fairness wird nach 6 Zyklen verglichen.',
    cyclesUnit: 'Zyklen',
    asOf: 'Stand {{day}}, {{cycles}} abgeschlossen.',
    loads: 'Plätze pro Person',
    loadsSummary_one:
      '{{count}} Person hat {{least}} bis {{most}} Plätze, Gutschriften und veröffentlichter Plan eingerechnet.',
    loadsSummary_other:
      '{{count}} Personen haben {{least}} bis {{most}} Plätze, Gutschriften und veröffentlichter Plan eingerechnet.',
    loadsEven_one:
      '{{count}} Person hat {{least}} Plätze, Gutschriften und veröffentlichter Plan eingerechnet.',
    loadsEven_other:
      'Alle {{count}} Personen haben je {{least}} Plätze, Gutschriften und veröffentlichter Plan eingerechnet.',
    load: 'Plätze',
    people: 'Personen',
    mark_one: '{{load}}: {{count}} Person',
    mark_other: '{{load}}: {{count}} Personen',
    perDot: 'Ein Punkt steht für bis zu {{people}} Personen.',
    chart: '{{title}}, Pfeile gehen von einer Zahl von Plätzen zur nächsten',
    even: 'Wie gleichmäßig',
    spread:
      '{{region}}: Spanne {{spread}}, {{min}} bis {{max}} Plätze pro Person.',
    spreadAlone: 'Spanne {{spread}}: {{min}} bis {{max}} Plätze pro Person.',
    optimal: 'Nachgewiesen: Unter diesen Regeln ist kein Plan gleichmäßiger.',
    notOptimal: 'Nicht nachgewiesen: Es kann einen gleichmäßigeren Plan geben.',
    price:
      'Preis der Vielfalt {{price}}: Um so viel ist die Summe der quadrierten Lasten wegen der Nebenregeln größer.',
    noPrice:
      'Vielfalt kostet nichts: Die Lasten sind so gleich wie ohne Nebenregeln.',
    unfilled_one: '{{count}} Platz bleibt offen.',
    unfilled_other: '{{count}} Plätze bleiben offen.',
    perspectives: 'Frische Blickwinkel',
    served: 'Mindestens einmal Champion: {{n}} von {{of}} Personen.',
    untilAll_one: 'In {{count}} Zyklus waren alle einmal an der Reihe.',
    untilAll_other: 'In {{count}} Zyklen waren alle einmal an der Reihe.',
    allServed: 'Alle waren mindestens einmal an der Reihe.',
    untilUnknown: 'Der veröffentlichte Plan reicht nicht so weit.',
    repeat_one:
      'Wer dran war, ist im Median nach {{median}} wieder dran, frühestens nach {{least}} (aus {{count}} Wiederholung).',
    repeat_other:
      'Wer dran war, ist im Median nach {{median}} wieder dran, frühestens nach {{least}} (aus {{count}} Wiederholungen).',
    noRepeat: 'Noch war niemand zweimal an der Reihe.',
    coverage: 'Abdeckung',
    trait: 'Wovon',
    traits: {
      team: 'Teams',
      place: 'Orte',
      discipline: 'Disziplinen',
      tenure: 'Dauer der Zugehörigkeit',
    },
    covered: 'Abgedeckt',
    coveredOf: '{{covered}} von {{values}}',
    entropy: 'Gleichmaß',
    entropyHint:
      'Gleichmaß ist die Entropie der geleisteten Plätze über die Werte, 1 bei gleich vielen für jeden.',
    n: 'Plätze (n)',
    noTraits:
      'Der Katalog nennt weder Team noch Ort noch Disziplin dieser Personen.',
    ledger: {
      title: 'Konto',
      text: 'Wem was gutgeschrieben ist. Die Planung beginnt mit seinen Summen; nichts darin wird geändert oder entfernt.',
      empty: 'Noch ist nichts gutgeschrieben.',
      show: 'Konto zeigen',
      more: 'Frühere Einträge',
      line: '{{person}}: {{credit}}, {{kind}}, {{day}}',
      kinds: {
        served: 'geleistet',
        joined: 'neu im Kreis',
        excused: 'entschuldigt',
        adjusted: 'von Hand',
      },
      reason: '{{reason}} ({{actor}})',
      adjust: 'Von Hand gutschreiben oder abziehen',
      adjustTitle: 'Ändern, was jemandem gutgeschrieben ist?',
      adjustText:
        'Es kommt unter Ihrem Namen ins Konto und zählt ab dem nächsten Plan.',
      person: 'Person',
      credit: 'Plätze, negativ zum Abziehen',
      why: 'Warum',
      needed:
        'Wählen Sie eine Person und eine Zahl von Plätzen außer 0, und schreiben Sie, warum.',
      confirm: 'Ins Konto eintragen',
      done: 'Das Konto hat einen neuen Eintrag',
    },
    coverageSentence: '{{trait}}: {{covered}} von {{values}} abgedeckt.',
  },
};
