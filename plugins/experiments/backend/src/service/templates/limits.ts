/** Own templates of all groups together; a list of more is no help to anybody. */
export const MOST_TEMPLATES = 200;
