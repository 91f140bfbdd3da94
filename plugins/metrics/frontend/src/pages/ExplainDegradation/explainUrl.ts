import { idParam } from '@hone/react';

/** What the page keeps in the address. */
export const EXPLAIN_URL = {
  /** The service, as an entity ref. */
  entity: idParam(),
  /** The metric that got worse, by its id. */
  metric: idParam(),
  /** When it was noticed, ISO 8601. */
  at: idParam(),
  /** An explanation that is there already; it goes before the others. */
  id: idParam(),
};
