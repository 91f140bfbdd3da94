import type { VendorRequest } from '@hone/testbed';
import { loadCheck } from './contracts';
import { FakeDatadog } from './FakeDatadog';
import { clientOf, configOf, signal } from './startDatadog';

const asked = (path: string, query = ''): VendorRequest => ({
  method: 'GET',
  path,
  query: new URLSearchParams(query),
  headers: {},
  body: undefined,
});

const described =
  process.env.HONE_DATA || process.env.CI ? describe : describe.skip;

described('the description of API 1', () => {
  it('knows what it takes and answers', async () => {
    const check = await loadCheck();
    const good = {
      status: 200,
      body: [{ id: 1, type: 'query alert', query: 'x' }],
    };
    const request = asked('/api/v1/monitor', 'page=0&page_size=100');
    expect(check(request, good)).toEqual([]);
    expect(check(asked('/api/v1/monitor', 'pages=0'), good)).toEqual([
      'query.pages is not described for /api/v1/monitor',
    ]);
    expect(check(request, { status: 200, body: [{ id: 'x' }] }).join()).toMatch(
      /required property 'type'.*must be integer/,
    );
    expect(check(asked('/api/v1/nothing'), good)).toHaveLength(1);
  });
});

describe('the fake', () => {
  it('fails a test in which something else is asked', async () => {
    const fake = await FakeDatadog.start(await loadCheck());
    const { client } = clientOf(configOf(fake));
    await client
      .sendEvent({ data: { type: 'event', attributes: {} } }, signal)
      .catch(() => undefined);
    await expect(fake.stop()).rejects.toThrow(/required property 'title'/);
  });
});
