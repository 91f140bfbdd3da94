import type { Seat } from '@hone/backstage-plugin-champions-common';
import { useCallback } from 'react';
import { useT } from './useT';

/** The name of a seat's place; the region is told where there are several, or one with a name of its own. */
export function useSeatName(
  regions: number,
): (place: Pick<Seat, 'region' | 'position'>) => string {
  const t = useT();
  return useCallback(
    ({ region, position }) =>
      regions > 1
        ? t('seatNameInRegion', { region, position: String(position) })
        : t('seatName', { position: String(position) }),
    [t, regions],
  );
}
