import type { wizardMessages } from '../../messages/wizard';
import type { Translated } from '../translated';

export const wizard: Translated<typeof wizardMessages> = {
  wizard: {
    title: 'Neues Experiment',
    editTitle: '{{key}} bearbeiten',
    steps: {
      problem: 'Problem',
      solution: 'Lösung',
      metric: 'Metrik',
      plan: 'Plan',
      check: 'Prüfen und starten',
    },
    back: 'Zurück',
    next: 'Weiter',
    saveDraft: 'Entwurf speichern',
    start: 'Experiment starten',
    discard: 'Neu beginnen',
    discardTitle: 'Alles Geschriebene verwerfen?',
    discardText: 'Der Text dieses Formulars wird aus diesem Browser entfernt.',
    saved: 'In diesem Browser gesichert {{at}}',
    restored: 'Ihr Entwurf vom {{at}} ist wieder da.',
    errorsTitle_one: '{{count}} Angabe fehlt',
    errorsTitle_other: '{{count}} Angaben fehlen',
    shortcut: 'Strg oder ⌘ mit Eingabetaste führt weiter.',
    summary: 'Zusammenfassung',
    empty: 'noch nicht geschrieben',
    service: {
      label: 'Wo tut es weh?',
      description: 'Der Dienst, um den es geht.',
      placeholder: 'Namen eingeben',
      failed: 'Der Katalog hat nicht geantwortet: {{message}}',
    },
    problem: {
      label: 'Problem',
      description: 'Was tut weh, wenn nichts geschieht? Zahlen helfen.',
      placeholder:
        'Zeitüberschreitungen der Bank führen zu Wiederholungsstürmen; 1 von 9 Zahlungen scheitert.',
    },
    solution: {
      label: 'Lösung',
      description: 'Das Eine, was anders sein wird. Markdown ist erlaubt.',
      placeholder: 'Wiederholungen warten zufällig 200 bis 800 ms.',
    },
    name: {
      label: 'Titel',
      description: 'So heißt das Experiment in Listen.',
      placeholder: 'Zahlungen mit zufälliger Wartezeit wiederholen',
    },
    expectation: {
      label: 'Was erwarten Sie?',
      description: 'Von welchem Wert auf welchen, bis wann.',
      placeholder: 'p95-Latenz von 420 ms auf unter 350 ms in 4 Wochen',
    },
    lint: {
      solutionAsProblem:
        'Das ist eine Lösung. Was tut weh, wenn nichts geschieht?',
      noDirection:
        'Sagen Sie die Richtung: von was auf was, oder unter oder über was.',
      noNumber: 'Eine Zahl fehlt: von welchem Wert auf welchen?',
      person:
        'Nennen Sie einen Dienst oder einen Arbeitsschritt, keine Person.',
      short: 'Ein paar Worte mehr: wer merkt es, wie oft, wie stark?',
      problemFine: 'Nennt, was wehtut, und keine Lösung.',
      metricFine: 'Hat eine Richtung und eine Zahl.',
    },
    candidates: {
      title: 'Metriken von {{service}}',
      none: 'Noch kennt keine Metrikquelle diesen Dienst. Speichern Sie den Entwurf, verbinden Sie eine Quelle wie Prometheus und kommen Sie zurück.',
      noService: 'Wählen Sie zuerst einen Dienst.',
      failed: '{{source}}: {{message}}',
      query: 'Abfrage',
      choose: 'Wählen',
      chosen: 'Gewählt',
      asGuardrail: 'Als Leitplanke',
      isGuardrail: 'Leitplanke',
      lastDay: '{{title}}, letzter Tag',
      isNew: 'Beim Speichern wird eine Definition angelegt.',
      fitness: {
        lies: 'Diese Metrik meldet Unterschiede, wo keine sind. Nehmen Sie eine andere; ihre Eignung steht im Reiter Telemetrie.',
        doubtful:
          'Ob diese Metrik ein Experiment tragen kann, ist zweifelhaft. Ihre Eignung steht im Reiter Telemetrie.',
      },
      search: 'Nach Wörtern suchen',
      searchHint: 'Latenz, Fehler, Warteschlange',
    },
    effect: {
      label: 'Kleinster Effekt, der zählen würde, in Prozent',
      description: 'Kleinere Änderungen gelten als kein Effekt.',
    },
    guardrails: {
      title: 'Leitplanken',
      description: 'Was währenddessen nicht schlechter werden darf.',
      none: 'Keine Leitplanke: nichts beendet den Versuch, wenn etwas anderes schlechter wird.',
      marginOf: '{{title}} darf schlechter werden um, in Prozent',
      remove: '{{title}} entfernen',
    },
    design: {
      label: 'Wie verglichen wird',
      ab: 'A/B: Nutzer oder Anfragen werden zufällig geteilt',
      canary: 'Canary: einige Pods haben die Änderung neben den anderen',
      process:
        'Prozess: eine Arbeitsweise ändert sich, andere Dienste bleiben, wie sie sind',
      why: {
        ab: 'Vorgeschlagen, weil der Text von einem Flag, einer Variante oder einem Anteil der Nutzer spricht.',
        canary:
          'Vorgeschlagen, weil der Text oder der Katalog von einem Rollout spricht.',
        process:
          'Vorgeschlagen, weil nichts von einem Flag oder einem Rollout spricht.',
      },
    },
    arms: {
      treated: 'Label-Auswahl der behandelten Gruppe',
      control: 'Label-Auswahl der Kontrollgruppe',
      selectorHint: 'track=canary, Komma zwischen Labels',
      share: 'Geplanter Anteil der behandelten Gruppe, in Prozent',
      randomized: 'Einheiten werden zufällig zugeteilt',
      randomizedHint: 'Zufällige Zuteilung macht Evidenz A möglich.',
      services: 'Dienste zum Vergleich',
      servicesHint:
        'Ähnliche Dienste, die sich nicht ändern. Mehr als fünf geben bessere Evidenz.',
      add: 'Dienst hinzufügen',
      remove: '{{name}} entfernen',
      noneHint:
        'Ohne sie wird mit der eigenen Vergangenheit verglichen, bestenfalls Evidenz C.',
    },
    timing: {
      title: 'Zeiten',
      duration: 'Dauer',
      minimum: 'Frühestes Ende ohne Schaden',
      step: 'Abstand der Punkte',
      ownStep: 'Abstand der Punkte selbst wählen',
      stepHint: 'Sonst ist es der eigene der Metrik oder der nächste runde.',
      unit: 'Einheit von {{field}}',
      units: {
        minutes: 'Minuten',
        hours: 'Stunden',
        days: 'Tage',
        weeks: 'Wochen',
      },
      seal: 'Effekte bis zum Ende versiegeln',
      sealHint:
        'Niemand bricht wegen Rauschens ab; Leitplanken wirken trotzdem.',
    },
    check: {
      title: 'Was geschehen wird',
      startsNow:
        'Ab jetzt werden Daten gesammelt; ein Versuch mit dem geringsten Risiko braucht keine Freigabe.',
      compare: {
        ab: 'Nutzer von {{service}} werden zufällig geteilt; die Intervalle gelten, wie oft man auch hinsieht.',
        canary:
          'Pods mit {{treated}} werden mit Pods mit {{control}} verglichen.',
        process_one:
          '{{service}} wird mit {{count}} Dienst verglichen, der sich nicht ändert.',
        process_other:
          '{{service}} wird mit {{count}} Diensten verglichen, die sich nicht ändern.',
        own: '{{service}} wird mit der eigenen Vergangenheit verglichen.',
      },
      ends: 'Es endet nach {{duration}} von selbst mit einem Urteil; nichts wird von selbst eingeführt.',
      stops_one:
        'Es endet früher, wenn {{count}} Leitplanke schlechter wird als erlaubt.',
      stops_other:
        'Es endet früher, wenn eine von {{count}} Leitplanken schlechter wird als erlaubt.',
      stopsNone: 'Keine Leitplanke beendet es früher.',
      sealed: 'Effekte bleiben bis zum Ende versiegelt.',
      effect: 'Ein Effekt ab {{effect}} zählt.',
      creates_one: '{{count}} Metrikdefinition wird angelegt.',
      creates_other: '{{count}} Metrikdefinitionen werden angelegt.',
    },
    errors: {
      service: 'Wählen Sie den Dienst.',
      problem: 'Beschreiben Sie das Problem, mindestens in einem Satz.',
      solution: 'Beschreiben Sie die Lösung.',
      name: 'Geben Sie einen Titel mit 3 bis 140 Zeichen.',
      expectation: 'Schreiben Sie, was Sie erwarten.',
      primary: 'Wählen Sie eine Hauptmetrik.',
      effect: 'Geben Sie den kleinsten Effekt von Interesse an, über 0 %.',
      selector: 'Geben Sie beide Label-Auswahlen an, etwa track=canary.',
      selectorForm: 'Schreiben Sie Labels als name=wert mit Kommas dazwischen.',
      sameSelector: 'Die Gruppen müssen sich unterscheiden.',
      duration: 'Geben Sie eine Dauer über 0 an.',
      minimum: 'Das früheste Ende muss innerhalb der Dauer liegen.',
      share: 'Geben Sie einen Anteil zwischen 1 % und 99 % an.',
    },
    saveFailed: 'Nicht gespeichert',
    saveFailedText: 'Ihr Text bleibt 7 Tage lang in diesem Browser.',
    startRefused: '{{key}} ist als Entwurf gespeichert, aber nicht gestartet',
    openDraft: '{{key}} öffnen',
    created: '{{key}} ist als Entwurf gespeichert',
    started: '{{key}} läuft',
  },
};
