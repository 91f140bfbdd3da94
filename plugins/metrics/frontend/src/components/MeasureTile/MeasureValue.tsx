import { NotEnoughData } from '@hone/react';
import { useMeasureText } from '../../hooks/useMeasureText';
import { useT } from '../../hooks/useT';
import { MINIMUM_CASES, type Measure } from '../../measures/measure';
import styles from './MeasureTile.module.css';

/** The number in large, or how far it is from being one. */
export function MeasureValue(props: { measure: Measure }) {
  const { measure } = props;
  const { id, n } = measure;
  const t = useT();
  const text = useMeasureText();
  if (n === 0) {
    return <p className={styles.none}>{t(`measure.${id}.none`)}</p>;
  }
  if (!measure.isShown) {
    return (
      <NotEnoughData
        n={n}
        needed={MINIMUM_CASES}
        title={text.value(measure)}
        unit={t(`measure.${id}.unit`)}
      />
    );
  }
  return (
    <p className={styles.value}>
      <span className={styles.figure}>{text.value(measure)}</span>{' '}
      <span className={styles.interval}>{text.interval(measure)}</span>
    </p>
  );
}
