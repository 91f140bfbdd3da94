import type { Learning } from '@hone/backstage-plugin-experiments-common';
import { csvText, type CsvValue } from '@hone/common';

function keysOf(learning: Learning, stance: string): string {
  return learning.trials
    .filter(trial => trial.stance === stance)
    .map(({ experiment }) => experiment.key)
    .join(' ');
}

const COLUMNS: [string, (learning: Learning) => CsvValue][] = [
  ['key', one => one.key],
  ['title', one => one.title],
  ['text', one => one.text],
  ['claim', one => one.claim],
  ['kind', one => one.kind],
  ['topic', one => one.topic],
  ['metric', one => one.metric?.title ?? null],
  ['conditions', one => one.conditions.join('; ')],
  ['owner', one => one.ownerRef],
  ['grade', one => one.grade],
  ['effect', one => one.pooled?.mean ?? null],
  ['effect_low', one => one.pooled?.interval[0] ?? null],
  ['effect_high', one => one.pooled?.interval[1] ?? null],
  ['tau', one => one.pooled?.tau ?? null],
  ['i_squared', one => one.pooled?.iSquared ?? null],
  ['trials', one => one.pooled?.trials ?? null],
  ['services', one => one.pooled?.services ?? null],
  ['supports', one => keysOf(one, 'supports')],
  ['contradicts', one => keysOf(one, 'contradicts')],
  ['unclear', one => keysOf(one, 'unclear')],
  ['reused', one => one.reused],
  ['simulated', one => String(one.simulated)],
  ['updated_at', one => one.updatedAt],
];

/** The learnings as a file; what is missing stays empty, never 0. */
export function toCsv(learnings: readonly Learning[]): string {
  return csvText([
    COLUMNS.map(([name]) => name),
    ...learnings.map(one => COLUMNS.map(([, read]) => read(one))),
  ]);
}
