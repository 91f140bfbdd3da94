import type {
  MetricInput,
  SourceQuery,
} from '@hone/backstage-plugin-metrics-common';
import { QUANTILES } from './conventions';
import { directionOf, perSecond, unitOf } from './nameParts';

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

/** Quantiles of a histogram: of its buckets, or of a native one. */
export function quantiles(
  family: Family,
  what: string,
  native = false,
): MetricInput[] {
  const rates = native
    ? `sum(rate(${family.base}{$selector}[$window]))`
    : `sum by (le) (rate(${family.base}_bucket{$selector}[$window]))`;
  return QUANTILES.map(({ name, value }) =>
    define(family, name, {
      title: `${name} ${what} of ${family.subject}`,
      unit: unitOf(family.base) ?? '1',
      direction: 'lower-is-better',
      kind: 'quantile',
      query: {
        expr: `histogram_quantile(${value}, ${rates})`,
      },
    }),
  );
}

/** The mean of a histogram or summary, or of a native histogram. */
export function mean(
  family: Family,
  what: string,
  native = false,
): MetricInput {
  const rate = (part: 'sum' | 'count') =>
    native
      ? `histogram_${part}(sum(rate(${family.base}{$selector}[$window])))`
      : `sum(rate(${family.base}_${part}{$selector}[$window]))`;
  return define(family, 'mean', {
    title: `Mean ${what} of ${family.subject}`,
    unit: unitOf(family.base) ?? '1',
    direction: 'lower-is-better',
    kind: 'mean',
    query: {
      numerator: rate('sum'),
      denominator: rate('count'),
    },
  });
}

/** What is counted of a family: a counter, or the events of a native histogram. */
export interface Counted {
  series: string;
  native: boolean;
}

function counting(
  { series, native }: Counted,
  how: 'rate' | 'increase',
  matchers: string,
): string {
  const counted = `sum(${how}(${series}{${matchers}}[$window]))`;
  return native ? `histogram_count(${counted})` : counted;
}

/** The share of failures of all events. */
export function failures(
  family: Family,
  counted: Counted,
  failed: string,
): MetricInput {
  return define(family, 'errors', {
    title: `Error rate: share of failed ${family.subject}`,
    unit: 'ratio',
    direction: 'lower-is-better',
    kind: 'proportion',
    query: {
      numerator: counting(counted, 'increase', `$selector,${failed}`),
      denominator: counting(counted, 'increase', '$selector'),
    },
  });
}

/** What is counted per second. */
export function throughput(family: Family, counted: Counted): MetricInput {
  const unit = unitOf(family.base);
  return define(family, 'rate', {
    title: `Throughput: ${family.subject} per second`,
    // Of a histogram the events are counted, whatever unit they have.
    unit: perSecond(/_total$/.test(counted.series) ? unit : undefined),
    direction: directionOf(
      family.base,
      unit === 's' ? 'lower-is-better' : 'higher-is-better',
    ),
    kind: 'rate',
    query: { expr: counting(counted, 'rate', '$selector') },
  });
}

/** A level; more is worse unless its name says otherwise. */
export function level(
  family: Family,
  fields: { title: string; unit: string; expr: string },
): MetricInput {
  return define(family, 'level', {
    title: fields.title,
    unit: fields.unit,
    direction: directionOf(family.base, 'lower-is-better'),
    kind: 'mean',
    query: { expr: fields.expr },
  });
}
