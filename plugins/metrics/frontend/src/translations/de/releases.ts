import type { releaseMessages } from '../../messages/releases';
import type { Translated } from '../translated';

export const releases: Translated<typeof releaseMessages> = {
  releases: {
    title: 'Letzte Deployments',
    empty: 'In den letzten {{days}} Tagen kam nichts in Produktion an.',
    shown_one: '{{count}} Zeile gezeigt',
    shown_other: '{{count}} Zeilen gezeigt',
    older: 'Ältere zeigen',
    export: 'CSV herunterladen',
    exported_one: '{{count}} Zeile heruntergeladen',
    exported_other: '{{count}} Zeilen heruntergeladen',
    exportedBounded:
      'Die neuesten {{rows}} Zeilen wurden heruntergeladen; wählen Sie für den Rest einen kürzeren Zeitraum.',
    exportFailed: 'Nichts wurde heruntergeladen: {{message}}',
    fileNote:
      'Deployments von {{entityRef}} von {{from}} bis {{to}}; was jünger als 72 Stunden ist, hat einen vorläufigen Ausgang.',
    columns: {
      at: 'Zeit',
      kind: 'Art',
      changes: 'Änderungen',
      leadTime: 'Durchlaufzeit',
      outcome: 'Ausgang',
      evidence: 'Beleg',
      sha: 'Commit',
    },
    changes_one: '{{count}} Änderung',
    changes_other: '{{count}} Änderungen',
    leadTime: 'Durchlaufzeit p50 {{value}}',
    noLeadTime: 'nicht bekannt',
    since: 'seit {{at}}',
    traffic: '{{target}}: {{share}}',
    run: 'Lauf öffnen',
    openRun: 'Lauf von {{id}} öffnen',
    linked: 'Deployment {{id}}',
    linkedMissing:
      'In den letzten {{days}} Tagen gibt es kein Deployment {{id}}.',
    pointedAt: 'Hierher verlinkt',
    clear: 'Alle Deployments zeigen',
    all: 'Alle {{rows}} zeigen',
    unplanned: 'Ungeplant',
    noEvidence: 'keiner',
    provisionalHint:
      'Jünger als 72 Stunden: ein langsamer Fehler kann sich noch zeigen.',
  },
  kind: {
    deployment: 'Deployment',
    redeploy: 'Erneutes Deployment',
    rollback: 'Rollback',
    caught: 'Versuch',
    undelivered: 'Versuch',
    escaped: 'Versuch',
    running: 'Läuft noch',
  },
  outcome: {
    ok: 'OK',
    failed: 'Fehlgeschlagen',
    caught: 'Im Canary gefangen',
    undelivered: 'Vor dem ersten Verkehr gescheitert, zählt nicht',
    provisional: 'Vorläufig',
    redeploy: 'Erneutes Deployment, zählt nicht',
    rollback: 'Rollback, zählt nicht',
    running: 'Läuft noch',
  },
  evidence: {
    incident: 'Vorfall {{id}} ({{confidence}})',
    rollback: 'Zurückgerollt ({{confidence}})',
    abort: 'Abgebrochen ({{confidence}})',
  },
  confidence: {
    person: 'von einem Menschen gesagt',
    explicit: 'ausdrücklich',
    content: 'über Commit oder Digest',
    window: 'über die Zeit, innerhalb von 24 h',
  },
};
