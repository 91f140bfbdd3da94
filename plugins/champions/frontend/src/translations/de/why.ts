import type { whyMessages } from '../../messages/why';
import type { Translated } from '../translated';

export const why: Translated<typeof whyMessages> = {
  why: {
    title: 'Warum dieser Platz? {{seat}}, {{range}}',
    load_one:
      '{{person}} hat mit diesem {{count}} Platz, Gutschriften eingerechnet.',
    load_other:
      '{{person}} hat mit diesem {{count}} Plätze, Gutschriften eingerechnet.',
    origin: {
      planned: 'Der Plan hat den Platz {{person}} gegeben.',
      swapped:
        '{{person}} hat den Platz durch einen Tausch. Die Gründe unten sind die des Plans.',
      assigned:
        'Wer das Programm leitet, hat den Platz {{person}} gegeben. Die Gründe unten sind die des Plans.',
      'taken-over':
        '{{person}} hat den Platz übernommen. Die Gründe unten sind die des Plans.',
      open: 'Der Plan hat niemanden gefunden, der den Platz nehmen kann.',
    },
    again: {
      title: 'Warum wieder {{person}}?',
      titleYou: 'Warum wieder ich?',
      fewest: 'Niemand sonst hat weniger Plätze.',
      everyAway: 'Alle mit weniger Plätzen sind am {{day}} weg.',
      everyResting:
        'Alle mit weniger Plätzen sind am {{day}} in der Pause von {{gap}}.',
      everyCapped:
        'Alle mit weniger Plätzen haben die meisten Plätze im Jahr erreicht.',
      everyAwayOrResting:
        'Alle mit weniger Plätzen sind am {{day}} weg oder in der Pause von {{gap}}.',
      everyTaken:
        'Alle mit weniger Plätzen sind am {{day}} weg, kommen nicht in Frage oder haben in diesem Zyklus einen anderen Platz.',
      everyTakenOrResting:
        'Alle mit weniger Plätzen sind am {{day}} weg, kommen nicht in Frage, haben in diesem Zyklus einen anderen Platz oder sind in der Pause von {{gap}}.',
      lower_one: '{{count}} Person hat weniger Plätze:',
      lower_other: '{{count}} Personen haben weniger Plätze:',
      away_one: '{{count}} ist am {{day}} weg.',
      away_other: '{{count}} sind am {{day}} weg.',
      taken_one:
        '{{count}} ist am {{day}} weg, kommt nicht in Frage oder hat in diesem Zyklus einen anderen Platz.',
      taken_other:
        '{{count}} sind am {{day}} weg, kommen nicht in Frage oder haben in diesem Zyklus einen anderen Platz.',
      resting_one: '{{count}} ist in der Pause von {{gap}}.',
      resting_other: '{{count}} sind in der Pause von {{gap}}.',
      capped_one: '{{count}} hat die meisten Plätze im Jahr erreicht.',
      capped_other: '{{count}} haben die meisten Plätze im Jahr erreicht.',
      swappable_one: '{{count}} hat einen anderen Grund; er steht unten.',
      swappable_other: '{{count}} haben andere Gründe; sie stehen unten.',
      closed: 'Keine Kette von Tauschen macht den Platz frei.',
      closedElse: 'Keine Kette von Tauschen macht die Lasten gleicher.',
      notClosed:
        'Es ist nicht gezeigt, dass keine Kette von Tauschen die Lasten weiter angleicht.',
    },
    noPlan: 'Kein Plan nennt Gründe dafür, wie der Platz jetzt gehalten wird.',
    others: 'Alle anderen, mit je einem Grund',
    othersFilter: 'Person suchen',
    none: 'Sonst ist niemand im Kreis.',
    noMatch: 'Niemand mit diesem Namen ist im Kreis.',
    candidate_one: '{{count}} Platz',
    candidate_other: '{{count}} Plätze',
    change:
      'Mit diesem Platz änderte sich die Summe der quadrierten Lasten um {{change}}.',
    reason: {
      UNAVAILABLE: 'Dann weg.',
      NOT_ELIGIBLE: 'Kommt nicht in Frage.',
      SAME_CYCLE: 'Hat in diesem Zyklus einen anderen Platz.',
      AT_CAP: 'Hat die meisten Plätze im Jahr erreicht.',
      REST_GAP: 'In der Pause.',
      WOULD_RAISE_LOAD:
        'Hat ebenso viele Plätze oder mehr; die Lasten wären ungleicher.',
      DIVERSITY: 'Die Blickwinkel naher Zyklen würden sich wiederholen.',
      ONCALL_ADJACENT: 'In oder neben diesem Zyklus in Rufbereitschaft.',
      PREFERENCE: 'Wünscht sich andere Tage.',
      STABILITY:
        'Ebenso gut; der Platz bleibt, wo der veröffentlichte Plan ihn hatte.',
      TIE_HASH: 'Ebenso gut; das Los fiel nach dem Startwert des Programms.',
      WOULD_LOWER_LOAD:
        'Hat weniger Plätze; mit diesem wären die Lasten gleicher. Planen Sie neu, um das zu nutzen.',
    },
    source: {
      manual: 'Dann weg, von Hand eingetragen.',
      calendar: 'Dann weg, laut einem Kalender.',
      'on-call': 'Dann in Rufbereitschaft.',
      'not-yet': 'Dann noch nicht im Kreis.',
      gone: 'Nicht mehr im Kreis.',
      unread:
        'Ein Kalender war nicht lesbar; darum nimmt niemand an, dass diese Person frei ist.',
    },
    proof: {
      button: 'Was der Prüfer sagt',
      agrees:
        'Der unabhängige Prüfer bestätigt den Plan in jeder Regel und jeder Zahl.',
      problems_one: 'Der unabhängige Prüfer findet {{count}} Fehler:',
      problems_other: 'Der unabhängige Prüfer findet {{count}} Fehler:',
      hash: 'Prüfsumme dessen, was gelöst wurde',
      certificate: '{{region}}: Mit dem Plan ist ein Zertifikat gespeichert.',
      levels_one: '{{region}}: in {{count}} Stufe gelöst, mit ihrer Schranke.',
      levels_other:
        '{{region}}: in {{count}} Stufen gelöst, jede mit ihrer Schranke.',
    },
  },
};
