import type { learningsMessages } from '../../messages/learnings';
import type { Translated } from '../translated';

export const learnings: Translated<typeof learningsMessages> = {
  learnings: {
    tab: 'Erkenntnisse',
    list: 'Erkenntnisse',
    filters: 'Filter',
    search: 'Erkenntnisse suchen',
    topic: 'Nur das Thema {{topic}}',
    showTopic: 'Nur das Thema {{topic}} zeigen',
    grade: 'Evidenz',
    similar: 'Für Services wie',
    keys: 'Tasten: / sucht, t probiert die Erkenntnis im Fokus aus.',
    shown_one: '{{count}} Erkenntnis',
    shown_other: '{{count}} Erkenntnisse',
    nearest_one: 'Die neueste passende Erkenntnis aus Sicht von {{service}}',
    nearest_other:
      'Die {{count}} neuesten passenden Erkenntnisse aus Sicht von {{service}}',
    empty:
      'Noch keine Erkenntnisse. Schließen Sie ein Experiment ab, auch eines ohne Wirkung; hier beginnt, was es lehrt.',
    ready: 'Was kann abgeschlossen werden?',
    claims: {
      improves: 'Verbessert {{metric}}',
      'no-effect': 'Keine Wirkung auf {{metric}}',
      worsens: 'Verschlechtert {{metric}}',
    },
    stances: {
      supports: 'Stützt sie',
      contradicts: 'Widerspricht ihr',
      unclear: 'Unklar',
    },
    supports: 'Gestützt von {{n}}: {{keys}}',
    contradicts: 'Widersprochen von {{n}}: {{keys}}',
    unclear: 'Unklar: {{keys}}',
    noSupport: 'Noch stützt sie nichts',
    open_one: '{{count}} Experiment widerspricht; die Frage ist offen.',
    open_other: '{{count}} Experimente widersprechen; die Frage ist offen.',
    effect_one: 'Wirkung auf {{metric}} in {{count}} Versuch',
    effect_other: 'Wirkung auf {{metric}} in {{count}} Versuchen',
    serviceCount_one: '{{count}} Service',
    serviceCount_other: '{{count}} Services',
    pooled:
      'Aus {{trials}} Versuchen an {{services}}. Die wahren Wirkungen streuen um {{tau}} (I² {{share}}).',
    pooledAlike:
      'Aus {{trials}} Versuchen an {{services}}, die übereinstimmen.',
    pooledOne:
      'Aus einem Versuch an {{services}}; wie sehr Versuche sich unterscheiden, ist nicht bekannt.',
    notPooled: 'Noch lässt sich kein Versuch zusammenfassen.',
    held: 'Hält seit {{day}} von 180 Tagen ({{keys}}).',
    gone: 'War an Tag {{day}} verschwunden ({{keys}}).',
    reused_one: 'Einmal wiederverwendet',
    reused_other: '{{count}}-mal wiederverwendet',
    scope: 'Wo: {{conditions}}',
    trials: 'Versuche',
    trial: '{{key}}: {{stance}}',
    leftOut: 'Nicht zusammengefasst: {{reason}}',
    tryIt: 'Ausprobieren',
    tryOf: '{{key}} ausprobieren',
    challenge: 'Ergänzen oder anfechten',
    challengeOf: '{{key}} um ein Experiment ergänzen',
    edit: 'Bearbeiten',
    editOf: '{{key}} bearbeiten',
    transfer: {
      title: 'Für Services wie {{service}}',
      effect: 'Erwartete Wirkung bei {{service}}',
      level: {
        service_one: 'Es wurde an diesem Service einmal ausprobiert.',
        service_other:
          'Es wurde an diesem Service in {{count}} Versuchen ausprobiert.',
        group_one:
          'Aus {{count}} Versuch an {{services}} desselben Teams und aus allen anderen.',
        group_other:
          'Aus {{count}} Versuchen an {{services}} desselben Teams und aus allen anderen.',
        organisation_one:
          'Aus {{count}} Versuch an {{services}} anderer Teams.',
        organisation_other:
          'Aus {{count}} Versuchen an {{services}} anderer Teams.',
      },
      differs:
        'Es unterscheidet sich stark je Team (um {{spread}}): Probieren Sie es hier noch einmal aus, ehe Sie sich darauf verlassen.',
      silent_one:
        '{{count}} Versuch mit {{services}}: Für eine Übertragung braucht es 2 Versuche und 8 Services.',
      silent_other:
        '{{count}} Versuche mit {{services}}: Für eine Übertragung braucht es 2 Versuche und 8 Services.',
      noMetric: 'Es lässt sich nichts sagen: Kein Versuch ist vergleichbar.',
    },
    form: {
      addTitle: '{{key}} zur Erkenntnis machen',
      editTitle: '{{key}} ändern',
      title: 'Erkenntnis',
      titleHint: 'Ein Satz, den andere brauchen können',
      text: 'Ausführlicher',
      claim: 'Was sie über die Metrik sagt',
      kind: 'Art der Änderung',
      kindHint:
        'Die Kennung einer Vorlage oder ein Stichwort wie smaller-batches. Wirkungen werden innerhalb einer Art verglichen.',
      topic: 'Thema',
      topicHint: 'Ein Stichwort wie review',
      conditions: 'Wo sie gilt',
      conditionsHint: 'Eine Bedingung je Zeile',
      stance: 'Dieses Experiment',
      proposed: 'Vorgeschlagen, denn: {{why}}',
      needed: 'Eine Erkenntnis braucht einen Titel und eine Art der Änderung.',
      badTag:
        'Art und Thema bestehen aus Kleinbuchstaben, Ziffern und Bindestrichen.',
      add: 'Erkenntnis hinzufügen',
      save: 'Speichern',
    },
    link: {
      title: '{{key}} um ein Experiment ergänzen',
      experiment: 'Experiment',
      placeholder: 'Abgeschlossene Experimente, nach Wörtern oder Schlüssel',
      stance: 'Wie es zur Erkenntnis steht',
      note: 'Anmerkung',
      needed: 'Wählen Sie ein Experiment.',
      confirm: 'Hinzufügen',
      done: '{{key}} ist neu berechnet',
    },
    card: {
      title: 'Erkenntnis',
      none: 'Was hat das gelehrt? Auch keine Wirkung zählt.',
      make: 'Zur Erkenntnis machen',
      another: 'Weitere Erkenntnis hinzufügen',
      saved: '{{key}} ist gespeichert',
    },
  },
};
