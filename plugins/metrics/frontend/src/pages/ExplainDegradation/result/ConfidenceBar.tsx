import { useHoneFormat } from '@hone/react';
import styles from '../ExplainDegradation.module.css';

/** A confidence as a number with its bar; all bars of a ranking have one scale, from 0 to 100%. */
export function ConfidenceBar(props: { confidence: number }) {
  const { confidence } = props;
  const format = useHoneFormat();
  return (
    <span className={styles.confidence}>
      <span className={styles.number}>
        {format.number(confidence, {
          style: 'percent',
          maximumFractionDigits: 0,
        })}
      </span>
      <span aria-hidden className={styles.track}>
        <span
          className={styles.bar}
          style={{
            inlineSize: `${Math.min(1, Math.max(0, confidence)) * 100}%`,
          }}
        />
      </span>
    </span>
  );
}
