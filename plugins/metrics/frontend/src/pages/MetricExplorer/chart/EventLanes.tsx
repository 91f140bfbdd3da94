import type { LaneItem } from '@hone/backstage-plugin-metrics-common';
import { useT } from '../../../hooks/useT';
import { insetOf, timeScale } from './geometry';
import styles from './Chart.module.css';

/** The lanes in their fixed order. */
export const LANE_KINDS = ['deployment', 'flag-change', 'incident'] as const;

const LANE = 24;

/**
 * What happened, in one lane for each kind, under the chart and on its time axis. The lanes of `@hone/react` know neither
 * flags nor how long an incident took. The same is a list below, which can be read.
 */
export function EventLanes(props: {
  items: readonly LaneItem[];
  domain: readonly [number, number];
  width: number;
  cursor: number | null;
  mark: number | null;
}) {
  const { items, domain, width } = props;
  const t = useT();
  const [start, end] = insetOf(width);
  const x = timeScale(domain, width);
  const height = LANE_KINDS.length * LANE;
  return (
    <svg width={width} height={height} aria-hidden className={styles.plot}>
      {LANE_KINDS.map((kind, row) => (
        <g key={kind} transform={`translate(0 ${row * LANE})`}>
          <text x={start - 8} y={16} textAnchor="end" className={styles.tick}>
            {t(`explorer.lane.${kind}`)}
          </text>
          <line
            x1={start}
            x2={width - end}
            y1={LANE - 1}
            y2={LANE - 1}
            className={styles.grid}
          />
          {items
            .filter(item => item.kind === kind)
            .map(item => (
              <LaneMark
                key={keyOf(item)}
                item={item}
                x={x}
                right={width - end}
              />
            ))}
        </g>
      ))}
      {[props.mark, props.cursor].map((at, i) =>
        at === null ? null : (
          <line
            key={i === 0 ? 'mark' : 'cursor'}
            x1={x(at)}
            x2={x(at)}
            y1={0}
            y2={height}
            className={i === 0 ? styles.mark : styles.cursor}
          />
        ),
      )}
    </svg>
  );
}

/** Tells events apart. */
export function keyOf({ kind, entityRef, at, label }: LaneItem): string {
  return [kind, entityRef, at, label].join(' ');
}

/** A tick for a deployment, a diamond for a flag, a cross with a bar of its time for an incident. */
function LaneMark(props: {
  item: LaneItem;
  x: (at: number) => number;
  right: number;
}) {
  const { item, x, right } = props;
  const at = x(Date.parse(item.at));
  const middle = LANE / 2;
  const mark = <title>{item.label}</title>;
  if (item.kind === 'deployment') {
    return (
      <path d={`M${at} 4 V${LANE - 5}`} className={styles.deployment}>
        {mark}
      </path>
    );
  }
  if (item.kind === 'flag-change') {
    return (
      <path
        d={`M${at} ${middle - 6} l6 6 l-6 6 l-6 -6 Z`}
        className={styles.flag}
      >
        {mark}
      </path>
    );
  }
  const until = item.until ? x(Date.parse(item.until)) : right;
  return (
    <g className={styles.incident}>
      {mark}
      <path d={`M${at} ${middle} H${Math.min(right, Math.max(at, until))}`} />
      <path
        d={`M${at - 5} ${middle - 5} l10 10 M${at + 5} ${middle - 5} l-10 10`}
      />
    </g>
  );
}
