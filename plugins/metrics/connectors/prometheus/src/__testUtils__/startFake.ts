import {
  createServer,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';

/** What a request looked like. */
export interface Seen {
  method: string;
  path: string;
  headers: IncomingMessage['headers'];
  form: URLSearchParams;
}

/** A server with faults that a real one shows rarely; it keeps what it was asked. */
export async function startFake(
  answer: (seen: Seen, res: ServerResponse) => void | Promise<void>,
): Promise<{ baseUrl: string; seen: Seen[]; stop(): Promise<void> }> {
  const seen: Seen[] = [];
  const server = createServer(async (req, res) => {
    res.setMaxListeners(0);
    let body = '';
    for await (const chunk of req) body += chunk;
    const url = new URL(req.url!, 'http://fake');
    const one = {
      method: req.method!,
      path: url.pathname,
      headers: req.headers,
      form:
        req.method === 'POST' ? new URLSearchParams(body) : url.searchParams,
    };
    seen.push(one);
    await answer(one, res);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  return {
    baseUrl: `http://127.0.0.1:${port}`,
    seen,
    stop: () =>
      new Promise(resolve => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** Answers with JSON. */
export function json(
  res: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  res.writeHead(status, { 'content-type': 'application/json', ...headers });
  res.end(JSON.stringify(body));
}

/** A good answer to a range query. */
export const MATRIX = {
  status: 'success',
  data: {
    resultType: 'matrix',
    result: [{ metric: {}, values: [[60, '1']] }],
  },
  warnings: ['partial'],
  infos: ['info'],
};
