import type { TimeLimits } from './TimeSparkline';
import styles from './TimeSparkline.module.css';

/** Normal variation, a band for each stretch, with its mean. */
export function LimitBands(props: {
  limits: readonly TimeLimits[];
  x: (at: number) => number;
  y: (value: number) => number;
}) {
  const { limits, x, y } = props;
  return (
    <>
      {limits.map(({ from, to, lower, center, upper }) => (
        <g key={from}>
          <rect
            x={x(from)}
            y={y(upper)}
            width={Math.max(0, x(to) - x(from))}
            height={Math.max(0, y(lower) - y(upper))}
            className={styles.band}
          />
          <line
            x1={x(from)}
            x2={x(to)}
            y1={y(center)}
            y2={y(center)}
            className={styles.center}
          />
        </g>
      ))}
    </>
  );
}
