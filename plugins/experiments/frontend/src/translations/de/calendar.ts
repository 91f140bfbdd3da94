import type { calendarMessages } from '../../messages/calendar';
import type { Translated } from '../translated';

export const calendar: Translated<typeof calendarMessages> = {
  start: {
    at: 'Start',
    needed: 'Es braucht einen Zeitpunkt in der Zukunft.',
    button: { fix: 'Start festlegen', move: 'Start verschieben' },
    moved: '{{key}} startet {{date}}',
    reason: {
      fix: 'Zurückgezogen, um den Start festzulegen',
      move: 'Im Kalender verschoben',
    },
    halfMoved:
      '{{key}} wurde zurückgezogen und ist jetzt ein Entwurf: {{cause}}',
    mayNotMove: 'Verschieben darf nur, wer es durchführt.',
    suggest: 'Start vorschlagen',
    use: 'Dieses Datum nehmen',
  },
  startOffer: {
    title: '{{key}} hat alle Freigaben. Wann startet es?',
    now: 'Jetzt starten',
    later: 'Offen lassen',
    started: '{{key}} ist gestartet',
  },
  calendar: {
    tab: 'Kalender',
    title: 'Kalender der Experimente',
    grid: 'Experimente nach Wochen',
    agenda: 'Agenda',
    group: 'Gruppieren nach',
    groups: { team: 'Team', service: 'Service', metric: 'Metrik' },
    range: '{{from}} bis {{to}}',
    earlier: 'Vier Wochen früher',
    later: 'Vier Wochen später',
    today: 'Heute',
    lane: 'Bahn',
    noLane: 'Ohne',
    weekOf: 'Woche ab {{date}}',
    cell: '{{lane}}, Woche ab {{date}}: {{what}}',
    nothing: 'nichts',
    bar: '{{key}} {{status}}',
    cellCollisions_one: '{{count}} Kollision',
    cellCollisions_other: '{{count}} Kollisionen',
    keys: 'Tasten: Pfeile bewegen, Enter zeigt Details, s schlägt einen Start vor.',
    empty:
      'In {{weeks}} Wochen ist nichts geplant; jedes Team hat freie Plätze.',
    plan: 'Eines planen',
    sharedOnly:
      'Kollisionen nur über gemeinsame Services: Der Katalog nennt gerade keine Abhängigkeiten.',
    truncated:
      'Es gibt mehr Experimente, als ein Kalender zeigt; dies sind die ältesten.',
    collisions: 'Kollisionen',
    noCollisions:
      'Es überlappt mit nichts, das an einer seiner Metriken gemessen wird.',
    export: 'Als CSV exportieren',
    exported_one: '{{count}} Zeile exportiert.',
    exported_other: '{{count}} Zeilen exportiert.',
    times: '×{{factor}}',
    inseparable: '×∞',
    endUnknown: 'Ende offen',
    starts: '{{key}} {{title}} beginnt',
    running: 'Läuft:',
    runs: '{{key}} {{title}} läuft',
    frozen: 'Eingefroren: {{title}}',
    when: 'Wann',
    owner: 'Zuständig',
    service: 'Service',
    assumed:
      'Der Start steht noch nicht fest; gezeichnet ist er, als wäre er jetzt.',
    details: 'Experiment öffnen',
    chooseOne: 'Mehrere Experimente',
    freezes: 'Sperrzeiten',
    noFreezes: 'In diesen Wochen ist nichts gesperrt.',
    addFreeze: 'Sperrzeit anlegen',
    change: 'Ändern',
    editFreeze: 'Sperrzeit {{title}} ändern',
    freezeFor: 'Für',
    freezeScope: {
      all: 'Alles',
      owner: 'Ein Team',
      entity: 'Einen Service',
    },
    freezeTitle: 'Titel',
    freezeFrom: 'Von',
    freezeTo: 'Bis',
    freezeRef: 'Welches',
    freezeReason: 'Warum nichts starten darf',
    freezeIncomplete:
      'Es braucht einen Titel, beide Zeitpunkte, einen Grund und für wen sie gilt.',
    freezeSave: 'Sperrzeit speichern',
    freezeDelete: 'Löschen',
    freezeSaved: 'Die Sperrzeit {{title}} ist gespeichert',
    freezeDeleted: 'Die Sperrzeit {{title}} ist gelöscht',
    sentence: {
      'collision-refused':
        '{{key}} läuft auf demselben Service und wird an derselben Metrik gemessen, {{metric}}: Eines muss enden, bevor das andere startet.',
      'collision-inseparable':
        '{{key}} überlappt bei {{metric}} an {{days}} von {{of}} Tagen; die beiden Effekte sind nicht zu trennen.',
      'collision-blurred':
        '{{key}} überlappt bei {{metric}} an {{days}} von {{of}} Tagen: Varianz ×{{inflation}}.',
      'collision-readable':
        '{{key}} überlappt bei {{metric}} an {{days}} von {{of}} Tagen; beide bleiben lesbar (Varianz ×{{inflation}}).',
      'collision-hidden-refused':
        'Ein anderes Experiment läuft auf demselben Service und wird an derselben Metrik gemessen, {{metric}}: Eines muss enden, bevor das andere startet. Zuständig ist {{owner}}.',
      'collision-hidden-inseparable':
        'Ein anderes Experiment überlappt bei {{metric}} an {{days}} von {{of}} Tagen; die beiden Effekte sind nicht zu trennen. Zuständig ist {{owner}}.',
      'collision-hidden-blurred':
        'Ein anderes Experiment überlappt bei {{metric}} an {{days}} von {{of}} Tagen: Varianz ×{{inflation}}. Zuständig ist {{owner}}.',
      'collision-hidden-readable':
        'Ein anderes Experiment überlappt bei {{metric}} an {{days}} von {{of}} Tagen; beide bleiben lesbar (Varianz ×{{inflation}}).',
      'start-asked': 'Nichts spricht gegen {{date}} (Varianz ×{{then}}).',
      'start-later':
        'Starte {{days}} Tage später, und alle bleiben lesbar (Varianz ×{{asked}} → ×{{then}}).',
      'start-later-inseparable':
        'Starte {{days}} Tage später, und alle bleiben lesbar: Jetzt sind die Effekte nicht zu trennen, dann ist die Varianz ×{{then}}.',
      'start-free':
        'Das erste freie Datum ist {{date}}, {{days}} Tage später: {{freeze}} Tage davor sind gesperrt, an {{slots}} ist kein Platz frei.',
      'start-none':
        'In {{weeks}} Wochen gibt es kein Datum: {{collision}} Tage kollidieren, {{freeze}} sind gesperrt, an {{slots}} ist kein Platz frei.',
    },
  },
};
