import type { DeliveryComparison } from '../../hooks/useDeliveryComparison';
import { useT } from '../../hooks/useT';
import { compareWithPast } from '../../measures/compareWithPast';
import { toMeasures } from '../../measures/toMeasures';
import { MeasureTile } from './MeasureTile';
import styles from './EntityDelivery.module.css';

/** Every measure with its own past beside it. */
export function MeasureTiles(props: { comparison: DeliveryComparison }) {
  const { current, before, window } = props.comparison;
  const t = useT();
  const past = before ? toMeasures(before, window.days) : [];
  return (
    <section aria-label={t('measures')} className={styles.tiles}>
      {toMeasures(current, window.days).map((measure, i) => (
        <MeasureTile
          key={measure.id}
          measure={measure}
          before={past[i]}
          comparison={compareWithPast(measure, past[i])}
          summary={current}
        />
      ))}
    </section>
  );
}
