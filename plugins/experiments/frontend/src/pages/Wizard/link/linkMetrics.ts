import type { MetricCandidate } from '@hone/backstage-plugin-metrics-common';
import { isSameMetric, toChosen } from '../proposeGuardrails';
import type { ChosenGuardrail, ChosenMetric, MetricLink } from '../wizardDraft';

const MARGIN_PERCENT = 10;
const MOST_GUARDRAILS = 3;
/** Below it the words of an expectation and a metric have too little in common to choose for anybody. */
const LEAST_SCORE = 0.5;

function matches(name: string, wanted: string): MetricLink['by'] | null {
  if (name === wanted) return 'name';
  return ['.', '-', '_'].some(mark => name.endsWith(`${mark}${wanted}`))
    ? 'ending'
    : null;
}

/** A metric that claims differences where there are none is never chosen for anybody. */
function fit(candidates: readonly MetricCandidate[]): MetricCandidate[] {
  return candidates.filter(({ fitness }) => fitness !== 'lies');
}

function find(
  wanted: string,
  candidates: readonly MetricCandidate[],
): { candidate: MetricCandidate; link: MetricLink } | null {
  for (const by of ['name', 'ending'] as const) {
    const candidate = candidates.find(
      ({ metric }) => matches(metric.name, wanted) === by,
    );
    if (candidate) return { candidate, link: { by, wanted } };
  }
  return null;
}

/** The metric of a service that a template means: the first of its names that the service has, exact names first. */
export function linkByName(
  wanted: readonly string[],
  candidates: readonly MetricCandidate[],
): { metric: ChosenMetric; link: MetricLink } | null {
  const usable = fit(candidates);
  for (const name of wanted) {
    const found = find(name, usable);
    if (found) {
      return { metric: toChosen(found.candidate), link: found.link };
    }
  }
  return null;
}

/** The metric that fits the words best, if it fits them well. Candidates come best first. */
export function linkByWords(
  candidates: readonly MetricCandidate[],
): { metric: ChosenMetric; link: MetricLink } | null {
  const [best] = fit(candidates);
  if (!best || best.score < LEAST_SCORE) return null;
  return { metric: toChosen(best), link: { by: 'words', wanted: '' } };
}

/** Guardrails that a template means, each once, without the primary metric. */
export function linkGuardrails(
  wanted: readonly string[],
  candidates: readonly MetricCandidate[],
  primary: ChosenMetric | null,
): ChosenGuardrail[] {
  const found: ChosenGuardrail[] = [];
  for (const name of wanted) {
    const match = find(name, fit(candidates));
    if (!match) continue;
    const metric = toChosen(match.candidate);
    const known = [...found, ...(primary ? [primary] : [])];
    if (known.some(one => isSameMetric(one, metric))) continue;
    found.push({ ...metric, marginPercent: MARGIN_PERCENT });
  }
  return found.slice(0, MOST_GUARDRAILS);
}
