import type { ExplanationEvidence } from '@hone/backstage-plugin-metrics-common';
import { useHoneFormat } from '@hone/react';
import { useT } from '../../../hooks/useT';
import {
  insetOf,
  scaleOf,
  timeScale,
} from '../../MetricExplorer/chart/geometry';
import { timeTicks, valueTicks } from '../../MetricExplorer/model/ticks';
import {
  linePath,
  lonelyPoints,
  rangeOf,
  type EvidencePoint,
} from './evidence';
import styles from './EvidenceChart.module.css';

export type OnsetMark = 'noticed' | 'changed';

const TOP = 18;
const BOTTOM = 22;
const ROOM_PER_TICK = 90;

interface Scales {
  x: (at: number) => number;
  y: (value: number) => number;
  left: number;
  right: number;
  bottom: number;
}

/** The drawing: values, both medians, the onset, and the time since then tinted. */
export function EvidencePlot(props: {
  evidence: ExplanationEvidence;
  points: readonly EvidencePoint[];
  domain: readonly [number, number];
  onset: number;
  /** What the onset is. */
  mark: OnsetMark;
  width: number;
  height: number;
  active: EvidencePoint | null;
}) {
  const { evidence, points, domain, onset, width, height, active } = props;
  const t = useT();
  const [low, high] = rangeOf(evidence);
  const ticks = valueTicks(low, high, evidence.unit);
  const [start, end] = insetOf(width);
  const scales: Scales = {
    x: timeScale(domain, width),
    y: scaleOf([ticks[0], ticks[ticks.length - 1]], [height - BOTTOM, TOP]),
    left: start,
    right: width - end,
    bottom: height - BOTTOM,
  };
  const { x, y } = scales;
  return (
    <svg width={width} height={height} aria-hidden className={styles.plot}>
      <rect
        x={x(onset)}
        y={TOP}
        width={Math.max(0, scales.right - x(onset))}
        height={scales.bottom - TOP}
        className={styles.issue}
      />
      <ValueAxis ticks={ticks} unit={evidence.unit} scales={scales} />
      <TimeAxis domain={domain} scales={scales} />
      <path d={linePath(points, x, y)} className={styles.line} />
      {lonelyPoints(points).map(({ at, value }) => (
        <circle
          key={at}
          cx={x(at)}
          cy={y(value)}
          r={2}
          className={styles.dot}
        />
      ))}
      <Median value={evidence.before} from={scales.left} to={x(onset)} y={y} />
      <Median value={evidence.after} from={x(onset)} to={scales.right} y={y} />
      <line
        x1={x(onset)}
        x2={x(onset)}
        y1={TOP - 4}
        y2={scales.bottom}
        className={styles.onset}
      />
      <text
        x={x(onset)}
        y={TOP - 7}
        textAnchor="middle"
        className={styles.tick}
      >
        {t(`explain.chart.${props.mark}`)}
      </text>
      {active && active.value !== null && (
        <circle
          cx={x(active.at)}
          cy={y(active.value)}
          r={4}
          className={styles.active}
        />
      )}
    </svg>
  );
}

function ValueAxis(props: {
  ticks: readonly number[];
  unit: string;
  scales: Scales;
}) {
  const { ticks, unit, scales } = props;
  const format = useHoneFormat();
  const magnitude = Math.max(...ticks.map(Math.abs));
  return (
    <>
      {ticks.map(tick => (
        <g key={tick}>
          <line
            x1={scales.left}
            x2={scales.right}
            y1={scales.y(tick)}
            y2={scales.y(tick)}
            className={styles.grid}
          />
          <text
            x={scales.left - 8}
            y={scales.y(tick)}
            dy="0.32em"
            textAnchor="end"
            className={styles.tick}
          >
            {format.value(tick, { unit, magnitude })}
          </text>
        </g>
      ))}
    </>
  );
}

function TimeAxis(props: {
  domain: readonly [number, number];
  scales: Scales;
}) {
  const { domain, scales } = props;
  const { locale } = useHoneFormat();
  const most = Math.floor((scales.right - scales.left) / ROOM_PER_TICK);
  return (
    <>
      {timeTicks(domain[0], domain[1], most, locale).map(({ at, label }) => (
        <text
          key={at}
          x={scales.x(at)}
          y={scales.bottom + 16}
          textAnchor="middle"
          className={styles.tick}
        >
          {label}
        </text>
      ))}
    </>
  );
}

function Median(props: {
  value: number | null;
  from: number;
  to: number;
  y: (value: number) => number;
}) {
  const { value, from, to, y } = props;
  if (value === null) return null;
  return (
    <line
      x1={from}
      x2={to}
      y1={y(value)}
      y2={y(value)}
      className={styles.median}
    />
  );
}
