import { mockCredentials } from '@backstage/backend-test-utils';
import type {
  Idea,
  IdeaInput,
} from '@hone/backstage-plugin-experiments-common';
import type { Knex } from 'knex';
import type { Caller } from '../service/context';
import { createIdea } from '../service/ideas/createIdea';
import { listIdeasForCaller } from '../service/ideas/queries';
import { testContext } from './testContext';

/** Somebody who calls. */
export function callerNamed(name: string): Caller {
  const actor = `user:default/${name}`;
  return { credentials: mockCredentials.user(actor), actor };
}

/** A complete idea. */
export function ideaInput(change: Partial<IdeaInput> = {}): IdeaInput {
  return {
    title: 'Circuit breaker on issuer calls',
    ownerRef: 'group:default/checkout',
    hypothesis: {
      problem: 'Calls to issuers time out.',
      solution: 'A circuit breaker.',
      metric: '',
    },
    ...change,
  };
}

/** The service on a given database, with what tests of the backlog need. */
export function backlog(knex: Knex, now = '2026-06-01T00:00:00Z') {
  const test = testContext(knex, now);
  const { context, caller } = test;
  return {
    ...test,
    async add(change: Partial<IdeaInput> = {}, by = caller): Promise<Idea> {
      return (await createIdea(context, by, ideaInput(change))).idea;
    },
    /** Adds an idea whose value per day is known. */
    async worth(valuePerDay: number, title = `Worth ${valuePerDay}`) {
      const factors = {
        ratePerMonth: 1,
        impact: valuePerDay * 2,
        probability: 0.5,
        effortDays: 1,
      };
      return (await createIdea(context, caller, ideaInput({ title, factors })))
        .idea;
    },
    async order(): Promise<string[]> {
      const page = await listIdeasForCaller(context, caller, {
        status: ['open', 'trying'],
        limit: 200,
      });
      return page.items.map(idea => idea.key);
    },
  };
}
