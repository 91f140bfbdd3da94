import {
  treatsWholeServices,
  type AnalysisChart,
} from '@hone/backstage-plugin-experiments-common';
import type { ArmSeries } from '../data/armSeries';
import { meanOf } from '../data/meanOf';
import type { AnalysisInput, JudgedMetric } from '../types';

const MAX_POINTS = 600;

type Point = AnalysisChart['points'][number];

function finite(value: number | null | undefined): number | null {
  return value !== null && value !== undefined && Number.isFinite(value)
    ? value
    : null;
}

/** What was expected, by bin. */
function expectedByBin(
  estimate: JudgedMetric['estimate'],
): Map<number, Pick<Point, 'expected' | 'lower' | 'upper'>> {
  const points = (estimate.ok && estimate.counterfactual) || [];
  return new Map(
    points.map(({ index, expected, lower, upper }) => [
      index,
      {
        expected: finite(expected),
        lower: finite(lower),
        upper: finite(upper),
      },
    ]),
  );
}

function thin(points: Point[]): Point[] {
  const size = Math.ceil(points.length / MAX_POINTS);
  if (size <= 1) return points;
  const thinned: Point[] = [];
  for (let i = 0; i < points.length; i += size) {
    const chunk = points.slice(i, i + size);
    thinned.push({
      at: chunk[0].at,
      observed: finite(meanOf(chunk.map(p => p.observed))),
      expected: finite(meanOf(chunk.map(p => p.expected))),
      lower: finite(meanOf(chunk.map(p => p.lower))),
      upper: finite(meanOf(chunk.map(p => p.upper))),
    });
  }
  return thinned;
}

/**
 * Observed and expected of the primary metric. While effects are sealed the points since the start stay out.
 */
export function buildChart(
  input: AnalysisInput,
  main: { judged: JudgedMetric; series: ArmSeries } | undefined,
  sealed: boolean,
): AnalysisChart {
  const interventionAt = new Date(input.startedAt).toISOString();
  if (!main) return { interventionAt, unit: '1', points: [] };
  const { judged, series } = main;
  const { grid } = series;
  const process = treatsWholeServices(input.design);
  const expected =
    process && !sealed ? expectedByBin(judged.estimate) : new Map();
  const points = series.treated.map((observed, bin): Point => {
    const at = grid.origin + (bin - grid.before) * grid.stepMs;
    const hidden = sealed && bin >= grid.before;
    const band = process
      ? expected.get(bin)
      : { expected: series.control[bin] ?? null };
    return {
      at,
      observed: hidden ? null : finite(observed),
      expected: band?.expected ?? null,
      lower: band?.lower ?? null,
      upper: band?.upper ?? null,
    };
  });
  return { interventionAt, unit: judged.metric.unit, points: thin(points) };
}
