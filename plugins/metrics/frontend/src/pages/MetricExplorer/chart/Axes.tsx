import { timeTicks } from '../model/ticks';
import { insetOf } from './geometry';
import styles from './Chart.module.css';

/** Pixels that a label of the time axis needs. */
const LABEL = 64;

/** Round values with lines, and round times below. */
export function Axes(props: {
  values: readonly number[];
  domain: readonly [number, number];
  x: (at: number) => number;
  y: (value: number) => number;
  width: number;
  height: number;
  locale: string;
  print: (value: number) => string;
}) {
  const { values, domain, x, y, width, height, locale, print } = props;
  const [start, end] = insetOf(width);
  const most = Math.max(2, Math.floor((width - start - end) / LABEL));
  return (
    <>
      {values.map(value => (
        <g key={value}>
          <line
            x1={start}
            x2={width - end}
            y1={y(value)}
            y2={y(value)}
            className={styles.grid}
          />
          <text
            x={start - 8}
            y={y(value)}
            dy="0.32em"
            textAnchor="end"
            className={styles.tick}
          >
            {print(value)}
          </text>
        </g>
      ))}
      {timeTicks(domain[0], domain[1], most, locale).map(({ at, label }) => (
        <text
          key={at}
          x={x(at)}
          y={height - 5}
          textAnchor="middle"
          className={styles.tick}
        >
          {label}
        </text>
      ))}
    </>
  );
}
