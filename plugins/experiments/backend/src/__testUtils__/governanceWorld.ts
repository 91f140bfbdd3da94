import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type {
  Experiment,
  ExperimentInput,
  TransitionInput,
} from '@hone/backstage-plugin-experiments-common';
import type { Knex } from 'knex';
import { createDraft } from '../service/drafts/createDraft';
import { updateDraft } from '../service/drafts/updateDraft';
import { judgePlan } from '../service/governance/approvals/judgePlan';
import type { Judgement } from '../service/governance/approvals/checkJudge';
import { getGovernanceForCaller } from '../service/governance/views/viewGovernance';
import { transitionExperiment } from '../service/lifecycle/transition';
import { callerNamed, testContext } from './testContext';

export const CHECKOUT = 'group:default/checkout';
export const MANAGERS = 'group:default/engineering-managers';
export const LEADS = 'group:default/release-leads';
export const SECURITY = 'group:default/security-reviewers';

/** Who is in which group; the author and a colleague are in the team that owns the service. */
export const PEOPLE: Record<string, string[]> = {
  ada: [CHECKOUT],
  eve: [CHECKOUT],
  mia: [MANAGERS],
  max: [MANAGERS],
  lea: [LEADS],
  leo: [LEADS],
  sam: [SECURITY],
};

export const personRef = (name: string) => `user:default/${name}`;

function entity(
  kind: string,
  name: string,
  relations: [string, string][],
  annotations: Record<string, string> = {},
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name, namespace: 'default', annotations },
    relations: relations.map(([type, targetRef]) => ({ type, targetRef })),
  };
}

/**
 * The entities of an organisation, with a service that everybody's money goes through and one that nobody cares about.
 */
export function organisation(people: Record<string, string[]> = PEOPLE) {
  const groups = [CHECKOUT, MANAGERS, LEADS, SECURITY];
  return [
    ...Object.entries(people).map(([name, of]) =>
      entity(
        'User',
        name,
        of.map(ref => ['memberOf', ref]),
      ),
    ),
    ...groups.map(ref =>
      entity(
        'Group',
        ref.split('/')[1],
        Object.entries(people)
          .filter(([, of]) => of.includes(ref))
          .map(([name]) => ['hasMember', personRef(name)]),
      ),
    ),
    entity(
      'Component',
      'payments',
      [
        ['ownedBy', CHECKOUT],
        ...Array.from({ length: 12 }, (_, i): [string, string] => [
          'dependencyOf',
          `component:default/shop-${i}`,
        ]),
      ],
      { 'hone.dev/criticality': '1', 'hone.dev/data-class': 'payment' },
    ),
    entity('Component', 'cart-api', [['ownedBy', CHECKOUT]]),
  ];
}

/** A complete plan on the service that is worth three seats. */
export function riskyInput(
  change: Partial<ExperimentInput> = {},
): ExperimentInput {
  return {
    title: 'Blue/green orders DB',
    entityRef: 'component:default/payments',
    ownerRef: CHECKOUT,
    design: 'canary',
    hypothesis: { problem: 'p', solution: 's', metric: 'm' },
    metrics: [{ role: 'primary', metricId: 'm-primary', minimumEffect: 0.05 }],
    treated: { name: 'canary' },
    control: { name: 'stable' },
    plan: { durationSeconds: 4 * 3600, minimumDurationSeconds: 3600 },
    risk: { schemaChange: true, reversal: 'switch', rehearsed: true },
    ...change,
  };
}

/** One that starts by itself. */
export const harmlessInput = (change: Partial<ExperimentInput> = {}) =>
  riskyInput({
    title: 'Shorter cache',
    entityRef: 'component:default/cart-api',
    risk: {},
    ...change,
  });

/**
 * A service on a database with an organisation around it.
 */
export function governanceWorld(knex: Knex, now = '2026-06-01T00:00:00Z') {
  const test = testContext(knex, now);
  const { context } = test;
  const employ = (people: Record<string, string[]>) => {
    context.catalog = catalogServiceMock({ entities: organisation(people) });
  };
  employ(PEOPLE);
  const revisionOf = async (key: string) => {
    const row = await knex('experiments')
      .where({ number: Number(key.slice(4)) })
      .first();
    return Number(row.revision);
  };
  return {
    ...test,
    knex,
    employ,
    revisionOf,
    create: (input = riskyInput(), who = 'ada'): Promise<Experiment> =>
      createDraft(context, callerNamed(who), input),
    edit: async (key: string, input: ExperimentInput, who = 'ada') =>
      updateDraft(context, callerNamed(who), key, await revisionOf(key), input),
    step: async (key: string, input: TransitionInput, who = 'ada') =>
      transitionExperiment(
        context,
        callerNamed(who),
        key,
        await revisionOf(key),
        input,
      ),
    judge: (who: string, key: string, input: Partial<Judgement> = {}) =>
      judgePlan(context, callerNamed(who), key, {
        verdict: 'approve',
        ...input,
      }),
    governance: (key: string, who = 'ada') =>
      getGovernanceForCaller(context, callerNamed(who), key),
  };
}
