import type { sourceMessages } from '../../messages/sources';
import type { Translated } from '../translated';

export const sources: Translated<typeof sourceMessages> = {
  sources: {
    title: 'Quellen',
    error: 'Die Quellen können nicht gezeigt werden',
    empty:
      'Keine Quelle wird gelesen, und nichts wurde gesendet. Ereignisse können gesendet oder von einem Konnektor gelesen werden.',
    ok: 'Arbeitet',
    failing: 'Fehlerhaft',
    waiting: 'Wartet auf die erste Lesung',
    lastSuccess: 'Zuletzt gelesen {{age}}.',
    behind: '{{title}} ist {{time}} zurück',
    failingSince: '{{title}} antwortet seit {{at}} nicht: {{message}}',
    failingUnknown: '{{title}} antwortet nicht: {{message}}',
    noMessage: 'keine Meldung',
    lastEvent: 'Letztes Ereignis {{age}}.',
    noEvent: 'Noch kein Ereignis.',
    counts:
      '{{events}} Ereignisse, {{duplicates}} doppelt gesendet, {{stale}} veraltet.',
    webhook: 'Webhook {{path}}:',
    webhookAccepted: 'zuletzt angenommen {{age}}.',
    webhookNever: 'noch nichts empfangen.',
    webhookRefused_one: '{{count}} abgelehnt, zuletzt {{age}}.',
    webhookRefused_other: '{{count}} abgelehnt, zuletzt {{age}}.',
  },
  unassigned: {
    title: 'Namen ohne Dienst',
    error: 'Die Namen ohne Dienst können nicht gezeigt werden',
    empty: 'Jedes Ereignis gehört zu einem Dienst.',
    explain:
      'Ergänzen Sie die Zeilen in der Katalogdatei des gemeinten Dienstes. Frühere Ereignisse werden ihm dann gegeben.',
    named: 'Genannt {{named}}',
    fromRepository: 'Aus {{repository}}',
    events_one: '{{count}} Ereignis von {{source}}, zuletzt {{age}}',
    events_other: '{{count}} Ereignisse von {{source}}, zuletzt {{age}}',
    lines: 'Zeilen für {{name}}',
    copy: 'Kopieren',
    copied: 'Kopiert',
    copyFailed: 'Der Browser erlaubt das Kopieren nicht',
    more: 'Mehr zeigen',
  },
};
