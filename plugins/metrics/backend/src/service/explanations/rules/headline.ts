import type { StoredEvidence } from '../../../store/explanations/types';
import { evidenceOf } from './evidence';
import type { Findings, LoadChange } from './findCauses';
import { movement } from './wording';

function loadText(load: LoadChange, onset: number): string {
  const { metric } = load.series;
  const moved = `${metric.title} ${movement(evidenceOf(load.series, onset))}`;
  const followed =
    load.known > 0
      ? `, and ${load.followed} of ${load.known} services below followed in proportion`
      : '';
  return load.explains
    ? `No fault, but another load: ${moved}${followed}.`
    : `Nothing degraded: ${moved}${followed}.`;
}

/** What happened to the service that is explained, in one or two sentences. */
export function headline(
  service: string,
  target: StoredEvidence | null,
  { causes, pValue, load, onset }: Findings,
): string {
  if (pValue === null) {
    return `There are too few values to tell: no metric of ${service} and of what it depends on has ten values of baseline and one since.`;
  }
  if (load) return loadText(load, onset);
  if (causes.length === 0) {
    return `Nothing degraded: ${service} and what it depends on vary as usual.`;
  }
  return target
    ? `${target.metricTitle} of ${service} ${movement(target)}.`
    : `Something that ${service} depends on strays.`;
}
