import type { PermissionCriteria } from '@backstage/plugin-permission-common';
import {
  experimentRules,
  type ExperimentQuery,
  type ExperimentResource,
} from '@hone/backstage-plugin-experiments-node';
import { createRng } from '@hone/inference';
import { experimentRecord } from '../__fixtures__/experiment';
import { databases, initDatabase } from '../__testUtils__/testDatabases';
import {
  countExperiments,
  findResources,
  insertExperiment,
  listExperiments,
} from '../store/experiments';
import { replaceShares } from '../store/shares';

jest.setTimeout(60_000);

const { isOwner, inStatus, isForEntity, hasDesign, isSharedWith } =
  experimentRules;
const OWNERS = ['group:default/a', 'group:default/b', null];
const STATUSES = ['draft', 'running', 'closed'] as const;
const DESIGNS = ['ab', 'canary', 'process'] as const;
const GROUPS = ['group:default/p', 'group:default/q'];
const REFS = ['component:default/x', 'component:default/y', 'api:default/z'];

/** A condition in both of its forms. */
interface Pair {
  apply(resource: ExperimentResource): boolean;
  query: PermissionCriteria<ExperimentQuery>;
}

const rng = createRng('rules');
const pick = <T>(items: readonly T[]) => items[rng.int(items.length)];
const some = <T>(items: readonly T[]) => items.filter(() => rng.int(2) === 0);

function randomRule(): Pair {
  switch (rng.int(5)) {
    case 4: {
      const params = { claims: some(['Group:default/P', 'group:default/q']) };
      return {
        apply: r => isSharedWith.apply(r, params),
        query: isSharedWith.toQuery(params),
      };
    }
    case 0: {
      const params = {
        claims: some(['group:default/A', 'group:default/b', '']),
      };
      return {
        apply: r => isOwner.apply(r, params),
        query: isOwner.toQuery(params),
      };
    }
    case 1: {
      const params = { statuses: some(STATUSES) };
      return {
        apply: r => inStatus.apply(r, params),
        query: inStatus.toQuery(params),
      };
    }
    case 2: {
      const params = { entityRefs: some([...REFS, 'API:Default/Z']) };
      return {
        apply: r => isForEntity.apply(r, params),
        query: isForEntity.toQuery(params),
      };
    }
    default: {
      const params = { designs: some(DESIGNS) };
      return {
        apply: r => hasDesign.apply(r, params),
        query: hasDesign.toQuery(params),
      };
    }
  }
}

function randomCondition(depth: number): Pair {
  const kind = depth === 0 ? 0 : rng.int(4);
  if (kind === 0) return randomRule();
  if (kind === 1) {
    const inner = randomCondition(depth - 1);
    return { apply: r => !inner.apply(r), query: { not: inner.query } };
  }
  const parts = [
    randomCondition(depth - 1),
    randomCondition(depth - 1),
  ] as const;
  const [a, b] = [parts[0].query, parts[1].query];
  return kind === 2
    ? { apply: r => parts.every(p => p.apply(r)), query: { allOf: [a, b] } }
    : { apply: r => parts.some(p => p.apply(r)), query: { anyOf: [a, b] } };
}

describe.each(databases.eachSupportedId())('permission rules, %s', id => {
  it('select the same rows in SQL as in memory', async () => {
    const knex = await initDatabase(id);
    const ids: string[] = [];
    for (let i = 0; i < 60; i++) {
      const row = await knex.transaction(tx =>
        insertExperiment(
          tx,
          experimentRecord({
            ownerRef: pick(OWNERS),
            status: pick(STATUSES),
            design: pick(DESIGNS),
            entityRef: pick(REFS),
            treated: { name: 't', entityRefs: some(REFS) },
          }),
        ),
      );
      ids.push(row.id);
      await knex.transaction(tx => replaceShares(tx, row.id, some(GROUPS)));
    }
    const resources = await findResources(knex, ids);
    for (let i = 0; i < 150; i++) {
      const { apply, query } = randomCondition(3);
      const inMemory = ids.filter((_, n) => apply(resources[n]!)).sort();
      const page = await listExperiments(knex, {
        filter: {},
        scope: query,
        sort: '-updatedAt',
        limit: 100,
      });
      const inSql = page.items.map(row => row.id).sort();
      expect([query, inSql]).toEqual([query, inMemory]);
      const counts = await countExperiments(knex, { filter: {}, scope: query });
      expect(
        Object.values(counts.statuses).reduce((sum, n) => sum + n, 0),
      ).toBe(inMemory.length);
    }
  });

  it('finds nothing for ids that are not there', async () => {
    const knex = await initDatabase(id);
    expect(await findResources(knex, ['a', 'b'])).toEqual([
      undefined,
      undefined,
    ]);
  });
});
