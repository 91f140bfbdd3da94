import { Agent, request } from 'node:http';
import { gunzipSync } from 'node:zlib';

/**
 * A request to the plugin, its path below `/api/<plugin>`.
 */
export interface ApiRequest {
  path: string;
  /** Sent by POST; without it the request is a GET. Text goes as NDJSON, everything else as JSON. */
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

interface Payload {
  type: string;
  bytes: Buffer;
}

function toPayload(body: unknown): Payload | undefined {
  if (body === undefined) return undefined;
  return typeof body === 'string'
    ? { type: 'application/x-ndjson', bytes: Buffer.from(body) }
    : { type: 'application/json', bytes: Buffer.from(JSON.stringify(body)) };
}

/**
 * Asks over one connection that stays open, as a browser would: compressed answers, one request at a time. The time
 * runs from the first byte sent to the last one received.
 */
export class ApiClient {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 1 });

  constructor(
    private readonly server: { port: number; token: string; plugin: string },
  ) {}

  async send(call: ApiRequest): Promise<RawAnswer> {
    const payload = toPayload(call.body);
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

  private exchange(path: string, payload: Payload | undefined) {
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
          path: `/api/${this.server.plugin}${path}`,
          method: payload === undefined ? 'GET' : 'POST',
          headers: {
            authorization: `Bearer ${this.server.token}`,
            'accept-encoding': 'gzip',
            ...(payload === undefined
              ? {}
              : {
                  'content-type': payload.type,
                  'content-length': payload.bytes.length,
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
      outgoing.end(payload?.bytes);
    });
  }
}
