import { mockCredentials } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import type { Knex } from 'knex';
import { migrated, testDatabases } from '../../../__testUtils__/databases';
import { TestClock } from '../../../__testUtils__/TestClock';
import { FactStore } from '../../../store/delivery/FactStore';
import { EntityReader } from '../../targets/EntityReader';
import {
  component,
  deployed,
  incident,
  instant,
} from '../__testUtils__/events';
import { startRollups, type TestRollups } from '../__testUtils__/startRollups';
import { DeliveryReader } from './DeliveryReader';
import { ServiceCache } from './ServiceCache';
import { ServiceEvaluator } from './ServiceEvaluator';

jest.setTimeout(120_000);

const databases = testDatabases();
const USER = mockCredentials.user();
const MAIL = 'component:default/mail';
const REPOSITORY = 'https://github.com/acme/mail';
const WINDOW = { from: '2026-05-01T00:00:00Z', to: '2026-07-01T00:00:00Z' };

const mail = (annotations: Record<string, string> = {}) =>
  component('mail', { 'github.com/project-slug': 'acme/mail', ...annotations });

const commit = (id: string, at: string, parents: string[] = []) => ({
  kind: 'change',
  id,
  version: instant(at),
  at: instant(at),
  repository: REPOSITORY,
  parents,
});

/** One process of several on the same database, with a cache of its own and beside it a way without one. */
class Replica {
  readonly parts: TestRollups;
  readonly evaluator: ServiceEvaluator;
  private readonly cached: DeliveryReader;
  private readonly uncached: DeliveryReader;

  constructor(
    knex: Knex,
    options: { clock: TestClock; entities?: Entity[]; maxKept?: number },
  ) {
    const { clock, entities = [mail()], maxKept } = options;
    this.parts = startRollups(knex, { entities, clock });
    this.evaluator = new ServiceEvaluator({
      ...this.parts,
      cache: new ServiceCache({ ...this.parts, maxKept }),
    });
    this.cached = this.readerOf(this.evaluator);
    this.uncached = this.readerOf(
      new ServiceEvaluator({ ...this.parts, facts: new FactStore(knex) }),
    );
  }

  push(...items: object[]) {
    return this.parts.push(items as never);
  }

  /** How often facts are read from now on, the way without a cache apart. */
  countReads() {
    return jest.spyOn(this.parts.facts, 'ofService');
  }

  ask() {
    return this.answer(this.cached);
  }

  askWithoutCache() {
    return this.answer(this.uncached);
  }

  private readerOf(evaluator: ServiceEvaluator) {
    return new DeliveryReader({
      evaluator,
      entities: new EntityReader(this.parts.catalog),
      clock: this.parts.clock,
      timeZone: 'UTC',
    });
  }

  private async answer(reader: DeliveryReader) {
    return {
      summary: await reader.summary({ ...WINDOW, entityRef: [MAIL] }, USER),
      releases: (await reader.releases({ ...WINDOW, entityRef: MAIL }, USER))
        .items,
    };
  }
}

/** The summary and the roll-outs, which have to be the same as without a cache. */
async function ask(replica: Replica) {
  const answer = await replica.ask();
  expect(answer).toEqual(await replica.askWithoutCache());
  return answer;
}

