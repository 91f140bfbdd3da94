import type {
  ExperimentDesign,
  ExperimentStatus,
} from '@hone/backstage-plugin-experiments-common';

/**
 * What permission rules see of an experiment.
 *
 * @public
 */
export interface ExperimentResource {
  id: string;
  ownerRef: string | null;
  status: ExperimentStatus;
  design: ExperimentDesign;
  /** The service it belongs to and every treated one. */
  entityRefs: string[];
  /** Groups from outside that it is shared with. */
  sharedWith: string[];
}

/**
 * A field that permission conditions can ask for.
 *
 * @public
 */
export type ExperimentQueryField =
  | 'ownerRef'
  | 'status'
  | 'design'
  | 'entityRef'
  | 'sharedWith';

/**
 * The query form of a rule: true where the field holds one of the values. Plain data, so that a store can turn it
 * into SQL.
 *
 * @public
 */
export interface ExperimentQuery {
  field: ExperimentQueryField;
  values: string[];
}

/**
 * What permission rules see of an idea.
 *
 * @public
 */
export interface IdeaResource {
  id: string;
  ownerRef: string | null;
  /** The service it is about. */
  entityRef: string | null;
}

/**
 * The query form of a rule over ideas: true where the field holds one of the values.
 *
 * @public
 */
export interface IdeaQuery {
  field: 'ownerRef' | 'entityRef';
  values: string[];
}
