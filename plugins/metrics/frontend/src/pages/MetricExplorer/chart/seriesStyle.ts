import styles from './Chart.module.css';

/** Series in one chart differ by color and by dash; more than these are drawn apart. */
const CLASSES = [
  styles.first,
  styles.second,
  styles.third,
  styles.fourth,
] as const;

export const MOST_OVERLAID = CLASSES.length;

/** How the series at a place is drawn. */
export function classOf(place: number): string {
  return CLASSES[place % CLASSES.length];
}
