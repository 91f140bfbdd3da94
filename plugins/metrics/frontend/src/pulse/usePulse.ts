import type { DeliveryOverview } from '@hone/backstage-plugin-metrics-common';
import { useHoneFormat } from '@hone/react';
import { useT } from '../hooks/useT';
import { pulseSentences } from './pulseSentences';

/** The sentences of an overview in the reader's language. */
export function usePulse(overview: DeliveryOverview, weeks: number): string[] {
  const t = useT();
  const format = useHoneFormat();
  return pulseSentences({ t, format }, overview, weeks);
}
