import {
  createServer,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Contract, VendorAnswer, VendorRequest } from './Contract';

/**
 * Something that goes wrong with the next request that it is for.
 *
 * @public
 */
export type Mishap = {
  /** Requests that it is for; the next one by default. */
  on?: RegExp;
} & (
  | { answer: VendorAnswer }
  /** Nothing is answered for so many milliseconds, then what is right. */
  | { slowMs: number }
  /** The connection breaks after half of the right answer. */
  | { cut: true }
);

/**
 * A vendor on this machine.
 *
 * @public
 */
export interface Vendor {
  /** Without a slash at the end. */
  url: string;
  /** All requests so far. */
  requests: VendorRequest[];
  /** Requests and answers that are not as the vendor describes them; a test expects none. */
  faults: string[];
  /** Mishaps happen in their order, each once. */
  expect(...mishaps: Mishap[]): void;
  stop(): Promise<void>;
}

async function read(message: IncomingMessage): Promise<VendorRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  const url = new URL(message.url!, 'http://vendor');
  return {
    method: message.method!,
    path: decodeURIComponent(url.pathname),
    query: url.searchParams,
    headers: message.headers as Record<string, string | undefined>,
    body: text === '' ? undefined : JSON.parse(text),
  };
}

function write(response: ServerResponse, answer: VendorAnswer, cut: boolean) {
  const { status, headers = {}, body } = answer;
  const text = body === undefined ? '' : JSON.stringify(body);
  response.writeHead(status, {
    ...(text ? { 'Content-Type': 'application/json' } : {}),
    'Content-Length': Buffer.byteLength(text),
    ...headers,
  });
  if (!cut) {
    response.end(text);
    return;
  }
  response.write(text.slice(0, text.length / 2), () => response.destroy());
}

/**
 * Starts a stateful fake of a vendor whose requests and answers are both checked against the vendor's own description.
 *
 * @param contract - null where the description is missing: then nothing is checked, and tests say so
 * @param handle - answers as the vendor would
 * @public
 */
export async function startVendor(options: {
  contract: Contract | null;
  handle(request: VendorRequest): VendorAnswer | Promise<VendorAnswer>;
}): Promise<Vendor> {
  const { contract, handle } = options;
  const requests: VendorRequest[] = [];
  const faults: string[] = [];
  const mishaps: Mishap[] = [];

  const takeMishap = (request: VendorRequest) => {
    const index = mishaps.findIndex(
      ({ on }) => !on || on.test(`${request.method} ${request.path}`),
    );
    return index < 0 ? undefined : mishaps.splice(index, 1)[0];
  };

  const respond = async (message: IncomingMessage, res: ServerResponse) => {
    const request = await read(message);
    requests.push(request);
    faults.push(...(contract?.checkRequest(request) ?? []));
    const mishap = takeMishap(request);
    if (mishap && 'answer' in mishap) {
      write(res, mishap.answer, false);
      return;
    }
    const answer = await handle(request);
    faults.push(...(contract?.checkAnswer(request, answer) ?? []));
    if (mishap && 'slowMs' in mishap) {
      await new Promise(done => setTimeout(done, mishap.slowMs));
    }
    write(res, answer, Boolean(mishap && 'cut' in mishap));
  };

  const server = createServer((message, res) => {
    respond(message, res).catch(error => {
      faults.push(`The fake failed: ${error.stack}`);
      res.writeHead(500).end();
    });
  });
  await new Promise<void>(done => {
    server.listen(0, '127.0.0.1', done);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    faults,
    expect: (...more) => {
      mishaps.push(...more);
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise(done => {
        server.close(done);
      });
    },
  };
}
