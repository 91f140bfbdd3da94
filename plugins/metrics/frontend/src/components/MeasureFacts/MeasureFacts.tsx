import { useMeasureText } from '../../hooks/useMeasureText';
import { useT } from '../../hooks/useT';
import type { Measure } from '../../measures/measure';
import styles from './MeasureFacts.module.css';

/** A few numbers, each with interval and n. */
export function MeasureFacts(props: { measures: readonly Measure[] }) {
  const t = useT();
  const text = useMeasureText();
  return (
    <dl className={styles.facts}>
      {props.measures.map(measure => (
        <div key={measure.id} className={styles.fact}>
          <dt>{t(`measure.${measure.id}.title`)}</dt>
          <dd>
            <strong>{text.value(measure)}</strong> {text.interval(measure)}
            {measure.n > 0 && (
              <span className={styles.basis}>
                {t(`measure.${measure.id}.base`, { count: measure.n })}
              </span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
