import { Agent, request } from 'node:http';
import { gunzipSync } from 'node:zlib';

/**
 * A request to the experiments plugin, its path below `/api/hone-experiments`.
 */
export interface ApiRequest {
  path: string;
  /** Sent as JSON by POST; without it the request is a GET. */
  body?: unknown;
}

/**
 * An answer as it came over the wire.
 */
export interface RawAnswer {
  milliseconds: number;
  bytes: number;
  read(): unknown;
}

/**
 * Asks over one connection that stays open, as a browser would: compressed answers, one request at a time. The time
 * runs from the first byte sent to the last one received.
 */
export class ApiClient {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 1 });

  constructor(private readonly server: { port: number; token: string }) {}

  async send(call: ApiRequest): Promise<RawAnswer> {
    const payload =
      call.body === undefined ? undefined : JSON.stringify(call.body);
    const start = performance.now();
    const { status, encoding, content } = await this.exchange(
      call.path,
      payload,
    );
    const milliseconds = performance.now() - start;
    const read = () =>
      JSON.parse(
        (encoding === 'gzip' ? gunzipSync(content) : content).toString('utf8'),
      );
    if (status !== 200) {
      throw new Error(
        `${call.path} was answered with ${status}: ${JSON.stringify(
          read(),
        ).slice(0, 500)}`,
      );
    }
    return { milliseconds, bytes: content.length, read };
  }

  close(): void {
    this.agent.destroy();
  }

  private exchange(path: string, payload: string | undefined) {
    return new Promise<{
      status: number | undefined;
      encoding: string | undefined;
      content: Buffer;
    }>((resolve, reject) => {
      const outgoing = request(
        {
          agent: this.agent,
          host: '127.0.0.1',
          port: this.server.port,
          path: `/api/hone-experiments${path}`,
          method: payload === undefined ? 'GET' : 'POST',
          headers: {
            authorization: `Bearer ${this.server.token}`,
            'accept-encoding': 'gzip',
            ...(payload === undefined
              ? {}
              : {
                  'content-type': 'application/json',
                  'content-length': Buffer.byteLength(payload),
                }),
          },
        },
        response => {
          const parts: Buffer[] = [];
          response.on('data', part => parts.push(part));
          response.on('error', reject);
          response.on('end', () =>
            resolve({
              status: response.statusCode,
              encoding: response.headers['content-encoding'],
              content: Buffer.concat(parts),
            }),
          );
        },
      );
      outgoing.on('error', reject);
      outgoing.end(payload);
    });
  }
}
