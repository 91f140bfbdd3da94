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
      problemFine: 'Nennt, was wehtut, und keine Lösung.',
      metricFine: 'Hat eine Richtung und eine Zahl.',
    },
    severity: {
      blocks: 'Nötig zum Starten',
      warns: 'Warnung',
      hints: 'Hinweis',
    },
    checks: {
      title: 'Worauf zu achten ist',
      checking: 'Wird geprüft',
      fine: 'Bisher nichts anzumerken.',
      failed:
        'Die übrigen Prüfungen fehlen: {{message}} Sie können weiterschreiben.',
      retry: 'Noch einmal prüfen',
    },
    note: {
      'problem-missing':
        'Beschreiben Sie das Problem, das die Änderung lösen soll.',
      'solution-missing': 'Beschreiben Sie die Lösung, die versucht wird.',
      'expectation-missing':
        'Sagen Sie in Worten, was von der Metrik erwartet wird.',
      'solution-as-problem':
        'Das ist eine Lösung. Was tut weh, wenn nichts geschieht?',
      'problem-short': 'Ein paar Worte mehr: wer merkt es, wie oft, wie stark?',
      'no-direction':
        'Sagen Sie die Richtung: von was auf was, oder unter oder über was.',
      'no-number': 'Eine Zahl fehlt: von welchem Wert auf welchen?',
      'no-time': 'Eine Zeit fehlt: bis wann?',
      person:
        'Nennen Sie einen Dienst oder einen Arbeitsschritt, keine Person.',
      'person-of-catalog':
        '„{{name}}“ ist eine Person des Katalogs. Nennen Sie einen Dienst oder einen Arbeitsschritt.',
      'service-unknown': '{{entityRef}} steht nicht im Katalog.',
      'primary-missing': 'Wählen Sie die Hauptmetrik.',
      'minimum-effect-missing':
        'Sagen Sie, wie stark sich {{metric}} ändern muss, damit es sich lohnt.',
      'metric-unknown':
        'Die Metrik {{metric}} gibt es nicht, oder nicht für Sie.',
      'metric-no-data':
        '{{metric}} hatte in den letzten 4 Wochen keine Daten von {{entityRef}}; es gäbe nichts zu vergleichen.',
      'metric-lies':
        '{{metric}} behauptet Unterschiede, wo keine sind. Wählen Sie eine andere Metrik, oder sehen Sie sich ihre Eignung an.',
      'metric-doubtful':
        'Ob {{metric}} ein Experiment tragen kann, ist zweifelhaft: siehe ihre Eignung.',
      'no-guardrail':
        'Keine Leitplanke: nichts meldet, wenn anderes schlechter wird.',
      'control-missing':
        'Nennen Sie die Kontrolle: dieses Design vergleicht zwei Gruppen, die gleichzeitig laufen.',
      'same-arms':
        'Änderung und Kontrolle wählen dieselben Reihen: geben Sie ihnen andere Namen, Dienste oder Labels.',
      'own-past':
        'Ohne Dienste zum Vergleich bleibt die eigene Vergangenheit: höchstens Beleg C.',
      'treated-missing':
        'Nennen Sie die Dienste, die die Änderung in Wellen übernehmen, mindestens sechs.',
      'waves-missing':
        'Sagen Sie, in wie vielen Wellen die Dienste die Änderung übernehmen.',
      'part-weeks':
        'Menschen arbeiten in Wochen: ganze Wochen zählen alle Wochenenden gleich.',
      'below-a-week':
        'Kürzer als eine Woche: der Versuch sieht nicht jeden Wochentag.',
      collision:
        '{{key}} ändert zur selben Zeit {{services}} und wird an derselben Metrik gemessen; keines von beiden wäre allein lesbar.',
      'collision-hidden':
        'Ein anderes Experiment ändert zur selben Zeit {{services}} und wird an derselben Metrik gemessen. Fragen Sie, wem der Dienst gehört.',
      underpowered:
        'Ein Effekt von {{wanted}} liegt unter dem, was dieser Dienst in {{duration}} erkennen lässt, nämlich {{detectable}}. {{enough}} würden reichen.',
      'underpowered-ever':
        'Ein Effekt von {{wanted}} liegt unter dem, was dieser Dienst in {{duration}} erkennen lässt, nämlich {{detectable}}; {{longest}} ändern das nicht. Suchen Sie eine Metrik, die weniger schwankt.',
      'power-unknown':
        'Was dieser Dienst erkennen lässt, ist unbekannt: {{detail}}',
      'not-checked': 'Nicht alles wurde geprüft: {{detail}}',
    },
    from: {
      title: 'Mit einer Idee oder Vorlage beginnen',
      replaces: 'Eine Wahl ersetzt, was unten geschrieben ist.',
      ideas: 'Ideen für diesen Dienst',
      templates: 'Vorlagen',
      measuredHere: '{{design}}, hier gemessen an {{metric}}',
      source: 'Woher die Belege kommen',
      use: 'Verwenden',
      chosen: 'Verwendet',
      all: 'Alle {{total}} zeigen',
      fewer: 'Weniger zeigen',
    },
    origin: {
      label: 'Herkunft',
      idea: 'die Idee {{key}}',
      learning: 'die Erkenntnis {{key}}',
      follows: 'folgt auf {{keys}}',
    },
    link: {
      title: '{{metric}} ist für Sie gewählt',
      idea: 'Die Idee nennt {{wanted}}. Unten lässt sich eine andere wählen.',
      name: 'Der Dienst hat eine Metrik mit dem Namen, den die Vorlage nennt, {{wanted}}. Unten lässt sich eine andere wählen.',
      ending:
        'Ihr Name endet auf {{wanted}}, wie die Vorlage es nennt. Unten lässt sich eine andere wählen.',
      words:
        'Sie teilt die meisten Wörter mit Ihrer Erwartung. Unten lässt sich eine andere wählen.',
    },
    power: {
      one: 'Erkennt {{effect}} in {{duration}}.',
      two: 'Erkennt {{effect}} in {{duration}}, {{otherEffect}} in {{otherDuration}}.',
      label: 'Wie lange?',
      description:
        'Was Versuche jeder Länge in {{points}} Punkten der echten Geschichte gefunden hätten. Sie wollen {{wanted}} sehen.',
      sees: '{{duration}}: sieht {{effect}} und mehr',
      seesOnly: '{{duration}}: sieht nur {{effect}} und mehr',
      reading: 'was die Geschichte sagt',
      failed: 'Was sich erkennen lässt, ist gerade nicht bekannt',
      unknown: 'Was sich erkennen lässt, ist noch nicht bekannt. {{detail}}',
      noMetric:
        'Was sich erkennen lässt, steht hier, sobald eine Metrik gewählt ist.',
      undefined:
        '{{metric}} ist noch nicht definiert; nach ihrer Geschichte lässt sich nicht fragen.',
      define: 'Definieren und nachsehen',
    },
    pool: {
      method: 'Beurteilt durch {{method}}',
      fit: 'Vor dem Start liegt der Vergleich um {{fit}} Standardabweichungen daneben.',
      numbers:
        'Korrelation {{correlation}}, Abstand {{gap}} Standardabweichungen, {{coverage}} der Punkte.',
      noMetric:
        'Ähnliche Dienste werden vorgeschlagen, sobald die Metrik definiert ist.',
      loading: 'ähnliche Dienste',
      failed: 'Gerade lassen sich keine Dienste vorschlagen',
      all: 'Alle {{total}} zeigen',
      fewer: 'Weniger zeigen',
      reset: 'Zurück zum Vorschlag',
    },
    treated: {
      title: 'Dienste, die die Änderung übernehmen',
      hint: 'Der aus dem ersten Schritt, und andere, die gleichzeitig wechseln.',
      add: 'Einen Dienst hinzufügen, der wechselt',
    },
    waves: {
      explain:
        'Der Zufall entscheidet, welche Dienste zuerst wechseln. Wer noch wartet, wird mit denen verglichen, die gewechselt haben; zufällige Reihenfolge macht Beleg A möglich.',
      servicesHint:
        'Bisher {{number}}, mit dem aus dem ersten Schritt; mindestens {{least}} sind nötig.',
      count: 'Wellen',
      period: 'Zeit von einer Welle zur nächsten',
      length:
        'Es dauert {{duration}}: ein Abschnitt für jede Welle. Die Wellen werden beim Start gezogen und mit dem Plan versiegelt.',
    },
    advanced: 'Erweitert',
    looks: {
      label: 'Geplante Blicke',
      description:
        'Der letzte ist am Ende. Jeder frühere kostet etwas Trennschärfe; die Fehlerquote gilt für alle zusammen.',
    },
    stop: {
      onHarm: 'Wenn etwas schlechter wird',
      onInvalid: 'Wenn der Vergleich gestört ist',
      byDesign: 'Wie üblich: {{what}}',
      conclude: 'beenden und um eine Entscheidung bitten',
      pause: 'pausieren',
      tell: 'nur melden',
    },
    method: {
      label: 'Methode',
      auto: 'Nach den genannten Regeln',
      'interrupted-time-series': 'unterbrochene Zeitreihe',
      'difference-in-differences': 'Differenz der Differenzen',
      'synthetic-control': 'synthetische Kontrolle',
      'synthetic-did': 'synthetische Differenz der Differenzen',
      'structural-time-series': 'strukturelle Zeitreihe',
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
      'stepped-wedge':
        'Stufenweise: Dienste übernehmen die Änderung in zufälligen Wellen',
      why: {
        ab: 'Vorgeschlagen, weil der Text von einem Flag, einer Variante oder einem Anteil der Nutzer spricht.',
        canary:
          'Vorgeschlagen, weil der Text oder der Katalog von einem Rollout spricht.',
        process:
          'Vorgeschlagen, weil nichts von einem Flag oder einem Rollout spricht.',
        'stepped-wedge': 'Vorgeschlagen, weil die Vorlage es so nennt.',
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
        wedge:
          '{{services}} Dienste übernehmen die Änderung in {{waves}} zufälligen Wellen; wer wartet, ist der Vergleich.',
      },
      ends: 'Es endet nach {{duration}} von selbst mit einem Urteil; nichts wird von selbst eingeführt.',
      harm: {
        conclude_one:
          'Es endet früher, wenn {{count}} Leitplanke schlechter wird als erlaubt.',
        conclude_other:
          'Es endet früher, wenn eine von {{count}} Leitplanken schlechter wird als erlaubt.',
        pause_one:
          'Es pausiert, wenn {{count}} Leitplanke schlechter wird als erlaubt.',
        pause_other:
          'Es pausiert, wenn eine von {{count}} Leitplanken schlechter wird als erlaubt.',
        tell_one:
          'Sie erfahren es, wenn {{count}} Leitplanke schlechter wird als erlaubt; es läuft weiter.',
        tell_other:
          'Sie erfahren es, wenn eine von {{count}} Leitplanken schlechter wird als erlaubt; es läuft weiter.',
      },
      stopsNone: 'Keine Leitplanke beendet es früher.',
      sealed: 'Effekte bleiben bis zum Ende versiegelt.',
      looks_one: 'Es gibt {{count}} geplanten Blick.',
      looks_other:
        'Es gibt {{count}} geplante Blicke in gleichem Abstand; bei jedem kann es enden.',
      idea: 'Die Ideenliste zeigt {{key}} als im Versuch.',
      follows: 'Es ist mit {{keys}} verknüpft, worauf es folgt.',
      untitled: 'Ohne Titel',
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
      wedgeServices:
        'Nennen Sie mindestens 6 Dienste, die die Änderung übernehmen.',
      waveCount:
        'Geben Sie 2 bis 20 Wellen an, höchstens eine für jeden Dienst.',
      wavePeriod:
        'Geben Sie die Zeit zwischen den Wellen an, mindestens eine Minute.',
    },
    saveFailed: 'Nicht gespeichert',
    saveFailedText: 'Ihr Text bleibt 7 Tage lang in diesem Browser.',
    startRefused: '{{key}} ist als Entwurf gespeichert, aber nicht gestartet',
    openDraft: '{{key}} öffnen',
    created: '{{key}} ist als Entwurf gespeichert',
    started: '{{key}} läuft',
  },
};
