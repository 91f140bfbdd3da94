import { createPluginClient, requestHeaders, unwrap } from './apiClient';
import { HoneApiError } from './HoneApiError';

interface Paths {
  '/things': {
    parameters: {};
    post: {
      parameters: {};
      requestBody: { content: { 'application/json': { title: string } } };
      responses: {
        200: { headers: {}; content: { 'application/json': { id: number } } };
      };
    };
  };
}

const discoveryApi = {
  getBaseUrl: async (id: string) => `http://host/api/${id}`,
};

describe('createPluginClient', () => {
  it('hands fetch plain arguments and reads the answer', async () => {
    const fetchMock = jest.fn(async () => Response.json({ id: 7 }));
    const client = createPluginClient<Paths>('hone-x', {
      discoveryApi,
      fetchApi: { fetch: fetchMock as unknown as typeof fetch },
    });
    const answer = await unwrap(
      client.POST('/things', {
        body: { title: 't' },
        headers: requestHeaders({ token: 'secret' }),
      }),
    );
    expect(answer).toEqual({ id: 7 });
    const [url, init] = fetchMock.mock.calls[0] as unknown as [
      string,
      RequestInit,
    ];
    expect(url).toBe('http://host/api/hone-x/things');
    expect(init.method).toBe('POST');
    expect(init.body).toBe('{"title":"t"}');
    expect(new Headers(init.headers).get('authorization')).toBe(
      'Bearer secret',
    );
  });

  it("throws the server's sentence", async () => {
    const client = createPluginClient<Paths>('hone-x', {
      discoveryApi,
      fetchApi: {
        fetch: (async () =>
          Response.json(
            { error: { name: 'ConflictError', message: 'Reload' } },
            { status: 409 },
          )) as unknown as typeof fetch,
      },
    });
    const answer = unwrap(client.POST('/things', { body: { title: 't' } }));
    await expect(answer).rejects.toThrow(HoneApiError);
    await expect(answer).rejects.toMatchObject({
      name: 'ConflictError',
      status: 409,
      message: 'Reload',
    });
  });

  it('has a sentence for an answer without one', () => {
    const error = HoneApiError.fromBody(
      new Response('gone', { status: 502, statusText: 'Bad Gateway' }),
      'gone',
    );
    expect(error.message).toBe('The server answered 502 Bad Gateway');
  });
});
