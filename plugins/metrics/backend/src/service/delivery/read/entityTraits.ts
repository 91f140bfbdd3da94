import type { Entity } from '@backstage/catalog-model';
import { IANAZone } from 'luxon';

/** The time zone in which the weeks of a service begin. */
export const TIME_ZONE_ANNOTATION = 'hone.dev/delivery-time-zone';

/** A tag of what is made up. */
const SIMULATED_TAG = 'simulated';

/** Whether a service is made up, so that nobody takes its numbers for real ones. */
export function isSimulated(entity: Entity): boolean {
  return entity.metadata.tags?.includes(SIMULATED_TAG) ?? false;
}

/**
 * The zone of a service's weeks.
 *
 * @returns `refused` is what the annotation holds when that is no zone; the standard holds then
 */
export function timeZoneOf(
  entity: Entity,
  standard: string,
): { zone: string; refused: string | null } {
  const named =
    entity.metadata.annotations?.[TIME_ZONE_ANNOTATION]?.trim() ?? '';
  if (named === '') return { zone: standard, refused: null };
  return IANAZone.isValidZone(named)
    ? { zone: named, refused: null }
    : { zone: standard, refused: named };
}
