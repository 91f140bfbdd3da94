import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Skeleton, VisuallyHidden } from '@backstage/ui';
import { lazy, PointerEvent, Suspense, useMemo, useState } from 'react';
import { linearScale } from '../../charts/linearScale';
import { timeTicks } from '../../charts/timeTicks';
import { Instant } from '../../formatting';
import { readInstant } from '../../formatting/formatMoment';
import { useElementWidth, useHoneFormat, useRovingMarks } from '../../hooks';
import { classNames } from '../../theme/classNames';
import tokens from '../../theme/tokens.module.css';
import { honeReactTranslationRef } from '../../translation';
import { ChartFrame } from '../ChartFrame';
import { Provenance } from '../DataFooter';
import { Lanes, LanesData } from '../ServiceTimeline';
import { LANE_INSET } from '../ServiceTimeline/Lanes';
import { CounterfactualPoint, magnitudeOf } from './counterfactual';
import styles from './CounterfactualChart.module.css';
import { Legend } from './Legend';
import { valueAxis } from './valueAxis';
import { useCounterfactualTable } from './useCounterfactualTable';

const CounterfactualPlot = lazy(() => import('./CounterfactualPlot'));

/**
 * Properties of {@link CounterfactualChart}; the chart of an analysis fits `points`, `interventionAt` and `unit`.
 *
 * @public
 */
export interface CounterfactualChartProps {
  title: string;
  /** One sentence that says what the chart shows. */
  summary: string;
  points: readonly CounterfactualPoint[];
  /** When the change started. */
  interventionAt?: Instant | null;
  unit: string;
  /** Height of the plot in pixels; default 240. */
  height?: number;
  /** Lanes drawn under the plot on the same time axis. */
  lanes?: LanesData;
  zone?: string;
  provenance?: Provenance;
  /** Newer numbers are on their way; the old ones stay. */
  isUpdating?: boolean;
  headingLevel?: 2 | 3 | 4;
}

/** Room for values at the start of the axis. */
const INSET: readonly [start: number, end: number] = [64, 16];

/**
 * What was observed against what was expected without the change.
 *
 * @example
 * ```tsx
 * <CounterfactualChart title="CI re-run rate" summary={sentence} {...analysis.chart} />
 * ```
 * @public
 */
export function CounterfactualChart(props: CounterfactualChartProps) {
  const { title, summary, points, unit, lanes, zone, height = 240 } = props;
  const { t } = useTranslationRef(honeReactTranslationRef);
  const table = useCounterfactualTable({ unit, points, zone });
  return (
    <ChartFrame
      title={title}
      summary={summary}
      columns={table.columns}
      rows={points}
      // Legend and the line that reads a point.
      height={height + 52}
      provenance={props.provenance}
      isUpdating={props.isUpdating}
      headingLevel={props.headingLevel}
    >
      {points.length === 0 ? (
        <p className={styles.empty} style={{ blockSize: height }}>
          {t('counterfactual.noPoints')}
        </p>
      ) : (
        <WalkablePlot {...props} height={height} textOf={table.textOf} />
      )}
      {lanes && points.length > 0 && (
        <Lanes
          name={t('counterfactual.name', { title, summary: t('chart.keys') })}
          from={points[0].at}
          to={points[points.length - 1].at}
          data={lanes}
          zone={zone}
        />
      )}
    </ChartFrame>
  );
}

/** The plot with its keyboard, pointer and the line that reads a point. */
function WalkablePlot(
  props: CounterfactualChartProps & {
    height: number;
    textOf: (point: CounterfactualPoint) => string;
  },
) {
  const { title, summary, points, unit, zone, height, textOf } = props;
  const { t } = useTranslationRef(honeReactTranslationRef);
  const format = useHoneFormat();
  const [widthRef, width] = useElementWidth<HTMLDivElement>(720);
  const [pointed, setPointed] = useState<number | null>(null);
  const roving = useRovingMarks<HTMLDivElement>({ count: points.length });
  const valueTicks = useMemo(() => valueAxis(points, unit), [points, unit]);
  const magnitude = useMemo(() => magnitudeOf(points), [points]);

  const inset = props.lanes ? LANE_INSET : INSET;
  const domain = [points[0].at, points[points.length - 1].at] as const;
  const shown = pointed ?? roving.active;
  const active = shown === null ? null : points[shown];
  const focused = roving.active === null ? null : points[roving.active];
  const start = props.interventionAt
    ? readInstant(props.interventionAt, { locale: 'en' }).toMillis()
    : null;

  /** The point nearest to the pointer; one array pass is enough for 600 points. */
  const point = (event: PointerEvent<HTMLDivElement>) => {
    const left = event.currentTarget.getBoundingClientRect().left;
    const at = linearScale(
      [inset[0], width - inset[1]],
      domain,
    )(event.clientX - left);
    let best = 0;
    points.forEach((candidate, i) => {
      if (Math.abs(candidate.at - at) < Math.abs(points[best].at - at))
        best = i;
    });
    setPointed(best);
  };

  return (
    <div ref={widthRef} className={classNames(tokens.hone, styles.root)}>
      {/* Some methods know what was expected, but not how sure each point is. */}
      <Legend band={points.some(({ lower }) => lower !== null)} />
      <div
        {...roving.frameProps}
        role="application"
        aria-label={`${t('counterfactual.name', { title, summary })} ${t(
          'chart.keys',
        )}`}
        className={classNames(tokens.focusRing, styles.plot)}
        style={{ blockSize: height }}
        onPointerMove={point}
        onPointerLeave={() => setPointed(null)}
      >
        <Suspense
          fallback={
            <>
              <VisuallyHidden>{t('chart.loading')}</VisuallyHidden>
              <Skeleton width="100%" height={height} />
            </>
          }
        >
          <CounterfactualPlot
            points={points}
            domain={domain}
            ticks={timeTicks(
              domain[0],
              domain[1],
              Math.max(2, Math.floor((width - inset[0]) / 58)),
              { locale: format.locale, zone },
            )}
            valueTicks={valueTicks}
            interventionAt={start}
            startLabel={t('counterfactual.start')}
            width={width}
            height={height}
            inset={inset}
            active={active}
            formatValue={value => format.value(value, { unit, magnitude })}
          />
        </Suspense>
      </div>
      <VisuallyHidden role="status">
        {focused ? textOf(focused) : ''}
      </VisuallyHidden>
      <p className={styles.readout} aria-hidden>
        {textOf(active ?? points[points.length - 1])}
      </p>
    </div>
  );
}
