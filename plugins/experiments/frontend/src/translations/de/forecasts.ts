import type { forecastsMessages } from '../../messages/forecasts';
import type { Translated } from '../translated';

export const forecasts: Translated<typeof forecastsMessages> = {
  forecasts: {
    tab: 'Vorhersagen',
    card: {
      title: 'Vorhersagen',
      ask: 'Was erwarten Sie für {{metric}}? Andere sehen es, wenn das Experiment abgeschlossen ist.',
      own: 'Sie erwarten {{mean}} [{{low}}, {{high}}] (80 %).',
      registered_one: '{{count}} Person hat eine Vorhersage abgegeben.',
      registered_other: '{{count}} Personen haben eine Vorhersage abgegeben.',
      nobody: 'Noch hat niemand eine Vorhersage abgegeben.',
      sealed:
        'Seit dem Start versiegelt; geöffnet wird mit dem Abschluss des Experiments.',
      register: 'Vorhersage abgeben',
      change: 'Vorhersage ändern',
      withdraw: 'Zurücknehmen',
      observed: 'Gefunden: {{effect}} ± {{error}}',
      team: 'Team: {{mean}} [{{low}}, {{high}}]',
      model: 'Modell: {{mean}} [{{low}}, {{high}}]',
      you: 'Sie: {{mean}} [{{low}}, {{high}}]',
      score: 'um {{crps}} daneben (CRPS)',
      within: 'innerhalb der 80 %',
      outside: 'außerhalb der 80 %',
      notScored:
        'Sie wurden nicht bewertet: Das Experiment endete ohne relative Wirkung.',
      basis: 'Das Modell beruht auf {{basis}}.',
      toCalibration: 'Wie gut treffen Vorhersagen zu?',
    },
    form: {
      title: 'Was erwarten Sie von {{key}}?',
      hint: 'Von der relativen Änderung von {{metric}}, in Prozent. -20 ist ein Fünftel weniger.',
      low: 'Von (%)',
      high: 'Bis (%)',
      confidence: 'Wie sicher sind Sie, dass sie dazwischen liegt?',
      confidences: {
        '50': '50 %: so oft drin wie draußen',
        '80': '80 %: 4 von 5 Malen',
        '90': '90 %: 9 von 10 Malen',
      },
      wrong: 'Es braucht zwei Zahlen, die kleinere zuerst, nicht unter -100.',
      confirm: 'Abgeben',
      saved: 'Ihre Vorhersage ist abgegeben',
    },
    page: {
      intro:
        'Eine Vorhersage wird vor dem Start abgegeben, mit dem Abschluss des Experiments geöffnet und an dem gemessen, was gefunden wurde. Ihre eigenen Zahlen sehen nur Sie.',
      own: 'Ihre Vorhersagen',
      model: 'Das Modell',
      groups: 'Teams',
      groupsHint:
        'Teams mit mindestens drei Vorhersagenden, damit keine Zahl die einer Person ist.',
      noGroups:
        'Noch hat kein Team mit drei Vorhersagenden ein abgeschlossenes Experiment.',
      ownEmpty:
        'Noch ist keine Ihrer Vorhersagen bewertet. Geben Sie eine ab, ehe ein Experiment startet.',
      openDrafts: 'Experimente öffnen, die auf den Start warten',
      within: '{{share}} innerhalb der 80 % [{{low}}, {{high}}], aus {{n}}',
      verdict: {
        fine: 'Kalibriert, soweit {{n}} Vorhersagen es zeigen können.',
        sure: 'Zu sicher: Geben Sie weitere Bereiche an.',
        unsure: 'Zu unsicher: Geben Sie engere Bereiche an.',
      },
      crps: 'Im Mittel um {{crps}} daneben (CRPS; 0 ist am besten)',
      bins: 'Wo die Ergebnisse in den Vorhersagen lagen',
      bin: '{{from}} bis {{to}}: {{n}} Ergebnisse',
      binsHint:
        'Gleich hohe Balken sind kalibriert; hohe äußere Balken sind zu sicher.',
      few: 'bewerteten Vorhersagen',
      table: 'Kalibrierung der Teams',
      columns: {
        team: 'Team',
        forecasters: 'Vorhersagende',
        n: 'Bewertet',
        within: 'Innerhalb 80 %',
        crps: 'CRPS',
      },
      notEnough: 'zu wenige Daten ({{n}} von {{needed}})',
      export: 'CSV exportieren',
    },
  },
};
