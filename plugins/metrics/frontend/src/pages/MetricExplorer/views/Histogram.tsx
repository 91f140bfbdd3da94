import { scaleOf } from '../chart/geometry';
import type { Bin } from '../model/histogram';
import styles from './Views.module.css';

export const HISTOGRAM_HEIGHT = 130;
const TOP = 6;
const BOTTOM = 20;
const SIDE = 24;

/** How often values were there, with the median. */
export function Histogram(props: {
  bins: readonly Bin[];
  ticks: readonly number[];
  median: number;
  width: number;
  label: string;
  print: (value: number) => string;
}) {
  const { bins, ticks, median, width, label, print } = props;
  const x = scaleOf([ticks[0], ticks[ticks.length - 1]], [SIDE, width - SIDE]);
  const bottom = HISTOGRAM_HEIGHT - BOTTOM;
  const y = scaleOf(
    [0, Math.max(...bins.map(({ share }) => share))],
    [bottom, TOP],
  );
  return (
    <svg
      role="img"
      aria-label={label}
      width={width}
      height={HISTOGRAM_HEIGHT}
      className={styles.histogram}
    >
      {bins.map(({ from, to, share }) => (
        <rect
          key={from}
          x={x(from) + 0.5}
          y={y(share)}
          width={Math.max(1, x(to) - x(from) - 1)}
          height={bottom - y(share)}
          className={styles.bar}
        />
      ))}
      <line
        x1={x(median)}
        x2={x(median)}
        y1={TOP}
        y2={bottom}
        className={styles.median}
      />
      {ticks.map(tick => (
        <text
          key={tick}
          x={x(tick)}
          y={HISTOGRAM_HEIGHT - 4}
          textAnchor="middle"
          className={styles.tick}
        >
          {print(tick)}
        </text>
      ))}
    </svg>
  );
}
