import type { DeliveryWeek } from '@hone/backstage-plugin-metrics-common';
import { TimeSparkline, useElementWidth } from '@hone/react';
import { useT } from '../../hooks/useT';
import { processLimits } from '../../measures/processLimits';
import {
  dateMs,
  WEEKLY_UNITS,
  weeklyValues,
  type WeeklyMeasure,
} from '../../measures/weeklyValues';
import styles from './WeekSparkline.module.css';

/** A measure week by week with what is normal for it, as wide as there is room. */
export function WeekSparkline(props: {
  id: WeeklyMeasure;
  weeks: readonly DeliveryWeek[];
  /** First week after a change, a Monday. */
  since: string | null;
  height?: number;
}) {
  const { id, weeks, since, height = 48 } = props;
  const t = useT();
  const [ref, width] = useElementWidth<HTMLDivElement>(240);
  const points = weeklyValues(weeks, id);
  return (
    <div ref={ref} className={styles.past}>
      <TimeSparkline
        label={t('overview.chart', { measure: t(`measure.${id}.title`) })}
        points={points}
        unit={WEEKLY_UNITS[id]}
        limits={processLimits(points, since === null ? null : dateMs(since))}
        width={width}
        height={height}
        showLast={false}
      />
    </div>
  );
}
