/**
 * Calendars in and out: the feeds that tell seats, and the calendars that tell when people are away or on call. Knows no
 * database and no router.
 */
export * from './absences';
export * from './feed';
