import type { portfolioMessages } from '../../messages/portfolio';
import type { Translated } from '../translated';

export const portfolio: Translated<typeof portfolioMessages> = {
  portfolio: {
    tab: 'Portfolio',
    lanes: 'Lebenszyklus',
    lane: {
      build: 'Bauen',
      measure: 'Messen',
      learn: 'Lernen',
    },
    laneShow: 'Nur {{lane}} zeigen, {{experiments}} Experimente',
    laneHide: 'Wieder alle zeigen; {{lane}} ist gewählt',
    laneChosen: 'gewählt',
    buildDetail:
      '{{draft}} Entwurf · {{review}} in Prüfung · {{scheduled}} geplant',
    measureDetail: '{{running}} laufend · {{paused}} pausiert',
    learnDetail:
      '{{decide}} zu entscheiden · {{closed}} abgeschlossen · {{watching}} beobachtet',
    learnRate: 'Lernrate',
    learnRateValue: '{{learned}} von {{closed}}',
    learnRateDetail:
      'mit lesbarem Ergebnis abgeschlossen; {{shipped}} eingeführt',
    learnRateNone: 'Noch ist nichts abgeschlossen',
    filters: 'Filter',
    search: 'Experimente suchen',
    searchPlaceholder: 'Schlüssel oder Wörter',
    owner: 'Verantwortlich',
    service: 'Dienst',
    design: 'Art',
    status: 'Zustand',
    grade: 'Evidenz',
    any: 'Alle',
    selected: 'Aktive Filter',
    filterChip: '{{name}}: {{value}}',
    clear: 'Alle Filter entfernen',
    sort: 'Reihenfolge',
    sorts: {
      '-updatedAt': 'Zuletzt geändert',
      updatedAt: 'Zuerst geändert',
      '-effectBound': 'Größte untere Grenze',
      effectBound: 'Kleinste untere Grenze',
      '-startedAt': 'Zuletzt gestartet',
    },
    table: 'Experimente',
    columns: {
      title: 'Experiment',
      status: 'Zustand',
      service: 'Dienst',
      effect: 'Effekt',
      grade: 'Evidenz',
      recommendation: 'Empfohlen',
      updated: 'Geändert',
    },
    empty:
      'Noch keine Experimente. Sagen Sie, was an einem Dienst wehtut; der erste Versuch kann in fünf Minuten laufen.',
    filteredEmpty: 'Nichts passt.',
    remove: '{{name}}: {{value}} entfernen',
    stays:
      'Die letzte Seite bleibt stehen; die Liste konnte nicht aktualisiert werden.',
    export: 'CSV exportieren',
    exported_one: '{{count}} Zeile exportiert',
    exported_other: '{{count}} Zeilen exportiert',
    exportedBounded:
      'Die ersten {{rows}} Zeilen wurden exportiert; engere Filter liefern die übrigen.',
    exportFailed: 'Der Export brach ab: {{message}}',
    shown_one: '{{count}} Zeile gezeigt',
    shown_other: '{{count}} Zeilen gezeigt',
    noVerdict: 'noch kein Urteil',
  },
};
