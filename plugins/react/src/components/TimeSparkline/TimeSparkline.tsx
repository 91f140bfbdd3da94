import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { gapPath } from '../../charts/gapPath';
import { linearScale } from '../../charts/linearScale';
import { useHoneFormat } from '../../hooks';
import { classNames } from '../../theme/classNames';
import tokens from '../../theme/tokens.module.css';
import { honeReactTranslationRef } from '../../translation';
import { LimitBands } from './LimitBands';
import styles from './TimeSparkline.module.css';

/**
 * A value at a time; null is a gap.
 *
 * @public
 */
export interface TimePoint {
  /** Epoch milliseconds. */
  at: number;
  value: number | null;
}

/**
 * What is normal in a stretch of time, in the unit of the values.
 *
 * @public
 */
export interface TimeLimits {
  /** Epoch milliseconds. */
  from: number;
  /** Epoch milliseconds. */
  to: number;
  lower: number;
  center: number;
  upper: number;
}

/**
 * Properties of {@link TimeSparkline}.
 *
 * @public
 */
export interface TimeSparklineProps {
  /** What is drawn: "Lead time p50, last day". */
  label: string;
  points: readonly TimePoint[];
  unit?: string;
  width?: number;
  height?: number;
  /** Print the last value beside the line; default true. */
  showLast?: boolean;
  /** Vertical scale; default the range of the values and limits. */
  domain?: readonly [number, number];
  /** Bands of normal variation behind the line. */
  limits?: readonly TimeLimits[];
}

type Drawn = TimePoint & { value: number };

const isDrawn = (point: TimePoint): point is Drawn =>
  point.value !== null && Number.isFinite(point.value);

/** Points without a neighbor would vanish from a line; they get a dot. */
function isolated(points: readonly TimePoint[]): Drawn[] {
  return points.filter(
    (point, i): point is Drawn =>
      isDrawn(point) &&
      !(i > 0 && isDrawn(points[i - 1])) &&
      !(i + 1 < points.length && isDrawn(points[i + 1])),
  );
}

/**
 * A small line without axes. Gaps are never joined; the name carries last, lowest and highest value.
 *
 * @public
 */
export function TimeSparkline(props: TimeSparklineProps) {
  const { label, points, unit, width = 120, height = 28, limits = [] } = props;
  const { t } = useTranslationRef(honeReactTranslationRef);
  const format = useHoneFormat();
  const values = points.filter(isDrawn);
  const last = values[values.length - 1];
  if (!last) {
    return (
      <span
        role="img"
        aria-label={t('sparkline.empty', { label })}
        className={classNames(tokens.hone, styles.empty)}
        style={{ inlineSize: width, minBlockSize: height }}
      >
        {t('common.notEnoughData')}
      </span>
    );
  }
  const min = Math.min(...values.map(point => point.value));
  const max = Math.max(...values.map(point => point.value));
  const x = linearScale(
    [points[0].at, points[points.length - 1].at],
    [3, width - 5],
  );
  const low = Math.min(min, ...limits.map(({ lower }) => lower));
  const high = Math.max(max, ...limits.map(({ upper }) => upper));
  const y = linearScale(props.domain ?? [low, high], [height - 4, 4]);
  const path = gapPath(
    points.map(point =>
      isDrawn(point) ? [x(point.at), y(point.value)] : null,
    ),
  );
  const print = (value: number) =>
    format.value(value, { unit, magnitude: max });

  return (
    <span className={classNames(tokens.hone, styles.sparkline)}>
      <svg
        role="img"
        aria-label={t('sparkline.name', {
          label,
          last: print(last.value),
          min: print(min),
          max: print(max),
        })}
        width={width}
        height={height}
        className={styles.svg}
      >
        <LimitBands limits={limits} x={x} y={y} />
        <path d={path} className={styles.line} />
        {isolated(points).map(point => (
          <circle
            key={point.at}
            cx={x(point.at)}
            cy={y(point.value)}
            r={1.5}
            className={styles.dot}
          />
        ))}
        <circle
          cx={x(last.at)}
          cy={y(last.value)}
          r={2.75}
          className={styles.dot}
        />
      </svg>
      {(props.showLast ?? true) && (
        <span aria-hidden className={styles.last}>
          {print(last.value)}
        </span>
      )}
    </span>
  );
}
