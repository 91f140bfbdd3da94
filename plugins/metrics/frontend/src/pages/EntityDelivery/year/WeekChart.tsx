import { useElementWidth, useHoneFormat, useRovingMarks } from '@hone/react';
import { VisuallyHidden } from '@backstage/ui';
import { useState, type PointerEvent } from 'react';
import { useT } from '../../../hooks/useT';
import {
  WEEKLY_UNITS,
  type WeeklyMeasure,
} from '../../../measures/weeklyValues';
import { weekAxis } from './weekAxis';
import { WeekPlot } from './WeekPlot';
import type { YearChart } from './yearChart';
import styles from './YearSection.module.css';

export const PLOT_HEIGHT = 180;
const HALF_WEEK = 3.5 * 86_400_000;
/** The room that lanes below keep for their names, so that times stand above each other. */
const INSET = [92, 16] as const;

/** The largest value or limit of a chart. */
function highest({ points, limits }: YearChart): number {
  return Math.max(
    0,
    ...points.map(({ value }) => value ?? 0),
    ...limits.map(({ upper }) => upper),
  );
}

/** What is read of a week. */
function useWeekText(chart: YearChart, print: (value: number) => string) {
  const t = useT();
  const format = useHoneFormat();
  return (index: number): string => {
    const { at, value } = chart.points[index];
    // The Monday of the week is a plain date, not an instant of the reader's zone.
    const date = format.date(at - HALF_WEEK, 'UTC');
    if (value === null) return t('year.noValue', { date });
    const words = { date, value: print(value) };
    return chart.beyond.has(index)
      ? t('year.beyond', words)
      : t('year.week', words);
  };
}

/** A measure week by week: one tab stop, arrows move, the week is read below. */
export function WeekChart(props: {
  name: string;
  id: WeeklyMeasure;
  chart: YearChart;
  domain: readonly [from: number, to: number];
}) {
  const { name, id, chart, domain } = props;
  const { points } = chart;
  const format = useHoneFormat();
  const [ref, width] = useElementWidth<HTMLDivElement>(800);
  const [pointed, setPointed] = useState<number | null>(null);
  const roving = useRovingMarks<HTMLDivElement>({ count: points.length });
  const unit = WEEKLY_UNITS[id];
  const magnitude = highest(chart);
  const print = (value: number) => format.value(value, { unit, magnitude });
  const textOf = useWeekText(chart, print);
  const shown = pointed ?? roving.active;

  const point = (event: PointerEvent<HTMLDivElement>) => {
    const { left } = event.currentTarget.getBoundingClientRect();
    const share =
      (event.clientX - left - INSET[0]) / (width - INSET[0] - INSET[1]);
    const at = domain[0] + share * (domain[1] - domain[0]);
    const distances = points.map(one => Math.abs(one.at - at));
    setPointed(distances.indexOf(Math.min(...distances)));
  };

  return (
    <div ref={ref}>
      <div
        {...roving.frameProps}
        role="application"
        aria-label={name}
        className={styles.frame}
        onPointerMove={point}
        onPointerLeave={() => setPointed(null)}
      >
        <WeekPlot
          chart={chart}
          domain={domain}
          ticks={weekAxis(magnitude, unit)}
          tickText={print}
          width={width}
          height={PLOT_HEIGHT}
          inset={INSET}
          active={shown}
        />
      </div>
      <VisuallyHidden role="status">
        {roving.active === null ? '' : textOf(roving.active)}
      </VisuallyHidden>
      <p className={styles.readout} aria-hidden>
        {points.length > 0 ? textOf(shown ?? points.length - 1) : ''}
      </p>
    </div>
  );
}
