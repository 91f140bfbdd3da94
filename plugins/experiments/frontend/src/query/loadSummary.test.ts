import type { EntityExperiments } from '@hone/backstage-plugin-experiments-common';
import { loadSummary } from './loadSummary';

function fakeApi() {
  return {
    entitySummaries: jest.fn(async (entityRefs: string[]) =>
      entityRefs.map(entityRef => ({ entityRef } as EntityExperiments)),
    ),
  };
}

describe('loadSummary', () => {
  it('asks once for all that are wanted at the same moment', async () => {
    const api = fakeApi();
    const found = await Promise.all(
      ['a', 'b', 'a'].map(ref => loadSummary(api, ref)),
    );
    expect(found.map(one => one?.entityRef)).toEqual(['a', 'b', 'a']);
    expect(api.entitySummaries.mock.calls).toEqual([[['a', 'b']]]);
  });

  it('asks again later', async () => {
    const api = fakeApi();
    await loadSummary(api, 'a');
    await loadSummary(api, 'a');
    expect(api.entitySummaries).toHaveBeenCalledTimes(2);
  });

  it('splits what does not fit into one request', async () => {
    const api = fakeApi();
    const refs = Array.from({ length: 150 }, (_, i) => `e${i}`);
    const found = await Promise.all(refs.map(ref => loadSummary(api, ref)));
    expect(found.map(one => one?.entityRef)).toEqual(refs);
    expect(
      api.entitySummaries.mock.calls.map(([asked]) => asked.length),
    ).toEqual([100, 50]);
  });

  it('tells everybody who waited that it failed', async () => {
    const api = fakeApi();
    api.entitySummaries.mockRejectedValueOnce(new Error('down'));
    const all = await Promise.allSettled(
      ['a', 'b'].map(ref => loadSummary(api, ref)),
    );
    expect(all.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await loadSummary(api, 'a')).toEqual({ entityRef: 'a' });
  });
});
