/**
 * Every point in which DevLake defines something otherwise than Hone. With none of them the rules are Hone's, with all
 * of them DevLake's.
 */
export const SETTINGS = {
  'links-without-limit':
    'an incident belongs to the last deployment before it, however long ago; Hone looks back one day',
  'links-strictly-before':
    'a deployment that ended in the instant of the incident is not its cause; for Hone it is',
  'same-content-counts':
    'every deployment counts; for Hone the same content again is a redeploy',
  'every-environment':
    'deployments of every environment, or of none, have a history; Hone counts production',
  'outcome-as-sent':
    'result and end are what the pipeline says, even if they are empty; for Hone a failure without an end ended when it was reported, and a success without one is not over',
  'first-brings-nothing':
    'a first deployment brings no changes; Hone names it as theirs, without a lead time',
  'changes-as-listed':
    'each deployment brings what is listed for it against the one before; Hone walks the ancestry of the whole history',
  'earliest-start':
    'of several deployments of a change the one that started first counts; for Hone the one that was complete first',
} as const;

/** A point in which DevLake differs, by its name. */
export type Setting = keyof typeof SETTINGS;

/** Which points are decided as DevLake does. */
export type Settings = ReadonlySet<Setting>;
