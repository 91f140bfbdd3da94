/**
 * Annotation of a service: where its experiments stand as YAML, relative to its source, such as `experiments/*.yaml`.
 * @public
 */
export const ANNOTATION_EXPERIMENTS = 'hone.dev/experiments';
