/**
 * Annotation of a person: the day since when they are there, such as `2026-03-01`.
 * @public
 */
export const ANNOTATION_MEMBER_SINCE = 'hone.dev/member-since';

/**
 * Annotation of a person: where they work, such as `berlin`.
 * @public
 */
export const ANNOTATION_LOCATION = 'hone.dev/location';

/**
 * Annotation of a person: what they do, such as `backend`.
 * @public
 */
export const ANNOTATION_DISCIPLINE = 'hone.dev/discipline';

/**
 * Annotation of a person: the IANA name of their time zone.
 * @public
 */
export const ANNOTATION_TIME_ZONE = 'hone.dev/time-zone';
