import type { LintRule } from '../types';

/** What needs the catalog to be said about texts; the rest is shared with the form, see `lintHypothesis`. */
export const TEXT_RULES: LintRule[] = [
  {
    code: 'person-of-catalog',
    severity: 'warns',
    find: (_, facts) =>
      facts.people.map(({ field, name }) => ({ field, params: { name } })),
  },
];
