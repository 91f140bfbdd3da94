/**
 * What permission rules see of a programme.
 *
 * @public
 */
export interface ProgrammeResource {
  id: string;
  /** Groups that manage it. */
  ownerRefs: string[];
  /** Groups whose people take turns, with the groups below them as the catalog was when it was last planned or changed. */
  scopeRefs: string[];
}

/**
 * The query form of a rule: true where one of the programme's groups is among the values. Plain data, so that a store
 * can turn it into SQL.
 *
 * @public
 */
export interface ProgrammeQuery {
  field: 'ownerRefs' | 'scopeRefs';
  values: string[];
}
