import { ANNOTATION_MEMBER_SINCE } from '@hone/backstage-plugin-champions-common';
import { DateTime } from 'luxon';
import type { ProgrammeDefinition } from '../../store/programmes';
import { addDays, daysBetween } from '../cycles/days';
import type { PoolMember } from './types';

/** Whoever is there for fewer days is new. */
const NEW_FOR_DAYS = 180;

type Annotations = Record<string, string>;

/** Since when somebody is there, where the catalog says so. */
function memberSince(annotations: Annotations): string | null {
  const since = annotations[ANNOTATION_MEMBER_SINCE];
  const known =
    since !== undefined &&
    /^\d{4}-\d{2}-\d{2}$/.test(since) &&
    DateTime.fromISO(since, { zone: 'utc' }).isValid;
  return known ? since : null;
}

/**
 * Whether somebody is new; experienced where the catalog does not say.
 */
export function tenureOf(
  annotations: Annotations,
  today: string,
): 'new' | 'experienced' {
  const since = memberSince(annotations);
  return since && daysBetween(since, today) < NEW_FOR_DAYS
    ? 'new'
    : 'experienced';
}

/**
 * Whether somebody in scope takes turns, and if not, why; the first reason counts. Whoever has no day since when they
 * are there is taken to be there long enough.
 */
export function judgeEligibility(
  programme: ProgrammeDefinition,
  person: {
    personRef: string;
    annotations: Annotations;
    region: string | null;
    today: string;
  },
): Pick<PoolMember, 'reason' | 'eligibleFrom'> {
  const { excludeRefs, annotation, minimumTenureDays } = programme.eligibility;
  const { annotations, today } = person;
  const never = (reason: PoolMember['reason']) => ({
    reason,
    eligibleFrom: null,
  });
  if (excludeRefs?.includes(person.personRef)) return never('excluded');
  if (annotation && annotations[annotation] !== 'true') {
    return never('annotation');
  }
  if (person.region === null) return never('no-region');
  const since = memberSince(annotations);
  if (!since || !minimumTenureDays) return never(null);
  const from = addDays(since, minimumTenureDays);
  return from <= today ? never(null) : { reason: 'tenure', eligibleFrom: from };
}
