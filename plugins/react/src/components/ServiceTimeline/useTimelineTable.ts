import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useMemo } from 'react';
import { useHoneFormat } from '../../hooks';
import { honeReactTranslationRef } from '../../translation';
import { DataColumn } from '../DataTable';
import { LaneMark } from './laneMarks';

const iso = (at: number) => new Date(at).toISOString();

/** The columns that say in a table what the lanes draw. */
export function useTimelineTable(zone?: string): DataColumn<LaneMark>[] {
  const { t } = useTranslationRef(honeReactTranslationRef);
  const format = useHoneFormat();
  return useMemo(() => {
    const states = {
      succeeded: t('timeline.stateSucceeded'),
      failed: t('timeline.stateFailed'),
      caught: t('timeline.stateCaught'),
    };
    const state = (mark: LaneMark) => (mark.state ? states[mark.state] : '');
    const isSpan = (mark: LaneMark) => mark.to !== mark.from && !mark.open;
    return [
      {
        id: 'begin',
        label: t('timeline.begin'),
        value: mark => iso(mark.from),
        format: mark => format.moment(mark.from, zone),
      },
      {
        id: 'end',
        label: t('timeline.end'),
        value: mark => (isSpan(mark) ? iso(mark.to) : null),
        format: mark => (isSpan(mark) ? format.moment(mark.to, zone) : ''),
      },
      {
        id: 'kind',
        label: t('timeline.kind'),
        value: mark => t(`timeline.${mark.lane}`),
      },
      {
        id: 'what',
        label: t('timeline.what'),
        value: mark => mark.title,
        isRowHeader: true,
      },
      { id: 'state', label: t('timeline.state'), value: state },
    ];
  }, [t, format, zone]);
}
