/** The name under which the schedule acts. */
export const SCHEDULE_ACTOR = 'service:plugin:hone-experiments';
