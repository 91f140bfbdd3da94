import { TestPipeline } from '@backstage/plugin-search-backend-node';
import { HoneApiError } from '@hone/common';
import type {
  Experiment,
  ExperimentSummary,
  Idea,
} from '@hone/backstage-plugin-experiments-common';
import { ExperimentCollatorFactory } from './ExperimentCollatorFactory';
import { IdeaCollatorFactory } from './IdeaCollatorFactory';

const hypothesis = { problem: 'p', solution: 's', metric: 'm' };

function experiment(number: number): Experiment {
  return {
    id: `id-${number}`,
    key: `EXP-${number}`,
    title: 'Trial',
    entityRef: 'component:default/cart-api',
    ownerRef: null,
    status: 'closed',
    outcome: 'shipped',
    simulated: true,
    tags: [],
    hypothesis,
    verdict: { grade: 'B', sentence: { text: 'Reviews got faster.' } },
  } as unknown as Experiment;
}

/** A list of which every page holds two. */
function inPages<T>(items: T[]) {
  return jest.fn(async ({ cursor }: { cursor?: string }) => {
    const from = Number(cursor ?? 0);
    const next = from + 2;
    return {
      items: items.slice(from, next),
      nextCursor: next < items.length ? String(next) : null,
    };
  });
}

describe('the collator of experiments', () => {
  const all = [1, 2, 3, 4, 5].map(experiment);
  const collate = async (get: (key: string) => Promise<Experiment>) => {
    const list = inPages<ExperimentSummary>(all);
    let tokens = 0;
    const factory = new ExperimentCollatorFactory({
      experiments: { list, get },
      readOptions: async () => ({ token: `token-${(tokens += 1)}` }),
    });
    const collator = await factory.getCollator();
    const { documents, error } = await TestPipeline.fromCollator(
      collator,
    ).execute();
    return { documents, error, list };
  };

  it('reads page by page, each with a fresh token', async () => {
    const { documents, list } = await collate(
      async key => all.find(e => e.key === key)!,
    );
    expect(documents.map(({ location }) => location)).toEqual(
      all.map(({ key }) => `/experiments/${key}`),
    );
    expect(list.mock.calls.map(([query]) => query.cursor)).toEqual([
      undefined,
      '2',
      '4',
    ]);
    const tokens = list.mock.calls.map(
      call => (call as unknown as [unknown, { token: string }])[1].token,
    );
    expect(new Set(tokens).size).toBe(3);
    expect(documents[0]).toMatchObject({
      title: 'EXP-1 Trial (simulated)',
      text: 'p\ns\nm\nReviews got faster.',
      verdict: 'Reviews got faster.',
      grade: 'B',
      outcome: 'shipped',
      owner: '',
      authorization: { resourceRef: 'id-1' },
    });
  });

  it('leaves out what was deleted meanwhile', async () => {
    const gone = new HoneApiError({
      name: 'NotFoundError',
      message: 'There is no experiment EXP-2',
      status: 404,
    });
    const { documents, error } = await collate(async key => {
      if (key === 'EXP-2') throw gone;
      return all.find(e => e.key === key)!;
    });
    expect(error).toBeUndefined();
    expect(documents.map(({ location }) => location)).toEqual(
      [1, 3, 4, 5].map(number => `/experiments/EXP-${number}`),
    );
  });

  it('fails as a whole where the registry fails, so that the old index stays', async () => {
    const { error } = await collate(async () => {
      throw new HoneApiError({ name: 'Error', message: 'down', status: 503 });
    });
    expect(error).toMatchObject({ message: 'down' });
  });
});

describe('the collator of ideas', () => {
  it('reads page by page', async () => {
    const ideas = [1, 2, 3].map(
      number =>
        ({
          id: `id-${number}`,
          key: `IDEA-${number}`,
          title: 'Idea',
          entityRef: null,
          ownerRef: null,
          status: 'open',
          simulated: false,
          source: { label: '5 incidents' },
          hypothesis,
        } as unknown as Idea),
    );
    const factory = new IdeaCollatorFactory({
      ideas: { list: inPages(ideas) },
      readOptions: async () => ({}),
    });
    const collator = await factory.getCollator();
    const { documents } = await TestPipeline.fromCollator(collator).execute();
    expect(documents).toHaveLength(3);
    expect(documents[2]).toMatchObject({
      title: 'IDEA-3 Idea',
      text: 'p\ns\nm\n5 incidents',
      authorization: { resourceRef: 'id-3' },
    });
  });
});