describe.each(databases.eachSupportedId())('a cached service, %s', id => {
  let knex: Knex;
  let clock: TestClock;

  beforeEach(async () => {
    knex = await migrated(databases, id);
    clock = new TestClock();
  });

  it('is read once for as long as nothing changes', async () => {
    const replica = new Replica(knex, { clock });
    await replica.push(deployed('D1', '05-11 10:00'));
    const reads = replica.countReads();
    const first = await ask(replica);
    expect(await ask(replica)).toEqual(first);
    expect(first.summary.deployments).toBe(1);
    expect(reads).toHaveBeenCalledTimes(1);
  });

  it('changes at once with a fact that another replica takes in', async () => {
    const [here, there] = [1, 2].map(() => new Replica(knex, { clock }));
    await there.push(deployed('D1', '05-11 10:00'));
    expect((await ask(here)).summary.deployments).toBe(1);
    await there.push(deployed('D2', '05-12 10:00'));
    expect((await ask(here)).summary.deployments).toBe(2);
    await there.push(incident('I1', '05-12 12:00'));
    const { summary, releases } = await ask(here);
    expect(summary.changeFailRate).toMatchObject({ count: 1, of: 2 });
    expect(releases[0]).toMatchObject({ id: 'D2', outcome: 'failed' });
  });

  it('changes at once with a commit', async () => {
    const replica = new Replica(knex, { clock });
    await replica.push(
      commit('a', '05-10 10:00'),
      deployed('D1', '05-11 10:00', { sha: 'a' }),
      deployed('D2', '05-12 10:00', { sha: 'b' }),
    );
    expect((await ask(replica)).summary.leadTime).toMatchObject({
      of: 1,
      unknownCommits: 1,
    });
    await replica.push(commit('b', '05-12 08:00', ['a']));
    const { summary, releases } = await ask(replica);
    expect(summary.leadTime).toMatchObject({ n: 1, of: 2, unknownCommits: 0 });
    expect(releases.map(release => release.changes)).toEqual([1, 1]);
  });

  it('changes at once with a commit of which the replica that takes it in does not know whose it is', async () => {
    const here = new Replica(knex, { clock });
    const behind = new Replica(knex, { clock, entities: [component('mail')] });
    await here.push(deployed('D1', '05-11 10:00', { sha: 'a' }));
    expect((await ask(here)).summary.leadTime.of).toBe(0);
    await behind.push(commit('a', '05-10 10:00'));
    expect((await ask(here)).summary.leadTime.of).toBe(1);
  });

  it('changes at once with what a person says about an incident', async () => {
    const [here, there] = [1, 2].map(() => new Replica(knex, { clock }));
    await here.push(
      deployed('D1', '05-11 10:00'),
      incident('I1', '05-11 12:00'),
    );
    expect((await ask(here)).summary.changeFailRate.count).toBe(1);
    await there.parts.links.change(MAIL, 'I1', {
      revision: 1,
      from: { cause: 'automatic', deploymentId: 'D1' },
      to: { type: 'none' },
      reason: 'the network',
      changedBy: 'user:default/ada',
      changedAt: clock.now(),
    });
    expect((await ask(here)).summary.changeFailRate.count).toBe(0);
  });

  it.each([
    ['hone.dev/delivery-production', 'live', { deployments: 0 }],
    ['hone.dev/delivery-paths', 'other', { leadTime: { of: 0 } }],
    ['github.com/project-slug', 'acme/moved', { leadTime: { of: 0 } }],
  ])('changes with the annotation %s', async (name, value, changed) => {
    const replica = new Replica(knex, { clock });
    await replica.push(
      { ...commit('a', '05-10 10:00'), paths: ['mail/main.ts'] },
      deployed('D1', '05-11 10:00', { sha: 'a' }),
    );
    expect((await ask(replica)).summary).toMatchObject({
      deployments: 1,
      leadTime: { of: 1 },
    });
    replica.parts.setCatalog([mail({ [name]: value })]);
    expect((await ask(replica)).summary).toMatchObject(changed);
  });

  it('moves with the clock, to the millisecond, without being read again', async () => {
    const replica = new Replica(knex, { clock });
    // 72 hours before noon on June 1.
    await replica.push(
      deployed('D1', '05-29 12:01'),
      incident('I1', '05-29 13:00'),
    );
    await ask(replica);
    const reads = replica.countReads();
    clock.advance(59.999);
    const young = await ask(replica);
    expect(young.summary.provisional).toEqual({ deployments: 1, failed: 1 });
    expect(young.releases[0].matured).toBe(false);
    clock.advance(0.001);
    const old = await ask(replica);
    expect(old.summary.changeFailRate).toMatchObject({ count: 1, of: 1 });
    expect(old.releases[0].matured).toBe(true);
    const open = async () =>
      (await replica.evaluator.evaluate(MAIL)).delivery.restorations[0];
    const { durationMs } = await open();
    clock.advance(0.001);
    expect(await open()).toMatchObject({
      durationMs: durationMs + 1,
      ended: false,
    });
    expect(reads).not.toHaveBeenCalled();
  });

  it('is read once for all who ask at the same time', async () => {
    const replica = new Replica(knex, { clock });
    await replica.push(deployed('D1', '05-11 10:00'));
    const reads = replica.countReads();
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => replica.evaluator.evaluate(MAIL)),
    );
    expect(new Set(answers.map(a => a.delivery.releases.length))).toEqual(
      new Set([1]),
    );
    expect(reads).toHaveBeenCalledTimes(1);
  });

  it('is read again after it could not be read', async () => {
    const replica = new Replica(knex, { clock });
    await replica.push(deployed('D1', '05-11 10:00'));
    const reads = replica.countReads();
    reads.mockRejectedValueOnce(new Error('no connection'));
    await expect(ask(replica)).rejects.toThrow('no connection');
    expect((await ask(replica)).summary.deployments).toBe(1);
  });

  it('is not kept when it is larger than everything that may be kept', async () => {
    const replica = new Replica(knex, { clock, maxKept: 2 });
    await replica.push(deployed('D1', '05-11 10:00'));
    const reads = replica.countReads();
    await replica.evaluator.evaluate(MAIL);
    await replica.evaluator.evaluate(MAIL);
    expect(reads).toHaveBeenCalledTimes(1);
    await replica.push(deployed('D2', '05-12 10:00'));
    await replica.evaluator.evaluate(MAIL);
    const { delivery } = await replica.evaluator.evaluate(MAIL);
    expect(delivery.releases).toHaveLength(2);
    expect(reads).toHaveBeenCalledTimes(3);
  });

  it('makes room for another that is asked for later', async () => {
    const entities = [mail(), component('pay')];
    const replica = new Replica(knex, { clock, entities, maxKept: 3 });
    await replica.push(
      deployed('D1', '05-11 10:00'),
      deployed('D2', '05-11 10:00', { service: 'pay' }),
    );
    const reads = replica.countReads();
    for (const name of ['mail', 'pay', 'mail']) {
      await replica.evaluator.evaluate(`component:default/${name}`);
    }
    expect(reads).toHaveBeenCalledTimes(3);
  });
});
