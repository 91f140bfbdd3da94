/** Words that every page uses. */
export const commonMessages = {
  title: 'Champions',
  updating: 'Updating',
  cancel: 'Cancel',
  close: 'Close',
  reload: 'Read the new version',
  required: 'Required',
  you: 'You',
  openSeat: 'Open',
  conflict: {
    title: 'Somebody else changed this in the meantime',
    text: 'Nothing was saved. Read the new version; what you typed stays here.',
  },
  error: {
    load: "This part can't be shown",
    requestId: 'Request {{id}}',
    search: 'The search failed: {{message}}',
  },
  days: {
    range: '{{from}} to {{to}}',
  },
  cycles: {
    count_one: '{{count}} cycle',
    count_other: '{{count}} cycles',
  },
  seatName: 'Seat {{position}}',
  seatNameInRegion: '{{region}}, seat {{position}}',
  seats: {
    count_one: '{{count}} seat',
    count_other: '{{count}} seats',
  },
  person: {
    placeholder: 'Name',
  },
} as const;
