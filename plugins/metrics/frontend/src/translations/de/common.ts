import type { commonMessages } from '../../messages/common';
import type { Translated } from '../translated';

export const common: Translated<typeof commonMessages> = {
  title: 'Auslieferung',
  heading: 'Auslieferung von {{name}}',
  range: 'Zeitraum',
  days: '{{days}} Tage',
  updating: 'Wird aktualisiert',
  unknown: 'unbekannt',
  error: {
    load: 'Die Auslieferungsmetriken können nicht gezeigt werden',
    releases: 'Die Liste der Deployments kann nicht gezeigt werden',
    forbidden:
      'Sie dürfen Auslieferungsmetriken nicht lesen. Die Berechtigung hone.metric.read erlaubt es; bitten Sie die Betreiber dieses Portals darum.',
  },
  sentence: {
    none: 'Kein Deployment in den letzten {{days}} Tagen.',
    few_one: '{{count}} Deployment in {{days}} Tagen: zu wenig für ein Urteil.',
    few_other:
      '{{count}} Deployments in {{days}} Tagen: zu wenige für ein Urteil.',
    ships:
      'Liefert {{times}}-mal pro Woche aus, die Hälfte der Änderungen innerhalb von {{lead}}.',
    shipsOnly:
      'Liefert {{times}}-mal pro Woche aus; wie lange Änderungen brauchen, ist nicht bekannt.',
    failed: '{{failed}} von {{all}} Deployments schlugen fehl.',
    failedNone:
      'Kein Deployment ist alt genug, um zu sagen, ob es fehlgeschlagen ist.',
    normal:
      'Gegenüber den {{days}} Tagen davor hat sich nichts über die normale Schwankung hinaus verändert.',
    changed_one:
      '{{count}} von {{all}} Größen hat sich gegenüber den {{days}} Tagen davor verändert: {{list}}.',
    changed_other:
      '{{count}} von {{all}} Größen haben sich gegenüber den {{days}} Tagen davor verändert: {{list}}.',
    changedItem: '{{measure}} ({{change}})',
    noPast:
      'In den {{days}} Tagen davor gibt es zu wenig, um damit zu vergleichen.',
    before_one: 'In den {{days}} Tagen davor war es {{count}} Deployment.',
    before_other: 'In den {{days}} Tagen davor waren es {{count}} Deployments.',
  },
  card: {
    open: 'Auslieferung öffnen',
    range: 'Letzte {{days}} Tage',
    empty: 'In den letzten {{days}} Tagen sind keine Deployments zugeordnet.',
    failed: '{{failed}} von {{all}}',
  },
};
