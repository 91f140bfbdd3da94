import { SimulatedChip } from '@hone/react';
import { WeekSparkline } from '../../../components/WeekSparkline/WeekSparkline';
import { useMeasureText } from '../../../hooks/useMeasureText';
import { useT } from '../../../hooks/useT';
import type { WeeklyMeasure } from '../../../measures/weeklyValues';
import { ROW_MEASURES } from './rowColumns';
import type { MeasuredRow } from './rowMeasures';
import { RowName } from './RowName';
import styles from '../DeliveryOverview.module.css';

/** The rows where a table would need scrolling in two directions. */
export function RowList(props: {
  rows: readonly MeasuredRow[];
  isGroup: boolean;
  measure: WeeklyMeasure;
}) {
  const { rows, isGroup, measure } = props;
  const t = useT();
  const text = useMeasureText();
  return (
    <ul className={styles.list}>
      {rows.map(({ id, row, measures }) => (
        <li key={id} className={styles.item}>
          <RowName entityRef={row.ref} isGroup={isGroup} />
          {row.simulated && <SimulatedChip />}
          {isGroup && (
            <span>{t('scope.services', { count: row.services })}</span>
          )}
          <dl className={styles.facts}>
            {ROW_MEASURES.map(one => (
              <div key={one} className={styles.fact}>
                <dt>{t(`measure.${one}.title`)}</dt>
                <dd>{text.both(measures[one])}</dd>
              </div>
            ))}
          </dl>
          <WeekSparkline id={measure} weeks={row.weeks} since={null} />
        </li>
      ))}
    </ul>
  );
}
