import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useCallback } from 'react';
import { useHoneFormat } from '../../hooks';
import { honeReactTranslationRef } from '../../translation';
import { LaneMark } from './laneMarks';

/** The sentence that is read for a mark. */
export function useMarkText(zone?: string): (mark: LaneMark) => string {
  const { t } = useTranslationRef(honeReactTranslationRef);
  const format = useHoneFormat();
  return useCallback(
    mark => {
      const { title } = mark;
      const at = format.moment(mark.from, zone);
      const from = format.date(mark.from, zone);
      const to = format.date(mark.to, zone);
      switch (mark.lane) {
        case 'experiments':
          return mark.open
            ? t('timeline.experimentOpen', { title, from })
            : t('timeline.experiment', { title, from, to });
        case 'deployments':
          if (mark.state === 'failed') {
            return t('timeline.deploymentFailed', { title, at });
          }
          return mark.state === 'caught'
            ? t('timeline.deploymentCaught', { title, at })
            : t('timeline.deployment', { title, at });
        case 'incidents':
          return mark.userMinutes === null
            ? t('timeline.incident', { title, at })
            : t('timeline.incidentWithCost', {
                title,
                at,
                minutes: format.number(Math.round(mark.userMinutes)),
              });
        case 'freezes':
          return t('timeline.freeze', {
            title,
            from: at,
            to: format.moment(mark.to, zone),
          });
        default:
          return t('timeline.changePoint', { title, at: from });
      }
    },
    [t, format, zone],
  );
}
