import type { SeriesPoint } from '@hone/backstage-plugin-metrics-common';
import type { SeriesWindow } from '@hone/backstage-plugin-metrics-node';
import type { DatadogClient } from '../client/DatadogClient';
import type { ApiQuery } from '../query/toRequest';
import { askTimeseries, seriesOf, type OneSeries } from './askTimeseries';
import { placePoints, type Grid } from './placePoints';
import { conversionOf } from './units';

/** With more points Datadog would answer in wider intervals. */
const CHUNK = 1_000;

/** What is read, and how a missing numerator is understood. */
export interface SeriesRead {
  /** One query, or a numerator and a denominator. */
  queries: readonly ApiQuery[];
  /** The metric's unit. */
  unit: string;
  /** An event that never happened has no series yet: there were none of it. */
  missingNumeratorIsZero: boolean;
}

type Values = (number | null)[];

interface Piece {
  values: Values;
  warnings: string[];
}

function chunksOf(grid: Grid): Grid[] {
  const starts: Grid[] = [];
  for (let first = 0; first < grid.count; first += CHUNK) {
    starts.push({
      ...grid,
      start: grid.start + first * grid.stepMs,
      count: Math.min(CHUNK, grid.count - first),
    });
  }
  return starts;
}

function place(
  series: OneSeries | undefined,
  indices: readonly (number | undefined)[],
  count: number,
): Values {
  const values: Values = new Array(count).fill(null);
  indices.forEach((index, i) => {
    if (index !== undefined) values[index] = series?.values[i] ?? null;
  });
  return values;
}

function convert(
  series: OneSeries | undefined,
  values: Values,
  unit: string,
): Piece {
  const { factor, warning } = conversionOf(series?.unit, unit);
  return {
    values: values.map(value => (value === null ? null : value * factor)),
    warnings: warning ? [warning] : [],
  };
}

function divide(numerator: Values, denominator: Values, zero: boolean): Values {
  return denominator.map((below, i) => {
    const above = numerator[i] ?? (zero ? 0 : null);
    if (above === null || below === null || below === 0) return null;
    const ratio = above / below;
    return Number.isFinite(ratio) ? ratio : null;
  });
}

/** Asks for what the points of a grid tell of. */
async function askFor(
  client: DatadogClient,
  { queries }: SeriesRead,
  grid: Grid,
  signal: AbortSignal,
) {
  const { start, stepMs, count } = grid;
  const to = start + (count - 1) * stepMs;
  const ask = async (intervalMs: number) => {
    // Datadog begins with the first whole interval: the one that ends at or before the first point may begin two earlier.
    const range = { from: start - 2 * intervalMs, to, stepMs };
    const { answer, warnings } = await askTimeseries(
      client,
      queries,
      range,
      signal,
    );
    return { answer, warnings, placement: placePoints(answer.times, grid) };
  };
  const asked = await ask(stepMs);
  const { intervalMs } = asked.placement;
  return intervalMs === stepMs ? asked : ask(intervalMs);
}

async function readPiece(
  client: DatadogClient,
  read: SeriesRead,
  grid: Grid,
  signal: AbortSignal,
): Promise<Piece> {
  const { stepMs, count } = grid;
  const { answer, warnings, placement } = await askFor(
    client,
    read,
    grid,
    signal,
  );
  const { indices, intervalMs } = placement;
  const series = read.queries.map((_, index) => seriesOf(answer, index));
  const wider =
    intervalMs > stepMs
      ? [
          `Datadog answered every ${
            intervalMs / 1000
          } seconds instead of every ${
            stepMs / 1000
          }; the points between have no value`,
        ]
      : [];
  const placed = series.map(one => place(one, indices, count));
  if (placed.length === 1) {
    const converted = convert(series[0], placed[0], read.unit);
    return {
      values: converted.values,
      warnings: [...warnings, ...wider, ...converted.warnings],
    };
  }
  const zero = read.missingNumeratorIsZero;
  const assumed = zero && series[1] && !series[0];
  return {
    values: divide(placed[0], placed[1], zero),
    warnings: [
      ...warnings,
      ...wider,
      ...(assumed
        ? [
            'The numerator has no series in a part of this window; it was counted as 0',
          ]
        : []),
    ],
  };
}

/** Reads one series: one point per step, null where there is no value. */
export async function readSeries(
  client: DatadogClient,
  read: SeriesRead,
  window: SeriesWindow,
  signal: AbortSignal,
): Promise<{ points: SeriesPoint[]; warnings: string[] }> {
  const stepMs = window.stepSeconds * 1000;
  const start = window.start.getTime();
  const count = Math.floor((window.end.getTime() - start) / stepMs) + 1;
  const pieces = await Promise.all(
    chunksOf({ start, stepMs, count }).map(grid =>
      readPiece(client, read, grid, signal),
    ),
  );
  return {
    points: pieces
      .flatMap(({ values }) => values)
      .map<SeriesPoint>((value, i) => [start + i * stepMs, value]),
    warnings: [...new Set(pieces.flatMap(({ warnings }) => warnings))],
  };
}
