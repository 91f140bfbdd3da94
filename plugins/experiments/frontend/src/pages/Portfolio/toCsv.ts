import { csvText } from '@hone/common';
import type { ExperimentSummary } from '@hone/backstage-plugin-experiments-common';

const COLUMNS: [string, (one: ExperimentSummary) => string | number | null][] =
  [
    ['key', one => one.key],
    ['title', one => one.title],
    ['status', one => one.status],
    ['outcome', one => one.outcome],
    ['service', one => one.entityRef],
    ['owner', one => one.ownerRef],
    ['design', one => one.design],
    ['metric', one => one.primaryMetric?.title ?? null],
    ['effect', one => one.verdict?.effect ?? null],
    ['effect_lower', one => one.verdict?.interval?.[0] ?? null],
    ['effect_upper', one => one.verdict?.interval?.[1] ?? null],
    ['effect_scale', one => one.verdict?.scale ?? null],
    ['interval_level', one => one.verdict?.level ?? null],
    ['n', one => one.verdict?.n ?? null],
    ['grade', one => one.verdict?.grade ?? null],
    ['recommendation', one => one.verdict?.recommendation ?? null],
    ['sentence', one => one.verdict?.sentence.text ?? null],
    ['analyzed_at', one => one.verdict?.analyzedAt ?? null],
    ['stale_since', one => one.verdict?.staleSince ?? null],
    ['started_at', one => one.startedAt],
    ['planned_end_at', one => one.plannedEndAt],
    ['ended_at', one => one.endedAt],
    ['simulated', one => String(one.simulated)],
    ['updated_at', one => one.updatedAt],
  ];

/** RFC 4180 text of the rows; what is missing stays empty, never 0. */
export function toCsv(rows: ExperimentSummary[]): string {
  return csvText([
    COLUMNS.map(([name]) => name),
    ...rows.map(row => COLUMNS.map(([, read]) => read(row))),
  ]);
}
