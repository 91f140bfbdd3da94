import type { DeliveryRemark } from '@hone/backstage-plugin-metrics-common';
import { TIME_ZONE_ANNOTATION } from './entityTraits';
import { MAX_FACTS } from './readService';
import type { EvaluatedService } from './ServiceEvaluator';

const number = new Intl.NumberFormat('en-US');

/** Says so when a service has more facts than are counted. */
export function factRemarks({
  entityRef,
  countedSince,
}: Pick<EvaluatedService, 'entityRef' | 'countedSince'>): DeliveryRemark[] {
  if (countedSince === null) return [];
  const value = new Date(countedSince).toISOString();
  return [
    {
      code: 'newest-facts',
      entityRef,
      value,
      message: `Only the newest ${number.format(
        MAX_FACTS,
      )} facts of ${entityRef} are counted, those since ${value}`,
    },
  ];
}

/** Says so when a service names a time zone that does not exist. */
export function zoneRemarks(
  entityRef: string,
  found: { zone: string; refused: string | null },
): DeliveryRemark[] {
  if (found.refused === null) return [];
  return [
    {
      code: 'unknown-time-zone',
      entityRef,
      value: found.refused.slice(0, 100),
      message: `${TIME_ZONE_ANNOTATION} of ${entityRef} has to be an IANA time zone such as Europe/Berlin, but "${found.refused.slice(
        0,
        100,
      )}" was given; weeks are those of ${found.zone}`,
    },
  ];
}
