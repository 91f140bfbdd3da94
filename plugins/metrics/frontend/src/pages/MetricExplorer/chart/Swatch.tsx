import { classOf } from './seriesStyle';
import styles from './Chart.module.css';

/** How a series is drawn, beside its name. */
export function Swatch(props: { place: number }) {
  return (
    <svg
      width={28}
      height={10}
      aria-hidden
      className={`${styles.swatch} ${classOf(props.place)}`}
    >
      <path d="M0,5H28" className={styles.line} />
    </svg>
  );
}
