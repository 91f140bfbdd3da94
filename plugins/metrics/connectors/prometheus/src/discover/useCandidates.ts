import type { MetricInput } from '@hone/backstage-plugin-metrics-common';
import { perSecond, unitOf } from './nameParts';
import { level, type Family } from './proposals';
import { USE_CONVENTIONS, type UseConvention } from './useConventions';

/** Series of one kind of resource; a service can have several pools and queues. */
const MOST_OF_A_KIND = 3;
const MOST = 20;

/** A metric and the series that it was found by. */
export interface UseCandidate {
  metric: MetricInput;
  exposes: string;
}

/** Utilisation and saturation of the resources that the names speak of. */
export function useCandidates(
  names: readonly string[],
  familyOf: (base: string, subject: string) => Family,
): UseCandidate[] {
  const known = new Set(names);
  const described = new Set<string>();
  const found: UseCandidate[] = [];
  for (const convention of USE_CONVENTIONS) {
    const fitting = names
      .filter(name => fits(convention, name, known))
      // A share says more than the level that it is made of.
      .filter(name => !described.has(name))
      .slice(0, MOST_OF_A_KIND);
    for (const name of fitting) {
      described.add(name);
      found.push(propose(convention, name, fitting.length > 1, familyOf));
    }
  }
  return found.slice(0, MOST);
}

function fits(
  { pattern, shape, limit }: UseConvention,
  name: string,
  known: ReadonlySet<string>,
): boolean {
  if (!pattern.test(name)) return false;
  return shape !== 'share' || known.has(limit?.(name) ?? '');
}

function propose(
  convention: UseConvention,
  name: string,
  several: boolean,
  familyOf: (base: string, subject: string) => Family,
): UseCandidate {
  const { shape, limit, title } = convention;
  const family = familyOf(name, title);
  const said = several ? `${title} (${name})` : title;
  const unit = convention.unit ?? unitOf(name.replace(/_total$/, ''));
  switch (shape) {
    case 'rate':
      return {
        metric: level(family, {
          title: said,
          unit: perSecond(unit),
          expr: `sum(rate(${name}{$selector}[$window]))`,
        }),
        exposes: `${name}, here per second`,
      };
    case 'time':
      return {
        metric: level(family, {
          title: said,
          unit: '1',
          expr: `sum(rate(${name}{$selector}[$window]))`,
        }),
        exposes: `${name}, here seconds of pause per second`,
      };
    case 'share': {
      const whole = limit?.(name) ?? '';
      return {
        metric: level(family, {
          title: `${said}: share of the limit`,
          unit: 'ratio',
          expr: `max(${name}{$selector} / ${whole}{$selector})`,
        }),
        exposes: `${name} and ${whole}, here the fullest instance`,
      };
    }
    case 'level':
    default:
      return {
        metric: level(family, {
          title: said,
          unit: unit ?? '1',
          expr: `max(${name}{$selector})`,
        }),
        exposes: `${name}, here the fullest instance`,
      };
  }
}
