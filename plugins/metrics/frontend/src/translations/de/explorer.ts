import type { explorerMessages } from '../../messages/explorer';
import type { Translated } from '../translated';

export const explorer: Translated<typeof explorerMessages> = {
  explorer: {
    heading: 'Eine Metrik ansehen',
    error: 'Die Metrik kann nicht gezeigt werden',
    narrow: 'Nur {{range}} ansehen',
    download: 'CSV herunterladen',
    copyLink: 'Link kopieren',
    copied: 'Kopiert',
    copyFailed:
      'Der Browser erlaubt das Kopieren nicht. In der Adresszeile steht dieselbe Adresse.',
    services: {
      label: 'Dienste',
      chosen: 'Dienste, die verglichen werden',
      placeholder: 'Dienst hinzufügen',
      full: 'Höchstens {{most}} Dienste werden verglichen.',
      failed: 'Der Katalog kann nicht durchsucht werden: {{message}}',
    },
    metric: {
      label: 'Metrik',
      placeholder: 'Metrik wählen',
      first: 'Wählen Sie zuerst einen Dienst.',
      failed: 'Die Liste der Metriken kann nicht gelesen werden: {{message}}',
      failing: '{{source}}: {{message}}',
      more_one: '{{count}} weitere Metrik steht nicht in der Liste.',
      more_other: '{{count}} weitere Metriken stehen nicht in der Liste.',
    },
    range: {
      label: 'Zeitraum',
      '1h': '1\u00a0h',
      '6h': '6\u00a0h',
      '24h': '24\u00a0h',
      '7d': '7\u00a0T.',
      '30d': '30\u00a0T.',
      '90d': '90\u00a0T.',
      from: 'Von',
      to: 'Bis',
      show: 'Diese Tage zeigen',
      problem: {
        incomplete: 'Beide Tage werden gebraucht.',
        order: 'Der erste Tag liegt nach dem letzten.',
        long: 'Höchstens {{days}} Tage werden gezeigt.',
      },
    },
    empty: {
      services: 'Wählen Sie einen Dienst, um seine Metriken zu sehen.',
      metric: 'Wählen Sie eine Metrik; die erste dieses Dienstes: {{title}}.',
      open: 'Öffnen',
      undefined_one:
        '{{name}} hat noch keine Metrik. {{count}} ist auf der Seite „Telemetrie“ des Dienstes vorgeschlagen.',
      undefined_other:
        '{{name}} hat noch keine Metrik. {{count}} sind auf der Seite „Telemetrie“ des Dienstes vorgeschlagen.',
      telemetry: 'Telemetrie des Dienstes öffnen',
      error: 'Die Metriken des Dienstes können nicht aufgezählt werden',
      values:
        'Keine Werte in diesem Zeitraum. Ein längerer zeigt vielleicht ältere; warum eine Reihe keine hat, steht unten.',
    },
    reading: {
      one: '{{name}}: {{value}} um {{at}}; die Hälfte der Werte liegt zwischen {{low}} und {{high}}.',
      noValues: '{{name}} hat keine Werte in diesem Zeitraum.',
      few_one: '{{count}} Wert ist zu wenig, um Umbrüche zu suchen.',
      few_other: '{{count}} Werte sind zu wenige, um Umbrüche zu suchen.',
      noChange: 'Kein Umbruch in diesem Zeitraum.',
      changes_one: '{{count}} Umbruch in diesem Zeitraum.',
      changes_other: '{{count}} Umbrüche in diesem Zeitraum.',
      changed_one:
        '{{count}} von {{all}} Diensten hat sich in diesem Zeitraum verändert: {{list}}.',
      changed_other:
        '{{count}} von {{all}} Diensten haben sich in diesem Zeitraum verändert: {{list}}.',
      noneChanged:
        'Keiner von {{all}} Diensten hat sich in diesem Zeitraum verändert.',
      between:
        'Der Median ist am kleinsten bei {{lowest}} ({{low}}) und am größten bei {{highest}} ({{high}}).',
      nothing: 'Keiner der Dienste hat Werte in diesem Zeitraum.',
      silent_one: '{{count}} Dienst hat keine Werte.',
      silent_other: '{{count}} Dienste haben keine Werte.',
      failed_one: '{{count}} Dienst kann nicht gezeigt werden.',
      failed_other: '{{count}} Dienste können nicht gezeigt werden.',
    },
    change: {
      better:
        '{{name}} hat sich um {{at}} verändert, von {{before}} auf {{after}}: besser.',
      worse:
        '{{name}} hat sich um {{at}} verändert, von {{before}} auf {{after}}: schlechter.',
    },
    event: {
      title_one: 'Was geschah: {{count}} Ereignis',
      title_other: 'Was geschah: {{count}} Ereignisse',
      deployment: 'Deployment von {{service}}: {{label}}, {{at}}.',
      'flag-change': 'Flag von {{service}}: {{label}}, {{at}}.',
      incident: 'Vorfall von {{service}}: {{label}}, {{at}} bis {{until}}.',
      incidentOpen: 'Vorfall von {{service}}: {{label}}, seit {{at}}.',
    },
    lane: {
      deployment: 'Deployments',
      'flag-change': 'Flags',
      incident: 'Vorfälle',
    },
    chart: {
      name: '{{title}} im Verlauf. {{keys}}',
      keys: 'Links und Rechts bewegen, Pos1 und Ende springen, [ und ] gehen zu Umbrüchen, Enter markiert, Escape verlässt.',
      hint: 'Zeigen Sie auf das Diagramm, oder gehen Sie mit Links und Rechts und mit [ und ] von Umbruch zu Umbruch.',
    },
    cursor: {
      at: '{{at}}: {{values}}.',
      value: '{{name}} {{value}}',
      noValue: '{{name}} kein Wert',
    },
    view: {
      label: 'Ansicht',
      chart: 'Diagramm',
      table: 'Tabelle',
      distribution: 'Verteilung',
    },
    table: {
      at: 'Zeit',
      service: 'Dienst',
      happened: 'Was geschah',
      none: 'kein Wert',
    },
    distribution: {
      values: 'Werte',
      quantiles: '{{title}}: Quantile je Dienst',
      name: '{{name}}: {{n}} Werte, Median {{median}}, 90 % davon zwischen {{low}} und {{high}}',
      n: 'Werte',
      p5: '5 %',
      p25: '25 %',
      p50: 'Median',
      p75: '75 %',
      p95: '95 %',
    },
    series: {
      title: 'Was von jeder Reihe bekannt ist',
      error: '{{name}} kann nicht gezeigt werden',
      empty: 'Keine Werte in diesem Zeitraum.',
      standing:
        '{{value}} um {{at}}; die Hälfte der Werte liegt zwischen {{low}} und {{high}}.',
      stale: 'Gezeigt werden die letzten guten Werte.',
      mark: 'Markieren',
      markOf: 'Die Veränderung von {{name}} um {{at}} markieren',
    },
    fitness: {
      trustworthy: 'Diese Metrik kann ein Experiment tragen.',
      doubtful:
        'Es ist zweifelhaft, ob diese Metrik ein Experiment tragen kann.',
      lies: 'Diese Metrik lügt: Mit sich selbst verglichen zeigt sie zu oft Veränderungen, die keine sind.',
      'too-short':
        'Ihre Geschichte ist zu kurz, um zu sagen, ob sie ein Experiment tragen kann.',
      report: 'Zum Bericht',
      reportOf: 'Zum Bericht über {{name}}',
    },
    queries: {
      title: 'Definition und Abfragen',
      'lower-is-better': 'Niedriger ist besser.',
      'higher-is-better': 'Höher ist besser.',
      owner: 'Wer dafür einsteht:',
      step: 'Ein Punkt je {{step}}.',
      asked: '{{source}} wurde um {{at}} gefragt:',
      of: 'Abfrage von {{name}}',
    },
  },
};
