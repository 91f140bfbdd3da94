import type { YearChart } from './yearChart';
import styles from './YearSection.module.css';

const TOP = 8;
const BOTTOM = 8;
const DOT = 3;

/** Pieces of a line: missing weeks are gaps, never joined. */
function segments(
  { points }: YearChart,
  x: (at: number) => number,
  y: (value: number) => number,
): string {
  let path = '';
  let drawing = false;
  for (const { at, value } of points) {
    if (value === null) drawing = false;
    else {
      path += `${drawing ? 'L' : 'M'}${x(at)} ${y(value)} `;
      drawing = true;
    }
  }
  return path;
}

/** The drawing of weekly values with their band of normal variation. */
export function WeekPlot(props: {
  chart: YearChart;
  domain: readonly [from: number, to: number];
  ticks: readonly number[];
  tickText: (value: number) => string;
  width: number;
  height: number;
  inset: readonly [start: number, end: number];
  active: number | null;
}) {
  const { chart, domain, ticks, width, height, inset, active } = props;
  const top = ticks[ticks.length - 1];
  const x = (at: number) =>
    inset[0] +
    ((at - domain[0]) / (domain[1] - domain[0])) *
      (width - inset[0] - inset[1]);
  const y = (value: number) =>
    height - BOTTOM - (value / top) * (height - TOP - BOTTOM);
  const point = active === null ? undefined : chart.points[active];
  return (
    <svg width={width} height={height} aria-hidden className={styles.plot}>
      {ticks.map(tick => (
        <g key={tick}>
          <line
            x1={inset[0]}
            x2={width - inset[1]}
            y1={y(tick)}
            y2={y(tick)}
            className={styles.grid}
          />
          <text
            x={inset[0] - 8}
            y={y(tick)}
            dy="0.32em"
            textAnchor="end"
            className={styles.tick}
          >
            {props.tickText(tick)}
          </text>
        </g>
      ))}
      {chart.limits.map(({ from, to, lower, center, upper }) => (
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
      <path d={segments(chart, x, y)} className={styles.line} />
      {chart.points.map(({ at, value }, i) =>
        value === null ? null : (
          <circle
            key={at}
            cx={x(at)}
            cy={y(value)}
            r={chart.beyond.has(i) ? DOT + 2 : DOT / 2}
            className={chart.beyond.has(i) ? styles.beyond : styles.dot}
          />
        ),
      )}
      {point && (
        <line
          x1={x(point.at)}
          x2={x(point.at)}
          y1={TOP}
          y2={height - BOTTOM}
          className={styles.cursor}
        />
      )}
    </svg>
  );
}
