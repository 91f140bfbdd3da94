import type { serviceMessages } from '../../messages/service';
import type { Translated } from '../translated';

export const service: Translated<typeof serviceMessages> = {
  frequency: {
    weeks_one: '{{deployments}} in {{count}} ganzen Woche',
    weeks_other: '{{deployments}} in {{count}} ganzen Wochen',
    days: 'ein Deployment an {{days}} Tagen pro Woche',
    gap: 'Median der Zeit zwischen zweien: {{gap}}',
    zone: 'Wochen beginnen am Montag in {{zone}}; Wochen, die der Zeitraum anschneidet, zählen nicht.',
    bursts:
      'Das Intervall nimmt die Streuung der Wochen selbst, denn Deployments kommen in Schüben (negativ binomial).',
    independent:
      'Das Intervall nimmt Deployments als unabhängig voneinander an und ist zu eng, wo sie in Schüben kommen.',
  },
  certainty: {
    title: 'Autonomie',
    definition:
      'Wie sicher es ist, dass weniger als {{threshold}} dessen, was ausgeliefert wird, in Produktion fehlschlägt: die A-posteriori-Verteilung einer Rate, über die vorher nichts bekannt war (gleichverteilt). Deployments und entwischte Versuche, die älter als 72 Stunden sind, zählen; was der Canary fing, nicht.',
    chance:
      'P(Rate entwischter Fehler < {{threshold}}) = {{probability}} ({{matured}} ausgereift, {{escaped}} entwischt, {{caught}} im Canary gefangen).',
    below:
      'Ein weiterer entwischter Fehler senkt die Sicherheit auf {{after}}, unter die Schwelle von {{required}}.',
    above:
      'Ein weiterer entwischter Fehler senkt die Sicherheit auf {{after}}, noch über der Schwelle von {{required}}.',
    needs:
      'Autonomie braucht {{required}} Sicherheit; mit {{escaped}} von {{matured}} fehlgeschlagenen sind es {{probability}}.',
    needsSome:
      'Autonomie braucht {{required}} Sicherheit; noch ist kein Deployment älter als 72 Stunden.',
    missing_one: '{{count}} weiteres ohne Fehler würde sie erreichen.',
    missing_other: '{{count}} weitere ohne Fehler würden sie erreichen.',
    far: 'Mehr als 1.000 ohne Fehler wären nötig, um sie zu erreichen.',
  },
  remark: {
    'newest-facts':
      'Es gibt mehr Fakten, als gezählt werden: nur die neuesten 50.000 zählen, die seit {{value}}.',
    'unknown-time-zone':
      'Die Annotation hone.dev/delivery-time-zone nennt „{{value}}“, das ist keine Zeitzone.',
  },
  year: {
    title: '12 Monate',
    measure: 'Größe des Diagramms',
    summary_one:
      '{{measure}} je Woche in {{zone}}: {{count}} Woche außerhalb der normalen Schwankung.',
    summary_other:
      '{{measure}} je Woche in {{zone}}: {{count}} Wochen außerhalb der normalen Schwankung.',
    changed:
      '{{measure}}: Änderung in der Woche vom {{date}}, {{before}} davor, {{after}} seither ({{change}}).',
    shift: '{{before}} auf {{after}}',
    calm: '{{measure}} je Woche in {{zone}}: keine Woche außerhalb der normalen Schwankung.',
    noLimits:
      '{{measure}} je Woche in {{zone}}: zu wenige Wochen mit einem Wert, um zu sagen, was normal ist.',
    empty: 'Keine Woche hat einen Wert.',
    limits: 'normale Schwankung',
    value: '{{measure}}: {{value}}',
    week: 'Woche vom {{date}}: {{value}}',
    beyond: 'Woche vom {{date}}: {{value}}, außerhalb der normalen Schwankung',
    noValue: 'Woche vom {{date}}: kein Wert',
    name: '{{title}}. {{summary}} {{keys}}',
    keys: 'Pfeiltasten gehen von Woche zu Woche.',
    lanes: 'Deployments und Vorfälle. Pfeiltasten bewegen, Eingabe öffnet.',
    running: 'Die laufende Woche fehlt.',
    error: 'Das Diagramm des Jahres kann nicht gezeigt werden',
    columns: {
      week: 'Woche',
      leadTime: 'Durchlaufzeit (h)',
      changes: 'Änderungen',
      deployments: 'Deployments',
      matured: 'Ausgereift',
      failed: 'Fehlgeschlagen',
      incidents: 'Vorfälle',
    },
    deployment: 'Deployment {{id}}',
    incident: 'Vorfall {{id}}',
  },
};
