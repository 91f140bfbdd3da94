import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useHoneFormat } from '../../hooks';
import { honeReactTranslationRef } from '../../translation';
import { LaneMark } from './laneMarks';
import { LANES, LanesData } from './laneData';
import styles from './ServiceTimeline.module.css';

/** What lanes become in narrow places. */
export function LaneCounts(props: {
  data: LanesData;
  marks: readonly LaneMark[];
}) {
  const { t } = useTranslationRef(honeReactTranslationRef);
  const format = useHoneFormat();
  return (
    <dl className={styles.counts}>
      {LANES.filter(lane => props.data[lane] !== undefined).map(lane => {
        const marks = props.marks.filter(mark => mark.lane === lane);
        const failed = marks.filter(mark => mark.state === 'failed').length;
        const total = format.number(marks.length);
        return (
          <div key={lane} className={styles.count}>
            <dt>{t(`timeline.${lane}`)}</dt>
            <dd>
              {failed > 0
                ? t('timeline.failedCount', {
                    total,
                    failed: format.number(failed),
                  })
                : total}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
