import type { explainMessages } from '../../messages/explain';
import type { Translated } from '../translated';

export const explain: Translated<typeof explainMessages> = {
  explain: {
    title: 'Was hat es am ehesten verursacht?',
    error: {
      load: 'Die Erklärung kann nicht gezeigt werden',
      list: 'Frühere Erklärungen können nicht gezeigt werden',
      metrics:
        'Die Metriken des Dienstes können nicht aufgelistet werden: {{message}}',
      search: 'Der Katalog kann nicht durchsucht werden: {{message}}',
    },
    form: {
      label: 'Was erklärt werden soll',
      service: 'Dienst',
      servicePlaceholder: 'Dienste suchen',
      metric: 'Metrik, die schlechter wurde',
      anyMetric: 'Die am stärksten abweichende',
      at: 'Bemerkt um',
      atHint: 'In Ihrer Zeit; leer für jetzt',
      missing: 'Wählen Sie zuerst einen Dienst.',
      badAt: 'Es muss ein Tag mit Stunde und Minute sein.',
      futureAt: 'Diese Zeit kommt erst noch.',
      ask: 'Erklären',
      choose:
        'Wählen Sie einen Dienst und, falls Sie sie kennen, die Metrik, die schlechter wurde. Verglichen werden Abhängigkeiten, Deployments und Änderungen an Flags um diese Zeit.',
    },
    pending: {
      title: 'Es wird gesucht, was sich geändert hat',
      text: 'Gelesen werden die Metriken von {{name}} und von dem, wovon es abhängt, Deployments und Änderungen an Flags um {{at}}.',
      cancel: 'Nicht mehr warten',
      cancelled:
        'Sie warten nicht mehr. Die Suche läuft weiter und steht dann unter den früheren Erklärungen.',
    },
    failed: {
      title:
        'Es wurde keine Erklärung gefunden, weil etwas nicht funktioniert hat',
    },
    nothing:
      'Um {{at}} wurde nichts schlechter: Was angesehen wurde, schwankt wie üblich.',
    nothingHint:
      'Wählen Sie oben eine andere Zeit oder Metrik, falls Sie etwas gesehen haben, das hier fehlt.',
    about: {
      person: 'Gefragt {{created}}.',
      incident: 'Begonnen durch die Störung {{incident}}, {{created}}.',
      window:
        'Verglichen wird {{from}} bis {{at}} mit {{at}} bis {{until}}, ein Wert alle {{step}}.',
    },
    chart: {
      title: '{{metric}} von {{name}}',
      summary: 'Median {{before}} davor, {{after}} seit {{at}}.',
      summaryUnknown: 'Es sind zu wenige Werte, um zu vergleichen.',
      at: 'Zeit',
      value: 'Wert',
      part: 'Teil',
      baseline: 'davor',
      issue: 'seitdem',
      noticed: 'bemerkt',
      changed: 'verändert',
      point: '{{at}}: {{value}}',
      gap: '{{at}}: kein Wert',
      name: '{{title}}. {{summary}} Pfeiltasten gehen durch die Werte.',
      empty: 'Keine Werte zu zeichnen.',
    },
    causes: {
      title: 'Mögliche Ursachen',
      rank: 'Rang',
      cause: 'Mögliche Ursache',
      confidence: 'Zuversicht',
      why: 'Warum',
      judgement: 'Ist es so?',
      unknown: 'Etwas, das wir nicht gesehen haben',
      unknownWhy: 'Immer möglich; nie unter 10 %.',
      at: 'um {{at}}',
      evidence: 'Beleg für {{title}}',
      confirm: 'Bestätigen',
      confirmName: 'Bestätigen, dass {{title}} die Ursache war',
      reject: 'Nicht das',
      rejectName: 'Sagen, dass {{title}} nicht die Ursache war',
      confirmed: 'Als Ursache bestätigt.',
      rejected: 'Soll nicht die Ursache sein.',
      undo: 'Rückgängig',
      undoName: 'Urteil über {{title}} zurücknehmen',
      proof:
        'Beste Erklärung, kein Beweis: Ein Experiment oder ein Zurücknehmen würde es zeigen.',
      problem: 'Zum Problem machen',
      export: 'CSV exportieren',
      exported_one: '{{count}} mögliche Ursache geschrieben.',
      exported_other: '{{count}} mögliche Ursachen geschrieben.',
      exportFailed: 'Die Datei konnte nicht erstellt werden: {{message}}',
    },
    kind: {
      service: 'Dienst',
      deployment: 'Deployment',
      'flag-change': 'Änderung an einem Flag',
      unseen: 'Für Sie nicht sichtbar',
    },
    unseen_one:
      '{{count}} Dienst unter den möglichen Ursachen ist für Sie nicht sichtbar; seine Verantwortlichen können ihn ansehen.',
    unseen_other:
      '{{count}} Dienste unter den möglichen Ursachen sind für Sie nicht sichtbar; ihre Verantwortlichen können sie ansehen.',
    ruledOut: 'Ausgeschlossen',
    warnings: 'Was fehlte',
    earlier: {
      title: 'Frühere Erklärungen von {{name}}',
      empty: 'Bisher wurde nichts erklärt.',
      nothing: 'Nichts wurde schlechter',
      pending: 'Wird noch gesucht',
      failed: 'Fehlgeschlagen: {{message}}',
      of: '{{metric}}, {{at}}',
      ofAny: 'Am stärksten abweichende Metrik, {{at}}',
      shown: 'oben gezeigt',
    },
  },
};
