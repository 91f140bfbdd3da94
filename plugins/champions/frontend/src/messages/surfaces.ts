/** The card of a catalog page and the widget of the home page. */
export const surfacesMessages = {
  card: {
    title: 'Champion',
    now: 'Now',
    until: '{{people}} until {{day}}',
    nobodyNow: 'Nobody now.',
    next: 'Next, from {{day}}',
    openSeat: 'a seat is open',
    noNext: 'Nobody is planned next.',
    none: 'No programme has champions for this.',
    open: 'Open the schedule',
  },
  widget: {
    now: 'You are champion of {{title}} until {{day}}.',
    next: 'Your next seat of {{title}} starts on {{day}}.',
    none: 'You have no seat ahead.',
    offers_one: '{{count}} offered seat could be yours.',
    offers_other: '{{count}} offered seats could be yours.',
    mine: 'Open my seats',
    schedule: 'Open the schedule',
  },
} as const;
