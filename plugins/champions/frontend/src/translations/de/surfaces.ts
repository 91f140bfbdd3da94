import type { surfacesMessages } from '../../messages/surfaces';
import type { Translated } from '../translated';

export const surfaces: Translated<typeof surfacesMessages> = {
  card: {
    title: 'Champion',
    now: 'Jetzt',
    until: '{{people}} bis {{day}}',
    nobodyNow: 'Jetzt niemand.',
    next: 'Danach, ab {{day}}',
    openSeat: 'ein Platz ist offen',
    noNext: 'Danach ist niemand geplant.',
    none: 'Kein Programm hat hierfür Champions.',
    open: 'Plan öffnen',
  },
  widget: {
    now: 'Sie sind bis {{day}} Champion von {{title}}.',
    next: 'Ihr nächster Platz von {{title}} beginnt am {{day}}.',
    none: 'Sie haben keinen Platz vor sich.',
    offers_one: '{{count}} angebotener Platz könnte Ihrer werden.',
    offers_other: '{{count}} angebotene Plätze könnten Ihre werden.',
    mine: 'Meine Plätze öffnen',
    schedule: 'Plan öffnen',
  },
};
