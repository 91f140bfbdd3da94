import { useNow } from '@hone/react';
import { useMemo } from 'react';
import {
  deliveryWindow,
  type DeliveryWindow,
} from '../measures/deliveryWindow';

/** The last days, and as many before them. */
export function useDeliveryWindow(days: number): DeliveryWindow {
  const { current } = deliveryWindow(useNow(), days);
  return useMemo(
    () => deliveryWindow(new Date(current.to), days),
    [current.to, days],
  );
}
