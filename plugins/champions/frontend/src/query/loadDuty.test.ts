import type { Duty } from '@hone/backstage-plugin-champions-common';
import { loadDuty } from './loadDuty';

function fakeApi() {
  return {
    duties: jest.fn(async (entityRefs: string[]) =>
      entityRefs.map(entityRef => ({ entityRef } as Duty)),
    ),
  };
}

describe('loadDuty', () => {
  it('asks once for all that are wanted at the same moment', async () => {
    const api = fakeApi();
    const found = await Promise.all(
      ['a', 'b', 'a'].map(ref => loadDuty(api, ref)),
    );
    expect(found).toEqual(['a', 'b', 'a'].map(entityRef => [{ entityRef }]));
    expect(api.duties.mock.calls).toEqual([[['a', 'b']]]);
  });

  it('splits what does not fit into one request', async () => {
    const api = fakeApi();
    const refs = Array.from({ length: 70 }, (_, i) => `e${i}`);
    await Promise.all(refs.map(ref => loadDuty(api, ref)));
    expect(api.duties.mock.calls.map(([asked]) => asked.length)).toEqual([
      50, 20,
    ]);
  });

  it('tells everybody who waited that it failed, and asks again later', async () => {
    const api = fakeApi();
    api.duties.mockRejectedValueOnce(new Error('down'));
    const all = await Promise.allSettled(
      ['a', 'b'].map(ref => loadDuty(api, ref)),
    );
    expect(all.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await loadDuty(api, 'a')).toEqual([{ entityRef: 'a' }]);
  });
});
