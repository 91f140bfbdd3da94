import type { telemetryMessages } from '../../messages/telemetry';
import type { Translated } from '../translated';

export const telemetry: Translated<typeof telemetryMessages> = {
  telemetry: {
    title: 'Telemetrie',
    heading: 'Telemetrie von {{name}}',
    error: {
      catalogue: 'Die Metriken können nicht gezeigt werden',
      watches: 'Die beobachteten Metriken können nicht gezeigt werden',
      dashboards: 'Die Dashboards können nicht gezeigt werden',
      forbidden:
        'Sie dürfen Metriken nicht lesen. Die Berechtigung hone.metric.read erlaubt es; bitten Sie die Betreiber dieses Portals darum.',
      act: 'Das hat nicht funktioniert: {{message}}',
      actForbidden:
        'Sie dürfen dies lesen, aber nicht ändern. Die Berechtigung {{permission}} erlaubt es; bitten Sie die Betreiber dieses Portals darum.',
    },
    sentence: {
      none: 'Noch wird keine Metrik beobachtet. Beobachten Sie unten eine; was sich ändert, steht dann hier.',
      normal_one: '{{count}} beobachtete Metrik schwankt wie üblich.',
      normal_other:
        'Alle {{count}} beobachteten Metriken schwanken wie üblich.',
      some_one:
        '{{normal}} von {{count}} beobachteten Metrik schwankt wie üblich.',
      some_other:
        '{{normal}} von {{count}} beobachteten Metriken schwanken wie üblich.',
      learning:
        'Lernt, was üblich ist, Tag {{day}} von {{days}}; danach werden Änderungen gemeldet.',
      learningSome_one: '{{count}} lernt noch, was üblich ist.',
      learningSome_other: '{{count}} lernen noch, was üblich ist.',
      silent_one: '{{count}} hat zurzeit keine Werte.',
      silent_other: '{{count}} haben zurzeit keine Werte.',
      failing_one: 'Die Quelle von {{count}} antwortet nicht.',
      failing_other: 'Die Quellen von {{count}} antworten nicht.',
      more_one: '{{count}} weitere hat sich geändert.',
      more_other: '{{count}} weitere haben sich geändert.',
    },
    change: {
      levels: 'von {{before}} auf {{after}}',
      levelsShare: 'von {{before}} auf {{after}} ({{share}})',
      rose: '{{metric}} stieg am {{date}} {{levels}}.',
      fell: '{{metric}} fiel am {{date}} {{levels}}.',
      roseAfter:
        '{{metric}} stieg am {{date}} {{levels}}, kurz nach {{trigger}}.',
      fellAfter:
        '{{metric}} fiel am {{date}} {{levels}}, kurz nach {{trigger}}.',
      deployment: 'dem Deployment {{label}}',
      flag: 'der Änderung am Flag {{label}}',
      roseAt: 'Stieg {{levels}}, {{at}}.',
      fellAt: 'Fiel {{levels}}, {{at}}.',
      afterDeployment:
        'Kurz nach dem Deployment {{label}} ({{at}}), was kein Beweis ist.',
      afterFlag:
        'Kurz nach der Änderung am Flag {{label}} ({{at}}), was kein Beweis ist.',
      open: '{{label}} öffnen',
      older: 'Frühere Änderungen',
    },
    status: {
      learning: 'Lernt, Tag {{day}} von {{days}}',
      normal: 'Schwankt wie üblich',
      better: 'Zum Besseren verändert',
      worse: 'Zum Schlechteren verändert',
      silent: 'Keine Werte',
      failing: 'Quelle antwortet nicht',
      since: 'seit {{at}}',
    },
    watch: {
      title: 'Beobachtete Metriken',
      now: 'Jetzt {{value}}, erwartet {{expected}} {{interval}}',
      nowOnly: 'Jetzt {{value}}',
      meaningful: 'Das war bedeutsam',
      notMeaningful: 'Nicht bedeutsam',
      judge: '{{action}}: {{metric}}, {{at}}',
      saidMeaningful: 'Es hieß: bedeutsam.',
      saidNot: 'Es hieß: nicht bedeutsam.',
      undo: 'Rückgängig',
      undoJudgement: 'Urteil über {{metric}}, {{at}}, zurücknehmen',
      learnt_one:
        'Aus {{count}} Urteil gelernt: Eine Änderung dieser Metrik zählt ab dem {{spread}}-Fachen ihrer üblichen Streuung und ab {{share}}, mit dem {{patience}}-Fachen der üblichen Belege.',
      learnt_other:
        'Aus {{count}} Urteilen gelernt: Eine Änderung dieser Metrik zählt ab dem {{spread}}-Fachen ihrer üblichen Streuung und ab {{share}}, mit dem {{patience}}-Fachen der üblichen Belege.',
      explain: 'Erklären',
      explainName: 'Die Änderung von {{metric}} erklären',
      stop: 'Nicht mehr beobachten',
      stopName: '{{metric}} nicht mehr beobachten',
      stopTitle:
        '{{metric}} nicht mehr beobachten und vergessen, was dazu gesagt wurde?',
      stopText_one:
        'Die gefundene Änderung und was dazu gesagt wurde, werden gelöscht. Beginnt die Beobachtung wieder, wird der Verlauf neu gelesen, aber die Urteile sind verloren.',
      stopText_other:
        'Die {{count}} gefundenen Änderungen und was dazu gesagt wurde, werden gelöscht. Beginnt die Beobachtung wieder, wird der Verlauf neu gelesen, aber die Urteile sind verloren.',
      keep: 'Weiter beobachten',
      stopped:
        '{{metric}} wird nicht mehr beobachtet. Beginnt die Beobachtung wieder, wird der Verlauf neu gelesen.',
      again: '{{metric}} wieder beobachten',
    },
    catalogue: {
      title: 'Alle Metriken',
      caption: 'Alle Metriken von {{name}}',
      metric: 'Metrik',
      health: 'Daten',
      owner: 'Verantwortlich',
      fitness: 'Taugt für Experimente',
      watched: 'Beobachtet',
      actions: 'Definition',
      watch: '{{metric}} beobachten',
      watchShort: 'Beobachten',
      edit: 'Bearbeiten',
      editName: 'Die Definition von {{metric}} bearbeiten',
      define: 'Definieren',
      defineName: '{{metric}} definieren',
      proposed: 'vorgeschlagen',
      proposedNote:
        'Eine vorgeschlagene Metrik wurde an ihrem Namen erkannt. Wer sie beobachtet oder prüft, speichert die Definition wie vorgeschlagen.',
      more_one: '{{count}} weitere Metrik wird nicht gezeigt.',
      more_other: '{{count}} weitere Metriken werden nicht gezeigt.',
      export: 'CSV exportieren',
      exported_one: '{{count}} Metrik geschrieben.',
      exported_other: '{{count}} Metriken geschrieben.',
      exportFailed: 'Die Datei konnte nicht erstellt werden: {{message}}',
      unit: '{{signal}}, {{unit}}, {{direction}}',
      noOwner: 'niemand',
      explore: '{{metric}} erkunden',
    },
    signal: {
      rate: 'Rate',
      errors: 'Fehler',
      duration: 'Dauer',
      utilization: 'Auslastung',
      saturation: 'Sättigung',
      other: 'Sonstiges',
    },
    direction: {
      'lower-is-better': 'weniger ist besser',
      'higher-is-better': 'mehr ist besser',
    },
    health: {
      ok: 'Hat Daten',
      gaps: 'Lücken: {{share}} der erwarteten Werte',
      silent: 'Keine Daten',
      never: 'Hatte nie Daten',
      failing: 'Quelle antwortet nicht',
      since: 'seit {{at}}',
      step: 'ein Wert alle {{step}}',
    },
    fitness: {
      trustworthy: 'Verlässlich',
      doubtful: 'Zweifelhaft',
      lies: 'Lügt',
      'too-short': 'Zu wenig Verlauf',
      none: 'Nicht geprüft',
      assess: 'Prüfen',
      assessName: '{{metric}} prüfen',
      again: 'Erneut prüfen',
      pending:
        'Der Verlauf von {{metric}} wird nachgespielt; das kann eine Minute dauern.',
      details: 'Einzelheiten',
      detailsName: 'Einzelheiten der Eignung von {{metric}}',
      dialog: 'Kann {{metric}} ein Experiment tragen?',
      load: 'Der Bericht kann nicht gezeigt werden',
      falseAlarms:
        'Fehlalarme: {{rate}} {{interval}} von {{runs}} Vergleichen ohne jeden Unterschied; {{alpha}} waren versprochen.',
      noFalseAlarms: 'Zu wenig Verlauf, um Fehlalarme zu zählen.',
      detectable: 'Kleinste Änderung, die in 80 von 100 Fällen gefunden wird',
      days: 'Tage',
      share: 'Änderung',
      noShare: 'keine unter 100 %',
      noise: 'Wochenmittel streuen um {{share}}.',
      instrument: 'Änderungen des Messgeräts',
      noInstrument: 'Es wurde keine Änderung des Messgeräts gefunden.',
      instrumentItem: '{{at}}: {{message}}',
      proxy: 'Besser: {{title}}. {{reason}}',
      computed:
        'Berechnet {{at}} aus dem Verlauf zwischen {{from}} und {{until}}, für Stand {{revision}} der Definition.',
    },
    definition: {
      edit: 'Definition von {{metric}}',
      create: '{{metric}} definieren',
      load: 'Die Definition kann nicht gezeigt werden',
      titleField: 'Titel',
      description: 'Beschreibung',
      unit: 'Einheit',
      unitHint: 'Etwa s, ms, ratio, 1/s, 1',
      direction: 'Besser ist',
      lower: 'weniger',
      higher: 'mehr',
      owner: 'Verantwortlich',
      ownerHint:
        'Etwa group:default/checkout; leer für die Verantwortlichen des Dienstes',
      badOwner:
        'Hier muss ein Verweis wie group:default/checkout stehen; {{given}} ist keiner.',
      missing: 'Titel und Einheit dürfen nicht leer sein.',
      save: 'Definition speichern',
      shared:
        'Diese Definition gilt für jeden Dienst: Eine Änderung hier ist eine für alle.',
      conflict:
        'Jemand anderes hat diese Definition geändert, nachdem Sie sie geöffnet haben. Was jetzt gilt, steht hier, wo es sich von Ihrem unterscheidet; speichern Sie erneut, um es zu ersetzen.',
      standing: '{{field}} jetzt: {{value}}',
    },
    failures: {
      title: 'Quellen ohne Metriken',
      item: '{{source}}',
      itemSince: '{{source}} antwortet nicht seit {{at}}.',
      asOf: 'Ihre Werte unten sind vom {{at}}.',
    },
    dashboards: {
      title: 'Dashboards',
      empty:
        'In den Quellen, die Dashboards haben, wurde keines dieses Dienstes gefunden.',
      inFolder: '{{folder}}, {{source}}',
    },
    used: {
      title: 'Verwendet von',
      link: 'Experimente an {{name}}',
    },
    setup: {
      empty: 'Es wurden keine Zeitreihen von {{name}} gefunden.',
      again: 'Erneut suchen',
      selector: 'Die Zeitreihen benennen',
      selectorText:
        'Eine Liste von Label-Bedingungen für Prometheus, die seine Zeitreihen gemeinsam haben.',
      service: 'Den Dienst benennen',
      serviceText:
        'Der Name, den seine Zeitreihen tragen, wo er ein anderer ist als im Katalog.',
      example: 'Beispiel: {{title}}',
    },
    card: {
      open: 'Telemetrie öffnen',
      more_one: 'und {{count}} weitere',
      more_other: 'und {{count}} weitere',
      none: 'Keine Metrik wird beobachtet. Wählen Sie welche; was sich ändert, steht dann hier.',
    },
  },
};
