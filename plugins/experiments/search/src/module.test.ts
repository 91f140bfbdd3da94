import type {
  Experiment,
  Idea,
} from '@hone/backstage-plugin-experiments-common';
import { as, startSearch } from './__testUtils__/startSearch';

jest.setTimeout(120_000);

const ada = as('ada');

describe('the search', () => {
  let search: Awaited<ReturnType<typeof startSearch>>;
  let secret: Experiment;
  let shared: Experiment;
  let ours: Idea;

  const draft = (title: string) =>
    search.experiments.create(
      {
        title,
        entityRef: 'component:default/cart-api',
        design: 'process',
        hypothesis: {
          problem: 'Calls of the issuer hang.',
          solution: 'A breaker opens.',
          metric: 'Fewer timeouts.',
        },
        metrics: [],
        treated: { name: 'team' },
        plan: { durationSeconds: 86_400 },
        tags: ['resilience'],
      },
      ada,
    );
  const keysFor = async (who: string, term = 'breaker') =>
    (await search.find(who, term))
      .map(({ document }) => (document as { key?: string }).key)
      .sort();

  beforeAll(async () => {
    search = await startSearch();
    secret = await draft('Retry storms');
    const toShare = await draft('Circuit opens early');
    shared = await search.experiments.share(
      toShare.key,
      toShare.revision,
      ['group:default/partners'],
      ada,
    );
    const hypothesis = { problem: '', solution: 'A breaker.', metric: '' };
    ours = await search.ideas.create(
      { title: 'Bulkheads', ownerRef: 'group:default/checkout', hypothesis },
      ada,
    );
    await search.ideas.create(
      { title: 'Queues', ownerRef: 'group:default/orders', hypothesis },
      ada,
    );
    await search.index();
  });
  afterAll(() => search.stop());

  it('finds experiments by what was written and leads to them', async () => {
    const [hit] = await search.find('ada', 'storms');
    expect(hit).toMatchObject({
      type: 'hone-experiment',
      document: {
        title: `${secret.key} Retry storms`,
        text: 'Calls of the issuer hang.\nA breaker opens.\nFewer timeouts.\nresilience',
        location: `/experiments/${secret.key}`,
        status: 'draft',
        owner: 'group:default/checkout',
        entity: 'component:default/cart-api',
      },
    });
  });

  it('finds ideas', async () => {
    const [hit] = await search.find('ada', 'bulkheads');
    expect(hit).toMatchObject({
      type: 'hone-idea',
      document: {
        title: `${ours.key} Bulkheads`,
        location: `/experiments/backlog?idea=${ours.key}`,
        status: 'open',
      },
    });
  });

  it('tells a user without the right nothing', async () => {
    expect(await keysFor('ada')).toHaveLength(4);
    expect(await keysFor('mallory')).toEqual([]);
  });

  it('tells a group from outside what is shared with it, and no more', async () => {
    expect(await keysFor('pat')).toEqual([shared.key]);
    expect(await search.find('pat', 'storms')).toEqual([]);
  });

  it('tells others the ideas that they may read', async () => {
    expect(await keysFor('cleo')).toEqual([ours.key]);
  });

  it('names nobody as author', async () => {
    expect(JSON.stringify(await search.find('ada', 'breaker'))).not.toContain(
      'user:',
    );
  });

  it('takes what is no longer shared away before the next run', async () => {
    shared = await search.experiments.share(
      shared.key,
      shared.revision,
      [],
      ada,
    );
    expect(await keysFor('pat')).toEqual([]);
  });
});
