import type { commonMessages } from '../../messages/common';
import type { Translated } from '../translated';

export const common: Translated<typeof commonMessages> = {
  title: 'Champions',
  updating: 'Wird aktualisiert',
  cancel: 'Abbrechen',
  close: 'Schließen',
  reload: 'Neuen Stand lesen',
  required: 'Pflichtfeld',
  you: 'Sie',
  openSeat: 'Offen',
  conflict: {
    title: 'Jemand anderes hat dies inzwischen geändert',
    text: 'Nichts wurde gespeichert. Lesen Sie den neuen Stand; was Sie eingegeben haben, bleibt hier.',
  },
  error: {
    load: 'Dieser Teil kann nicht gezeigt werden',
    requestId: 'Anfrage {{id}}',
    search: 'Die Suche ist fehlgeschlagen: {{message}}',
  },
  days: {
    range: '{{from}} bis {{to}}',
  },
  cycles: {
    count_one: '{{count}} Zyklus',
    count_other: '{{count}} Zyklen',
  },
  seatName: 'Platz {{position}}',
  seatNameInRegion: '{{region}}, Platz {{position}}',
  seats: {
    count_one: '{{count}} Platz',
    count_other: '{{count}} Plätze',
  },
  person: {
    placeholder: 'Name',
  },
};
