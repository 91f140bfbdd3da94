import type { measureMessages } from '../../messages/measures';
import type { Translated } from '../translated';

export const measures: Translated<typeof measureMessages> = {
  measures: 'Messgrößen',
  measure: {
    leadTime: {
      title: 'Durchlaufzeit von Änderungen',
      definition:
        'Je Änderung: vom Datum des Commits bis zum ersten Deployment in Produktion, das ihn enthält, nach Abstammung und nicht nach Zeit. Der Wert ist der Median. Merges, Reverts und Bots zählen nicht, Cherry-Picks einmal, und ein späterer Rollback ändert nichts daran.',
      base_one: '{{count, number}} Änderung',
      base_other: '{{count, number}} Änderungen',
      unit: 'Änderungen',
      none: 'Für keine Änderung lässt sich die Zeit bestimmen.',
    },
    frequency: {
      title: 'Deployments',
      definition:
        'Neuer Inhalt, der alle Ziele in Produktion erreicht hat, je 7 Tage; das letzte Ziel bestimmt den Zeitpunkt. Erneute Deployments, Rollbacks und abgebrochene Versuche zählen nicht, ruhige Wochen zählen.',
      base_one: '{{count, number}} Deployment',
      base_other: '{{count, number}} Deployments',
      unit: 'Deployments',
      none: 'Kein Deployment.',
    },
    failRate: {
      title: 'Fehlerrate von Änderungen',
      definition:
        'Deployments, denen ein Vorfall zugeordnet ist oder die zurückgerollt wurden, und zu spät abgebrochene Versuche, von allen. Nur was älter als 72 Stunden ist, zählt, denn langsame Fehler zeigen sich spät; Jüngeres ist vorläufig.',
      base_one: '{{count, number}} Deployment älter als 72 h',
      base_other: '{{count, number}} Deployments älter als 72 h',
      unit: 'Deployments älter als 72 h',
      none: 'Kein Deployment ist älter als 72 Stunden.',
    },
    recovery: {
      title: 'Erholung nach fehlgeschlagenem Deployment',
      definition:
        'Von der ersten Wirkung auf Nutzer (sonst der Entdeckung, sonst dem Deployment) bis zum Ende des Schadens: abgewendet oder zurückgerollt, nicht das geschlossene Ticket. Der Wert ist ein Kaplan-Meier-Median: was noch offen ist, dauert mindestens bis jetzt.',
      base_one: '{{count, number}} fehlgeschlagenes Deployment',
      base_other: '{{count, number}} fehlgeschlagene Deployments',
      unit: 'fehlgeschlagene Deployments',
      none: 'Kein fehlgeschlagenes Deployment.',
    },
    rework: {
      title: 'Nacharbeitsrate',
      definition:
        'Deployments wegen eines Vorfalls (ungeplant), von allen Deployments.',
      base_one: '{{count, number}} Deployment',
      base_other: '{{count, number}} Deployments',
      unit: 'Deployments',
      none: 'Kein Deployment.',
    },
    catchRate: {
      title: 'Fangrate des Canary',
      definition:
        'Versuche, die bei höchstens 10 % des Verkehrs abgebrochen wurden, bevor das Fehlerbudget brannte, von diesen und allen fehlgeschlagenen. Nur was älter als 72 Stunden ist, zählt.',
      base_one: '{{count, number}} gefangen oder fehlgeschlagen',
      base_other: '{{count, number}} gefangen oder fehlgeschlagen',
      unit: 'Versuche',
      none: 'Nichts wurde gefangen, und nichts schlug fehl.',
    },
    defects: {
      title: 'Entwischte Fehler',
      definition:
        'In Produktion gefundene Fehler, jeder einmal, je 100 Änderungen, die in derselben Zeit ausgeliefert wurden. Das Intervall ist Gamma-Poisson.',
      base_one: '{{count, number}} Änderung',
      base_other: '{{count, number}} Änderungen',
      unit: 'Änderungen',
      none: 'Keine Änderung ist bekannt.',
    },
    restore: {
      title: 'Zeit bis zur Wiederherstellung',
      definition:
        'Dieselbe Zeit wie bei der Erholung nach fehlgeschlagenem Deployment, über alle Vorfälle der Dienste, was immer sie verursacht hat.',
      base_one: '{{count, number}} Vorfall',
      base_other: '{{count, number}} Vorfälle',
      unit: 'Vorfälle',
      none: 'Kein Vorfall.',
    },
  },
  change: {
    leadTime: { lower: 'kürzer, besser', higher: 'länger, schlechter' },
    frequency: { lower: 'seltener', higher: 'häufiger' },
    failRate: {
      lower: 'weniger schlagen fehl, besser',
      higher: 'mehr schlagen fehl, schlechter',
    },
    recovery: { lower: 'kürzer, besser', higher: 'länger, schlechter' },
    rework: { lower: 'weniger, besser', higher: 'mehr, schlechter' },
    catchRate: {
      lower: 'weniger gefangen, schlechter',
      higher: 'mehr gefangen, besser',
    },
    defects: { lower: 'weniger, besser', higher: 'mehr, schlechter' },
    restore: { lower: 'kürzer, besser', higher: 'länger, schlechter' },
  },
  tile: {
    define: 'Was „{{title}}“ bedeutet',
    interval: 'In Klammern: das 95-%-Intervall.',
    perWeek: '{{value}} / Woche',
    per100: '{{value}} / 100 Änderungen',
    notReached: 'nicht erreicht',
    notEnough: 'Nicht genug Daten',
    counts: '{{part}} von {{all}}',
    basis: 'n: {{cases}}',
    before: 'davor: {{value}}',
    beforeNone: 'davor: nicht genug Daten',
    'too-few': 'Zu wenige für einen Vergleich',
    'no-past': 'Nichts davor zum Vergleichen',
    normal: 'Normale Schwankung',
    changed: 'Verändert: {{change}}',
    quantile: 'p{{percent}}: {{value}}',
    withCaught: 'mit dem, was der Canary fing: {{value}}',
    provisional_one:
      '{{count}} weiteres ist vorläufig, {{failed}} davon fehlgeschlagen',
    provisional_other:
      '{{count}} weitere sind vorläufig, {{failed}} davon fehlgeschlagen',
    open_one: '{{count}} noch offen',
    open_other: '{{count}} noch offen',
    noneOpen: 'keines offen',
    restore: 'alle Vorfälle: {{value}}',
    defects_one: '{{count}} Fehler',
    defects_other: '{{count}} Fehler',
    computable: 'bestimmbar für {{share}} von {{all}} Änderungen',
  },
  quality: {
    title: 'Datenqualität',
    lead_one:
      'Die Durchlaufzeit ist für {{n}} von {{count}} Änderung bestimmbar ({{share}}).',
    lead_other:
      'Die Durchlaufzeit ist für {{n}} von {{count}} Änderungen bestimmbar ({{share}}).',
    noChanges:
      'Die Durchlaufzeit fehlt, weil kein Deployment einen hier bekannten Commit nennt.',
    'first-deployment_one':
      '{{count}} kam mit dem ersten Deployment, vor dem nichts bekannt ist.',
    'first-deployment_other':
      '{{count}} kamen mit dem ersten Deployment, vor dem nichts bekannt ist.',
    negative_one:
      '{{count}} wurde vor dem Datum des Commits ausgeliefert, also geht eine Uhr falsch.',
    negative_other:
      '{{count}} wurden vor dem Datum des Commits ausgeliefert, also geht eine Uhr falsch.',
    unknownCommits_one:
      '{{count}} Deployment gehört zu einem unbekannten Commit, seine Änderungen fehlen daher.',
    unknownCommits_other:
      '{{count}} Deployments gehören zu unbekannten Commits, ihre Änderungen fehlen daher.',
    other_one: '{{count}} aus einem anderen Grund ({{reason}}).',
    other_other: '{{count}} aus einem anderen Grund ({{reason}}).',
    provisional_one:
      '{{count}} Deployment ist jünger als 72 Stunden und noch nicht in der Fehlerrate.',
    provisional_other:
      '{{count}} Deployments sind jünger als 72 Stunden und noch nicht in der Fehlerrate.',
    complete: 'Alle Deployments sind älter als 72 Stunden.',
  },
};
