import {
  Area,
  ComposedChart,
  Line,
  ReferenceArea,
  ReferenceDot,
  ReferenceLine,
  XAxis,
  YAxis,
  CartesianGrid,
} from 'recharts';
import { TimeTick } from '../../charts/timeTicks';
import { CounterfactualPoint, withGaps } from './counterfactual';

/** What the plot needs; everything is computed outside, so that this chunk holds recharts alone. */
export interface CounterfactualPlotProps {
  points: readonly CounterfactualPoint[];
  domain: readonly [number, number];
  ticks: readonly TimeTick[];
  /** Round values; the axis reaches from the first to the last. */
  valueTicks: readonly number[];
  interventionAt: number | null;
  startLabel: string;
  width: number;
  height: number;
  inset: readonly [start: number, end: number];
  active: CounterfactualPoint | null;
  formatValue: (value: number) => string;
}

const INK = 'var(--bui-fg-primary)';
const TICK = { fontSize: 11, fill: INK };

/** The recharts drawing of observed against expected. Loaded lazily. */
export default function CounterfactualPlot(props: CounterfactualPlotProps) {
  const { domain, ticks, valueTicks, interventionAt, inset, active } = props;
  const labels = new Map(ticks.map(tick => [tick.at, tick.label]));
  const data = withGaps(props.points).map(point => ({
    ...point,
    band:
      point.lower === null || point.upper === null
        ? null
        : [point.lower, point.upper],
  }));
  const started =
    interventionAt !== null &&
    interventionAt >= domain[0] &&
    interventionAt <= domain[1];
  return (
    <ComposedChart
      width={props.width}
      height={props.height}
      data={data}
      margin={{ top: 18, right: inset[1], bottom: 0, left: 0 }}
      accessibilityLayer={false}
    >
      {started && (
        <ReferenceArea
          x1={interventionAt}
          x2={domain[1]}
          fill="var(--hone-tint)"
          stroke="none"
        />
      )}
      <CartesianGrid vertical={false} stroke="var(--hone-grid)" />
      <XAxis
        dataKey="at"
        type="number"
        scale="time"
        domain={[domain[0], domain[1]]}
        ticks={ticks.map(tick => tick.at)}
        tickFormatter={(at: number) => labels.get(at) ?? ''}
        tick={TICK}
        tickLine={false}
        axisLine={{ stroke: 'var(--bui-border-2)' }}
        height={24}
        interval={0}
      />
      <YAxis
        width={inset[0]}
        domain={[valueTicks[0], valueTicks[valueTicks.length - 1]]}
        ticks={[...valueTicks]}
        interval={0}
        tickFormatter={props.formatValue}
        tick={TICK}
        tickLine={false}
        axisLine={false}
      />
      <Area
        dataKey="band"
        fill="var(--hone-band)"
        stroke="none"
        connectNulls={false}
        isAnimationActive={false}
        activeDot={false}
        dot={false}
      />
      <Line
        dataKey="expected"
        stroke="var(--hone-better)"
        strokeWidth={2}
        strokeDasharray="5 4"
        dot={false}
        activeDot={false}
        connectNulls={false}
        isAnimationActive={false}
      />
      <Line
        dataKey="observed"
        stroke={INK}
        strokeWidth={2}
        dot={false}
        activeDot={false}
        connectNulls={false}
        isAnimationActive={false}
      />
      {started && (
        <ReferenceLine
          x={interventionAt}
          stroke={INK}
          strokeWidth={1.5}
          label={{
            value: props.startLabel,
            position: 'top',
            fontSize: 11,
            fill: INK,
          }}
        />
      )}
      {active && <ReferenceLine x={active.at} stroke={INK} strokeWidth={1} />}
      {active && active.observed !== null && (
        <ReferenceDot
          x={active.at}
          y={active.observed}
          r={4.5}
          fill={INK}
          stroke="var(--bui-bg-neutral-1)"
        />
      )}
    </ComposedChart>
  );
}
