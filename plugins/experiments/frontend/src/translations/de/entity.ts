import type { entityMessages } from '../../messages/entity';
import type { Translated } from '../translated';

export const entity: Translated<typeof entityMessages> = {
  entity: {
    running_one: '{{count}} läuft',
    running_other: '{{count}} laufen',
    noneRunning: 'Keines läuft',
    health: {
      onTrack: 'im Plan',
      attention_one: '{{count}} braucht Sie',
      attention_other: '{{count}} brauchen Sie',
      stale: 'Metrikquelle antwortet nicht',
    },
    decide_one: '{{count}} zu entscheiden',
    decide_other: '{{count}} zu entscheiden',
    paused_one: '{{count}} pausiert',
    paused_other: '{{count}} pausiert',
    planned_one: '{{count}} geplant',
    planned_other: '{{count}} geplant',
    summary: 'Experimente an {{name}}',
    summaryOf: 'Experimente der Dienste von {{name}}',
    open: 'Offene Experimente',
    more_one: '{{count}} weiteres ist offen',
    more_other: '{{count}} weitere sind offen',
    showMore: 'Alle offenen zeigen',
    timelineTitle: 'Zeitleiste',
    timeline: 'Letzte {{days}} Tage',
    timelineSummary_one:
      '{{count}} Experiment lief in den letzten {{days}} Tagen.',
    timelineSummary_other:
      '{{count}} Experimente liefen in den letzten {{days}} Tagen.',
    range: 'Zeitraum',
    days: '{{days}} Tage',
    year: '12 Monate',
    slots: 'Plätze {{used}} von {{limit}} (Team)',
    slotsFull:
      'Plätze {{used}} von {{limit}} (Team): eine Entscheidung über {{key}} macht einen frei',
    ideas_one: 'Hier lohnt sich ({{count}})',
    ideas_other: 'Hier lohnt sich ({{count}})',
    ideaFrom: 'aus {{source}}',
    ideaWorth: 'etwa {{value}} {{unit}} im Monat wert',
    ideaWorthUnknown: 'Wert unbekannt',
    allIdeas: 'Alle Ideen',
    learned: 'Hier schon gelernt',
    strongest:
      'Hier wurde noch nichts versucht. Der stärkste Kandidat ist {{title}}, aus {{source}}.',
    history: 'Verlauf',
    historyEmpty: 'Noch ist nichts abgeschlossen.',
    empty:
      'Hier wurde noch nichts versucht. Sagen Sie, was wehtut; Metrik, Leitplanken und Plan werden vorgeschlagen.',
    emptyScope: 'Noch hat keiner der Dienste hier ein Experiment.',
    noServices:
      'Im Katalog gehört kein Dienst zu {{name}}, also gibt es nichts zu zeigen.',
    partial: 'Zeigt die ersten {{shown}} von {{all}} Diensten.',
    shortcut: 'Die Taste n startet eines.',
    guardrails: 'Leitplanken',
    guardrailState: '{{title}}: {{state}}',
    notAnalyzed:
      'Noch kein Urteil: die erste Analyse läuft, sobald Daten eintreffen.',
    notStarted: 'Nicht gestartet.',
    columns: {
      status: 'Zustand',
      title: 'Experiment',
      service: 'Dienst',
      design: 'Art',
      effect: 'Effekt',
      grade: 'Evidenz',
      decided: 'Beendet',
    },
  },
  card: {
    title: 'Experimente',
    empty: 'Noch keine Experimente.',
    state: '{{running}} laufend · {{decide}} zu entscheiden',
    last: 'Zuletzt gelernt',
    iconLink: 'Experimente',
  },
};
