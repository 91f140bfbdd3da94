import { treatsWholeServices } from '@hone/backstage-plugin-experiments-common';
import { sameSeries } from '../../drafts/missingParts';
import type { Finding, LintFacts, LintRule } from '../types';

const WEEK = 604_800;

const when = (found: boolean, field: string): Finding[] =>
  found ? [{ field }] : [];

function collisions(facts: LintFacts, readable: boolean): Finding[] {
  return facts.collisions
    .filter(({ collision }) => collision.readable === readable)
    .map(({ field, collision }) => ({
      field,
      params: {
        ...(readable ? { key: collision.key } : {}),
        services: collision.entityRefs.join(', '),
      },
    }));
}

/** How it is compared, with what, and for how long. */
export const PLAN_RULES: LintRule[] = [
  {
    code: 'service-unknown',
    severity: 'blocks',
    find: (_, facts) =>
      facts.unknownServices.map(entityRef => ({
        field: 'entityRef',
        params: { entityRef },
      })),
  },
  {
    code: 'control-missing',
    severity: 'blocks',
    find: ({ design, control }) =>
      when(!treatsWholeServices(design) && !control, 'control'),
  },
  {
    code: 'same-arms',
    severity: 'blocks',
    find: ({ treated, control }) =>
      when(Boolean(control && sameSeries(treated, control)), 'control'),
  },
  {
    code: 'treated-missing',
    severity: 'blocks',
    find: ({ design, treated }) =>
      when(
        design === 'stepped-wedge' && !treated.entityRefs?.length,
        'treated.entityRefs',
      ),
  },
  {
    code: 'waves-missing',
    severity: 'blocks',
    find: ({ design, plan }) =>
      when(design === 'stepped-wedge' && !plan.waves, 'plan.waves'),
  },
  {
    code: 'collision',
    severity: 'warns',
    find: (_, facts) => collisions(facts, true),
  },
  {
    code: 'collision-hidden',
    severity: 'warns',
    find: (_, facts) => collisions(facts, false),
  },
  {
    // Pods are compared minute by minute, so a canary knows no weekdays.
    code: 'part-weeks',
    severity: 'warns',
    find: ({ design, plan }) =>
      when(
        design !== 'canary' &&
          plan.durationSeconds > WEEK &&
          plan.durationSeconds % WEEK !== 0,
        'plan.durationSeconds',
      ),
  },
  {
    code: 'below-a-week',
    severity: 'hints',
    find: ({ design, plan }) =>
      when(
        design !== 'canary' && plan.durationSeconds < WEEK,
        'plan.durationSeconds',
      ),
  },
  {
    code: 'own-past',
    severity: 'hints',
    find: ({ design, control }) =>
      when(design === 'process' && !control?.entityRefs?.length, 'control'),
  },
  {
    code: 'not-checked',
    severity: 'hints',
    find: (_, facts) =>
      facts.failures.map(detail => ({ field: 'metrics', params: { detail } })),
  },
];
