import fc from 'fast-check';
import type { Knex } from 'knex';
import { backlog } from '../../../__testUtils__/backlog';
import { experimentInput } from '../../../__testUtils__/inputs';
import {
  experimentConditions,
  ideaConditions,
} from '../../../__testUtils__/permissions';
import { databases, initDatabase } from '../../../__testUtils__/testDatabases';
import { createDraft } from '../../drafts/createDraft';
import { findSimilarForCaller } from './findSimilarForCaller';
import { compare, learnIdf, vectorOf } from './similarity';
import { tellingWords } from './tellingWords';
import { stem, stems } from './words';

jest.setTimeout(60_000);

describe('words', () => {
  it.each([
    ['retries', 'retri'],
    ['retry', 'retri'],
    ['calls', 'call'],
    ['processes', 'process'],
    ['classes', 'class'],
    ['class', 'class'],
    ['gas', 'gas'],
  ])('the stem of %s is %s', (word, expected) => {
    expect(stem(word)).toBe(expected);
  });

  it('leave out what says nothing', () => {
    expect(
      stems('The calls to the issuers are über-slow, und das ist so'),
    ).toEqual(['call', 'issuer', 'slow']);
  });
});

describe('similarity', () => {
  const texts = fc.record({
    title: fc.string({ maxLength: 60 }),
    problem: fc.string({ maxLength: 200 }),
  });

  it('lies within 0 and 1, is symmetric, and 1 with itself', () => {
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        const idf = learnIdf([a.problem, b.title]);
        const [x, y] = [vectorOf(a, idf), vectorOf(b, idf)];
        const { similarity } = compare(x, y);
        expect(similarity).toBeGreaterThanOrEqual(0);
        expect(similarity).toBeLessThanOrEqual(1);
        expect(compare(y, x).similarity).toBeCloseTo(similarity, 12);
        expect(compare(x, x).similarity).toBeCloseTo(Number(x.size > 0), 12);
      }),
    );
  });

  it('counts rare words more than common ones', () => {
    const idf = learnIdf([
      'deploy slow',
      'deploy fast',
      'deploy often',
      'zebra',
    ]);
    const of = (title: string) => vectorOf({ title, problem: '' }, idf);
    const rare = compare(of('deploy zebra'), of('zebra migration'));
    const common = compare(of('deploy zebra'), of('deploy migration'));
    expect(rare.similarity).toBeGreaterThan(common.similarity);
    expect(rare.shared).toEqual(['zebra']);
  });
});

describe('telling words', () => {
  it('are the starts of those that say most, without common ones', () => {
    const sample = Array.from({ length: 200 }, (_, i) =>
      i % 5 === 0 ? 'common deploy' : `word${i}`,
    );
    const idf = learnIdf(sample);
    const of = (title: string, problem = '') =>
      tellingWords({ title, problem }, idf);
    expect(of('Deploy retries', 'Common storms of calls')).toEqual([
      'retr',
      'call',
      'storm',
    ]);
    expect(of('Zebra')).toEqual(['zebra']);
    expect(of('Gateway API')).toEqual(['api', 'gatewa']);
    expect(of('of a', '💡')).toEqual([]);
  });
});

describe.each(databases.eachSupportedId())('similar ideas, %s', id => {
  let knex: Knex;
  let test: ReturnType<typeof backlog>;
  const hypothesis = (problem: string) => ({
    problem,
    solution: '',
    metric: '',
  });

  beforeEach(async () => {
    knex = await initDatabase(id);
    test = backlog(knex);
    await test.add({
      title: 'Circuit breaker on issuer calls',
      hypothesis: hypothesis('Retry storms when issuers time out.'),
      entityRef: 'cart-api',
    });
    await test.add({
      title: 'One tool for deploy scripts',
      hypothesis: hypothesis('Every team has scripts of its own.'),
      ownerRef: 'group:default/other',
    });
    test.metrics.define('m', { stepSeconds: 86_400 });
    await createDraft(test.context, test.caller, {
      ...experimentInput('m'),
      title: 'Retry calls to issuers with jitter',
      hypothesis: hypothesis('Storms of retries hit the issuer.'),
    });
  });

  const find = (title: string, more: object = {}) =>
    findSimilarForCaller(test.context, test.caller, { title, ...more });

  it('are found among ideas and experiments, with the words that they share', async () => {
    const found = await find('Circuit breakers for calls to issuers', {
      problem: 'Retry storm',
      entityRef: 'cart-api',
    });
    expect(found.map(({ kind, key }) => [kind, key])).toEqual([
      ['idea', 'IDEA-1'],
      ['experiment', 'EXP-001'],
    ]);
    expect(found[0].similarity).toBeGreaterThan(0.8);
    expect(found[0].why).toMatch(
      /^Shares the words .*issuer.*, and is about the same service$/,
    );
    expect(
      await find('Circuit breakers for calls to issuers', {
        problem: 'Retry storm',
        entityRef: 'cart-api',
      }),
    ).toEqual(found);
  });

  it('are none where nothing is alike', async () => {
    expect(await find('Pair on-call handover')).toEqual([]);
    expect(await find('💡')).toEqual([]);
    expect(await find('" OR 1=1 --', { problem: "x' & | ! <->" })).toEqual([]);
  });

  it('leave out the idea itself', async () => {
    const title = 'One tool for deploy scripts';
    expect((await find(title)).map(({ key }) => key)).toEqual(['IDEA-2']);
    expect(await find(title, { except: 'IDEA-2' })).toEqual([]);
    expect(await find(title, { except: 'nonsense' })).toHaveLength(1);
  });

  it('are only those that the caller may read', async () => {
    test.policy.answers = {
      'hone.idea.read': ideaConditions.isIdeaOwner({
        claims: ['group:default/other'],
      }),
      'hone.experiment.read': experimentConditions.isForEntity({
        entityRefs: ['component:default/none'],
      }),
    };
    expect(
      await find('Circuit breaker on issuer calls', {
        problem: 'Retry storms',
      }),
    ).toEqual([]);
    expect(await find('One tool for deploy scripts')).toHaveLength(1);
    test.policy.answers = {
      'hone.idea.read': false,
      'hone.experiment.read': false,
    };
    expect(await find('One tool for deploy scripts')).toEqual([]);
  });
});
