import type { ShownSeries } from '../model/shownSeries';
import { valueTicks } from '../model/ticks';
import { Axes } from './Axes';
import { scaleOf, timeScale } from './geometry';
import { SeriesLine } from './SeriesLine';
import styles from './Chart.module.css';

/** Room for the marks of change-points. */
const TOP = 16;
/** Room for the labels of the time axis. */
const BOTTOM = 22;

/** The lowest and highest value, levels before and after changes among them. */
function extent(series: readonly ShownSeries[]): [number, number] {
  const ends = series.flatMap(({ sorted, changes }) => [
    ...(sorted.length > 0 ? [sorted[0], sorted[sorted.length - 1]] : []),
    ...changes.flatMap(({ before, after }) => [before, after]),
  ]);
  return [Math.min(...ends), Math.max(...ends)];
}

/** The drawing of series over time. Words for it stand beside it. */
export function Plot(props: {
  /** At least one, all with values, in one unit. */
  series: readonly ShownSeries[];
  domain: readonly [number, number];
  width: number;
  height: number;
  locale: string;
  print: (value: number) => string;
  /** Instants with a line: the cursor, and what is marked. */
  cursor: number | null;
  mark: number | null;
}) {
  const { series, domain, width, height, cursor, mark } = props;
  const [low, high] = extent(series);
  const values = valueTicks(low, high, series[0].unit);
  const x = timeScale(domain, width);
  const y = scaleOf(
    [values[0], values[values.length - 1]],
    [height - BOTTOM, TOP],
  );
  return (
    <svg width={width} height={height} aria-hidden className={styles.plot}>
      <Axes {...props} values={values} x={x} y={y} />
      {series.map((one, place) => (
        <SeriesLine
          key={one.entityRef}
          series={one}
          place={place}
          x={x}
          y={y}
          top={TOP}
        />
      ))}
      <Rule at={mark} x={x} height={height} className={styles.mark} />
      <Rule at={cursor} x={x} height={height} className={styles.cursor} />
    </svg>
  );
}

function Rule(props: {
  at: number | null;
  x: (at: number) => number;
  height: number;
  className: string;
}) {
  const { at, x, height, className } = props;
  if (at === null) return null;
  return (
    <line
      x1={x(at)}
      x2={x(at)}
      y1={TOP}
      y2={height - BOTTOM}
      className={className}
    />
  );
}
