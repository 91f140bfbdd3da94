/** A series that a fake data source has. */
export interface FakeSeries {
  labels: Record<string, string>;
  /** The value at an instant, epoch milliseconds. */
  at(instant: number): number | null;
}

interface Question {
  refId: string;
  expr?: string;
  instant?: boolean;
  interval?: string;
  maxDataPoints: number;
}

/** Most points for which Grafana does not widen the step of a Prometheus. */
const SAFE = 11_000;

/** Values as JSON has them, and the places of those that it has no numbers for. */
function column(values: (number | null)[]) {
  const places = (is: (value: number) => boolean) =>
    values.flatMap((value, i) => (value !== null && is(value) ? [i] : []));
  const NaNs = places(Number.isNaN);
  const Inf = places(value => value === Infinity);
  return {
    values: values.map(value => (Number.isFinite(value) ? value : null)),
    entities:
      NaNs.length + Inf.length > 0
        ? {
            ...(NaNs.length > 0 ? { NaN: NaNs } : {}),
            ...(Inf.length > 0 ? { Inf } : {}),
          }
        : null,
  };
}

/** One frame of the form "multi", as Grafana's Prometheus gives one per series. */
export function multiFrame(
  refId: string,
  labels: Record<string, string>,
  points: [number, number | null][],
  notices: { severity: string; text: string }[] = [],
) {
  const { values, entities } = column(points.map(([, value]) => value));
  return {
    schema: {
      refId,
      meta: {
        type: 'timeseries-multi',
        typeVersion: [0, 1],
        ...(notices.length > 0 ? { notices } : {}),
      },
      fields: [
        { name: 'Time', type: 'time', typeInfo: { frame: 'time.Time' } },
        {
          name: 'Value',
          type: 'number',
          typeInfo: { frame: 'float64' },
          labels,
        },
      ],
    },
    data: {
      values: [points.map(([at]) => at), values],
      ...(entities ? { entities: [null, entities] } : {}),
    },
  };
}

/** Answers as Grafana's Prometheus does: steps lie on their multiples since 1970, too many points widen the step. */
export function answerLikePrometheus(
  series: FakeSeries[],
  question: Question,
  { from, to }: { from: number; to: number },
) {
  const stepMs = Number.parseInt(question.interval ?? '15s', 10) * 1000;
  const least = (to - from) / Math.min(question.maxDataPoints, SAFE);
  const step = Math.max(stepMs, Math.ceil(least / 1000) * 1000);
  const start = Math.floor(from / step) * step;
  const end = Math.floor(to / step) * step;
  const instants = question.instant
    ? [to]
    : Array.from(
        { length: (end - start) / step + 1 },
        (_, i) => start + i * step,
      );
  return series.map(one =>
    multiFrame(
      question.refId,
      one.labels,
      instants.flatMap<[number, number | null]>(instant => {
        const value = one.at(instant);
        return value === null ? [] : [[instant, value]];
      }),
    ),
  );
}
