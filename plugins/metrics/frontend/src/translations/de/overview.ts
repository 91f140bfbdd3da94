import type { overviewMessages } from '../../messages/overview';
import type { Translated } from '../translated';

export const overview: Translated<typeof overviewMessages> = {
  overview: {
    tab: 'Überblick',
    headingOrganization: 'Auslieferung der Organisation',
    organization: 'Organisation',
    place: 'Wo Sie sind',
    weeks: 'Wochen',
    lastWeeks: '{{weeks}} Wochen',
    period: '{{from}} bis {{to}}',
    earlier: 'Die Wochen davor',
    later: 'Die Wochen danach',
    group: 'Gruppe',
    groupSearch: 'Gruppe suchen',
    week: 'Woche {{week}}',
    weekOfYear: 'Woche {{week}} von {{year}}',
    loading: 'Messgrößen',
    pulse: 'Puls der Auslieferung',
    open: 'Auslieferung öffnen',
    pulseRange: 'Letzte {{weeks}} Wochen',
    chart: '{{measure}} je Woche',
    limits:
      'Das Band zeigt, was von Woche zu Woche normal ist: der Mittelwert und das 2,66-Fache der mittleren Differenz von Nachbarn zu beiden Seiten.',
    shift: 'Wochenmittel {{before}}, seitdem {{after}}',
    noWeeks:
      'Beurteilt gegen den Zeitraum davor: verändert ist, wo die beiden Intervalle sich nicht überlappen.',
    tooFewWeeks: 'Zu wenig für ein Urteil',
  },
  pulse: {
    changed_one:
      '{{count}} von {{all}} Größen hat sich über die normale Schwankung hinaus verändert: {{list}}.',
    changed_other:
      '{{count}} von {{all}} Größen haben sich über die normale Schwankung hinaus verändert: {{list}}.',
    better: '{{measure}}, besser seit {{week}}',
    worse: '{{measure}}, schlechter seit {{week}}',
    neutral: '{{measure}} seit {{week}}',
    up: '{{measure}}: {{change}} mehr, innerhalb der normalen Schwankung: nichts zu erklären.',
    down: '{{measure}}: {{change}} weniger, innerhalb der normalen Schwankung: nichts zu erklären.',
    normal:
      'Keine von {{all}} Größen hat sich über die normale Schwankung hinaus verändert: nichts zu erklären.',
    tooFew: 'Zu wenige Wochen haben Daten, um zu sagen, was normal ist.',
    unjudged_one: '{{count}} weitere hat zu wenige Fälle für ein Urteil.',
    unjudged_other: '{{count}} weitere haben zu wenige Fälle für ein Urteil.',
    none: 'Kein Deployment in diesen {{weeks}} Wochen.',
    wordBetter: 'Verändert: besser seit {{week}}',
    wordWorse: 'Verändert: schlechter seit {{week}}',
    wordNeutral: 'Verändert seit {{week}}',
  },
  scope: {
    title: 'Was gezählt wird',
    services_one: '{{count}} Dienst wird gezählt.',
    services_other: '{{count}} Dienste werden gezählt.',
    groups_one: '{{count}} Gruppe wird gezählt.',
    groups_other: '{{count}} Gruppen werden gezählt.',
    hidden_one:
      '{{count}} Gruppe, die Sie nicht lesen dürfen, ist ausgelassen.',
    hidden_other:
      '{{count}} Gruppen, die Sie nicht lesen dürfen, sind ausgelassen.',
    zone: 'Wochen beginnen am Montag, {{zone}}.',
    stale:
      'Diese Zahlen sind von {{at}}, {{age}}. Seitdem wurden sie nicht auf den neuesten Stand gebracht.',
    never:
      'Diese Zahlen sind noch nicht berechnet. Nach dem ersten Start dauert das einige Minuten.',
    downloadWeeks: 'Wochen herunterladen',
    note: 'Auslieferung von {{from}} bis {{to}} (ausschließlich), {{zone}}; {{scope}}.',
    simulated: 'simuliert',
  },
  rows: {
    groups: 'Gruppen',
    services: 'Dienste',
    shown_one: '{{count}} Zeile gezeigt',
    shown_other: '{{count}} Zeilen gezeigt',
    more: 'Mehr zeigen',
    byName:
      'Nach Namen; weitere Zeilen folgen, deshalb sind Zahlen nicht sortiert.',
    emptyGroups: 'Keiner Gruppe gehört ein Dienst mit Deployments.',
    emptyServices: 'Kein Dienst mit Deployments.',
    error: 'Die Liste kann nicht gezeigt werden',
    export: 'Zeilen herunterladen',
    exported_one: '{{count}} Zeile heruntergeladen',
    exported_other: '{{count}} Zeilen heruntergeladen',
    exportedBounded:
      'Die ersten {{rows}} Zeilen nach Namen wurden heruntergeladen; wählen Sie für den Rest eine Gruppe.',
    exportFailed: 'Nichts wurde heruntergeladen: {{message}}',
    multiples: '{{measure}} Woche für Woche',
    ownerless: 'Ohne Gruppe',
    ownScale:
      'Jede mit eigener Skala und eigenen Grenzen: vergleichen Sie Formen, nicht Höhen.',
    measure: 'Messgröße',
    columns: {
      group: 'Gruppe',
      service: 'Dienst',
      services: 'Dienste',
      leadTime: 'Durchlaufzeit',
      frequency: 'Deployments',
      failRate: 'Fehlerrate',
      recovery: 'Erholung',
      rework: 'Nacharbeit',
      weeks: 'Je Woche',
    },
  },
  connect: {
    sentence: 'Verbinden Sie Deployments, um zu beginnen.',
    found_one:
      '{{count}} Quelle ist bekannt und hat noch kein Deployment eines Dienstes gebracht.',
    found_other:
      '{{count}} Quellen sind bekannt und haben noch kein Deployment eines Dienstes gebracht.',
    unassigned_one:
      'Auf {{count}} Namen in Ereignissen hört kein Dienst. Geben Sie ihn unten einem.',
    unassigned_other:
      'Auf {{count}} Namen in Ereignissen hört kein Dienst. Geben Sie sie unten Diensten.',
    again: 'Erneut prüfen',
  },
};
