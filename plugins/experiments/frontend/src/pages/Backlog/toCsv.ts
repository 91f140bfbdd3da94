import type { Idea } from '@hone/backstage-plugin-experiments-common';
import { csvText, type CsvValue } from '@hone/common';

const COLUMNS: [string, (idea: Idea) => CsvValue][] = [
  ['key', one => one.key],
  ['title', one => one.title],
  ['status', one => one.status],
  ['nature', one => one.nature],
  ['service', one => one.entityRef],
  ['owner', one => one.ownerRef],
  ['source', one => one.source.type],
  ['source_label', one => one.source.label],
  ['problem', one => one.hypothesis.problem],
  ['solution', one => one.hypothesis.solution],
  ['metric', one => one.hypothesis.metric],
  ['rank', one => one.rank],
  ['value_per_day', one => one.priority.valuePerDay],
  ['worth_per_month', one => one.priority.worthPerMonth],
  ['unit', one => one.priority.unit],
  ['rate_per_month', one => one.priority.ratePerMonth.value],
  ['impact', one => one.priority.impact.value],
  ['probability', one => one.priority.probability.value],
  ['effort_days', one => one.priority.effortDays.value],
  ['information_value', one => one.priority.informationValue],
  ['votes', one => one.votes],
  ['moved_by', one => one.moved?.by ?? null],
  ['moved_reason', one => one.moved?.reason ?? null],
  ['experiments', one => one.experiments.map(({ key }) => key).join(' ')],
  ['merged_into', one => one.mergedInto?.key ?? null],
  ['age_days', one => one.ageDays],
  ['simulated', one => String(one.simulated)],
  ['created_at', one => one.createdAt],
  ['updated_at', one => one.updatedAt],
];

/** The ideas as a file; what is missing stays empty, never 0. */
export function toCsv(ideas: readonly Idea[]): string {
  return csvText([
    COLUMNS.map(([name]) => name),
    ...ideas.map(idea => COLUMNS.map(([, read]) => read(idea))),
  ]);
}
