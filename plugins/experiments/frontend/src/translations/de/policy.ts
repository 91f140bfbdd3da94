import type { policyMessages } from '../../messages/policy';
import type { Translated } from '../translated';

export const policy: Translated<typeof policyMessages> = {
  policy: {
    name: 'das Regelwerk',
    inForce: 'In Kraft',
    versionTitle: 'Version {{version}}',
    shipped: 'Das mitgelieferte Regelwerk',
    mode: {
      enforce:
        'durchgesetzt: Ein Start wartet auf das, was seine Stufe braucht',
      warn: 'nur Warnung: Ein Start geht weiter, und es wird gesagt, was fehlt',
      dryrun: 'Probelauf: Im Protokoll steht, was gewesen wäre',
    },
    modeName: {
      enforce: 'durchgesetzt',
      warn: 'nur Warnung',
      dryrun: 'Probelauf',
    },
    facts: {
      version: 'Version',
      mode: 'Modus',
      by: 'In Kraft gesetzt von',
      at: 'Wann',
      note: 'Anmerkung',
    },
    text: 'Text des Regelwerks',
    textOf: 'Text von Version {{version}}',
    history: 'Versionen',
    isInForce: 'in Kraft',
    open: 'Version {{version}} zeigen',
    close: 'Zurück zur Version in Kraft',
    toInForce: 'Von Version {{version}} zur Version in Kraft',
    edit: 'Regelwerk bearbeiten',
    editVersion: 'Version {{version}} bearbeiten',
    try: 'Ein anderes Regelwerk ausprobieren',
    editTitle: 'Ein anderes Regelwerk',
    editHint:
      'Ändern Sie den Text, oder fügen Sie einen anderen ein. Es ändert sich nichts, bis Sie ihn in Kraft setzen.',
    field: 'Regelwerk als YAML',
    range: 'Nachspielen über',
    check: 'Prüfen',
    discard: 'Verwerfen',
    faults: 'Das Regelwerk in Kraft bleibt. Dieser Text hat Fehler:',
    faultLine: 'Zeile {{line}}',
    toLine: 'Zu Zeile {{line}}',
    sound: 'Der Text hat keine Fehler.',
    differences: 'Unterschiede zu Version {{version}}, die in Kraft ist',
    noDifference: 'Er sagt Zeile für Zeile dasselbe wie die Version in Kraft.',
    diff: {
      added: 'neu',
      removed: 'entfernt',
      count_one: '{{count}} Zeile ist anders.',
      count_other: '{{count}} Zeilen sind anders.',
    },
    replay: {
      title: 'Was es bedeutet hätte',
      none: 'Das Protokoll hat keinen Start in dieser Zeit, also gibt es nichts nachzuspielen.',
      sentence:
        'Es hätte {{blocked}} von {{starts}} Starts verhindert, von denen {{blockedFailed}} fehlschlugen; das Regelwerk in Kraft verhindert {{inForce}}.',
      waits:
        '{{delayed}} hätten auf Freigaben gewartet; mit dem Regelwerk in Kraft sind es {{inForce}}.',
      assumes:
        'Verhindert ist, was keine Freigabe öffnet: eine Sperrzeit oder ein leeres Fehlerbudget. Vermiedene Fehlschläge sind eine Erwartung: Angenommen ist, wie oft jemand beim Prüfen aufhält, was fehlschlüge.',
      sides: 'Beide Regelwerke über dieselben Starts',
      what: 'Was',
      inForce: 'In Kraft',
      given: 'Dieser Text',
      row: {
        blocked: 'Verhindert',
        blockedFailed: 'Verhindert, von den fehlgeschlagenen',
        delayed: 'Warteten auf Freigaben',
        delayHours: 'Stunden Wartezeit, alle zusammen',
        approvals: 'Nötige Freigaben',
        failuresPrevented: 'Vermiedene Fehlschläge',
        tier: 'Starts in {{tier}}',
      },
      changes: 'Starts, die eine andere Stufe hätten',
      noChanges: 'Jeder Start behält seine Stufe.',
      key: 'Experiment',
      started: 'Gestartet',
      failed: 'Fehlgeschlagen',
      outcome: { yes: 'ja', no: 'nein', open: 'nicht entschieden' },
      export: 'Starts als CSV exportieren',
    },
    save: 'In Kraft setzen',
    whyNot: {
      right:
        'Ihre Rolle umfasst das nicht: Die Berechtigung hone.governance.update fehlt. Einen Text prüfen können Sie trotzdem.',
      same: 'Er sagt dasselbe wie die Version in Kraft.',
      unchecked: 'Prüfen Sie zuerst diesen Text.',
      stale:
        'Inzwischen ist eine andere Version in Kraft. Prüfen Sie diesen Text noch einmal.',
    },
    confirm: {
      title: 'Version {{version}} entscheiden lassen, was starten darf?',
      text: 'Sie gilt sofort und für jedes Team. Freigaben, die unter einer anderen Version gegeben wurden, gelten nicht mehr.',
      enforce: 'Ein Start wartet auf das, was seine Stufe braucht.',
      warn: 'Nichts wartet auf Freigaben; es wird gesagt, was fehlt.',
      dryrun: 'Nichts wartet auf Freigaben; nur im Protokoll steht, was fehlt.',
      note: 'Warum, für alle, die die Versionen lesen',
      confirm: 'Version {{version}} in Kraft setzen',
      done: 'Version {{version}} des Regelwerks ist in Kraft',
    },
  },
};
