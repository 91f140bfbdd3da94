import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { EXIT } from '../Failure';
import { testWorld } from '../__testUtils__/testWorld';
import { patientFetch } from './patientFetch';

describe('patientFetch', () => {
  let server: Server | undefined;
  let requests = 0;

  async function serve(
    ...answers: ((response: ServerResponse) => void)[]
  ): Promise<string> {
    requests = 0;
    server = createServer((request, response) => {
      request.resume();
      answers[Math.min(requests, answers.length - 1)](response);
      requests += 1;
    });
    await new Promise<void>(resolve => {
      server!.listen(0, '127.0.0.1', resolve);
    });
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  }

  afterEach(async () => {
    server?.closeAllConnections();
    await new Promise(resolve => {
      if (server) server.close(resolve);
      else resolve(undefined);
    });
    server = undefined;
  });

  const status =
    (code: number, headers: Record<string, string> = {}) =>
    (response: ServerResponse) => {
      response.writeHead(code, headers).end(`${code}`);
    };

  it('sends again what may recover, with growing pauses', async () => {
    const url = await serve(
      status(503),
      status(500),
      response => response.destroy(),
      status(200),
    );
    const { world, pauses, complaints } = testWorld();
    const response = await patientFetch(world)(url, {
      method: 'POST',
      body: '{}',
    });
    expect(await response.text()).toBe('200');
    expect(requests).toBe(4);
    expect(pauses).toEqual([250, 500, 1000]);
    expect(complaints[0]).toBe(
      'Trying again in 0.3 s: the server answered 503.',
    );
  });

  it('waits as long as it is asked to', async () => {
    const now = new Date('2026-11-02T09:00:00Z');
    const url = await serve(
      status(429, { 'Retry-After': '7' }),
      status(429, { 'Retry-After': 'Mon, 02 Nov 2026 09:00:37 GMT' }),
      status(200),
    );
    const { world, pauses } = testWorld({ now });
    expect((await patientFetch(world)(url)).status).toBe(200);
    expect(pauses).toEqual([7_000, 30_000]);
  });

  it('does not wait longer than a pipeline may', async () => {
    const url = await serve(status(429, { 'Retry-After': '3600' }));
    const { world, pauses } = testWorld();
    expect((await patientFetch(world)(url)).status).toBe(429);
    expect(pauses).toEqual([]);
  });

  it('gives the last answer back when the server does not recover', async () => {
    const url = await serve(status(502));
    const { world } = testWorld();
    expect((await patientFetch(world)(url)).status).toBe(502);
    expect(requests).toBe(6);
  });

  it('does not send again what was refused', async () => {
    const url = await serve(status(400));
    expect((await patientFetch(testWorld().world)(url)).status).toBe(400);
    expect(requests).toBe(1);
  });

  it('says that nobody is there', async () => {
    const url = await serve(status(200));
    server!.close();
    server!.closeAllConnections();
    await expect(patientFetch(testWorld().world)(url)).rejects.toMatchObject({
      code: EXIT.unreachable,
      message: expect.stringMatching(
        /^The server was not reached: .*ECONNREFUSED.* Tried 6 times\.$/,
      ),
    });
  });

  it('does not carry the token elsewhere', async () => {
    const url = await serve(
      status(302, { Location: 'https://elsewhere.example.com/' }),
    );
    await expect(patientFetch(testWorld().world)(url)).rejects.toMatchObject({
      code: EXIT.refused,
      message: expect.stringContaining('https://elsewhere.example.com/'),
    });
    expect(requests).toBe(1);
  });

  it('does not read without end', async () => {
    const url = await serve(response => {
      response.writeHead(200);
      response.end(Buffer.alloc(5_000_001));
    });
    await expect(patientFetch(testWorld().world)(url)).rejects.toMatchObject({
      message: expect.stringContaining('larger than 5000000 bytes'),
    });
  });
});
