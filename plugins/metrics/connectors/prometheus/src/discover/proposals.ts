import type {
  MetricInput,
  SourceQuery,
} from '@hone/backstage-plugin-metrics-common';
import { QUANTILES } from './conventions';

/** What all metrics of one series family have in common. */
export interface Family {
  /** Name without suffix. */
  base: string;
  /** What is measured, "HTTP requests". */
  subject: string;
  sourceId: string;
  entityRef: string;
  stepSeconds: number;
}

const MAX_NAME = 100;
const MAX_TITLE = 120;

/** The UCUM-like unit at the end of a series' name. */
export function unitOf(base: string): string | undefined {
  if (/_seconds$/.test(base)) return 's';
  if (/_(milliseconds|ms)$/.test(base)) return 'ms';
  if (/_bytes$/.test(base)) return 'By';
  return undefined;
}

/** A series' name as words: "payment authorization". */
export function words(base: string): string {
  return base
    .replace(/_(seconds|milliseconds|ms|bytes)$/, '')
    .replaceAll(/[_:]+/g, ' ')
    .trim();
}

function define(
  family: Family,
  part: string,
  fields: Pick<MetricInput, 'title' | 'unit' | 'direction' | 'kind'> & {
    query: SourceQuery;
  },
): MetricInput {
  const name = `${family.base}.${part}`
    .toLocaleLowerCase('en-US')
    .replaceAll(/[^a-z0-9._-]/g, '-');
  return {
    ...fields,
    name: name.slice(-MAX_NAME).replace(/^[^a-z0-9]+/, ''),
    title: fields.title.slice(0, MAX_TITLE),
    entityRef: family.entityRef,
    sourceId: family.sourceId,
    stepSeconds: family.stepSeconds,
  };
}

/** Quantiles of a classic histogram. */
export function quantiles(family: Family, what: string): MetricInput[] {
  return QUANTILES.map(({ name, value }) =>
    define(family, name, {
      title: `${name} ${what} of ${family.subject}`,
      unit: unitOf(family.base) ?? '1',
      direction: 'lower-is-better',
      kind: 'quantile',
      query: {
        expr: `histogram_quantile(${value}, sum by (le) (rate(${family.base}_bucket{$selector}[$window])))`,
      },
    }),
  );
}

/** The mean of a histogram or summary. */
export function mean(family: Family, what: string): MetricInput {
  return define(family, 'mean', {
    title: `Mean ${what} of ${family.subject}`,
    unit: unitOf(family.base) ?? '1',
    direction: 'lower-is-better',
    kind: 'mean',
    query: {
      numerator: `sum(rate(${family.base}_sum{$selector}[$window]))`,
      denominator: `sum(rate(${family.base}_count{$selector}[$window]))`,
    },
  });
}

/** The share of failures of all events of a counter. */
export function failures(
  family: Family,
  counter: string,
  failed: string,
): MetricInput {
  return define(family, 'errors', {
    title: `Error rate: share of failed ${family.subject}`,
    unit: 'ratio',
    direction: 'lower-is-better',
    kind: 'proportion',
    query: {
      numerator: `sum(increase(${counter}{$selector,${failed}}[$window]))`,
      denominator: `sum(increase(${counter}{$selector}[$window]))`,
    },
  });
}

/** Events per second of a counter. */
export function throughput(family: Family, counter: string): MetricInput {
  return define(family, 'rate', {
    title: `Throughput: ${family.subject} per second`,
    unit: '1/s',
    direction: 'higher-is-better',
    kind: 'rate',
    query: { expr: `sum(rate(${counter}{$selector}[$window]))` },
  });
}

/** A level that should stay low. */
export function level(
  family: Family,
  fields: { title: string; unit: string; expr: string },
): MetricInput {
  return define(family, 'level', {
    title: fields.title,
    unit: fields.unit,
    direction: 'lower-is-better',
    kind: 'mean',
    query: { expr: fields.expr },
  });
}
