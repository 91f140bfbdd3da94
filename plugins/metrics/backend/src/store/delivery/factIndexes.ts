/*
 * What the two partial indexes of delivery_facts hold: facts of services, and commits of repositories. SQLite uses one
 * only for a query that has the very same words.
 */
export const OF_SERVICES = "kind <> 'change'";
export const COMMITS = "kind = 'change'";
