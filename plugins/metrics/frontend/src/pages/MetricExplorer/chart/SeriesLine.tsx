import { classOf } from './seriesStyle';
import type { ShownSeries } from '../model/shownSeries';
import styles from './Chart.module.css';

type Scale = (value: number) => number;

/** Pieces of a line; gaps are never joined. */
function pathOf(points: ShownSeries['points'], x: Scale, y: Scale): string {
  let path = '';
  let pen = 'M';
  for (const [at, value] of points) {
    if (value === null) {
      pen = 'M';
    } else {
      path += `${pen}${x(at).toFixed(1)},${y(value).toFixed(1)}`;
      pen = 'L';
    }
  }
  return path;
}

/** Points without a neighbor would vanish from a line. */
function lonely(points: ShownSeries['points']) {
  return points.flatMap(([at, value], i) =>
    value !== null &&
    (points[i - 1]?.[1] ?? null) === null &&
    (points[i + 1]?.[1] ?? null) === null
      ? [{ at, value }]
      : [],
  );
}

/** A series with its change-points. */
export function SeriesLine(props: {
  series: ShownSeries;
  /** Place among the series that are drawn together. */
  place: number;
  x: Scale;
  y: Scale;
  top: number;
}) {
  const { series, place, x, y, top } = props;
  return (
    <g className={classOf(place)}>
      <path d={pathOf(series.points, x, y)} className={styles.line} />
      {lonely(series.points).map(({ at, value }) => (
        <circle
          key={at}
          cx={x(at)}
          cy={y(value)}
          r={2}
          className={styles.dot}
        />
      ))}
      {series.changes.map(({ at, after, better }) => (
        <g key={at} data-change={series.entityRef}>
          <line
            x1={x(at)}
            x2={x(at)}
            y1={top}
            y2={y(after)}
            className={styles.rule}
          />
          <path
            d={`M${x(at) - 6} ${top - 10} h12 l-6 9 Z`}
            className={better ? styles.better : styles.worse}
          />
        </g>
      ))}
    </g>
  );
}
