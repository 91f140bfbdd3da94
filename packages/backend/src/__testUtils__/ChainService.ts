import {
  createServer,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

const BUCKETS = [0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5];
const MEAN_WORK_MS = 30;
const USUAL_ERRORS = 0.02;

/** Uniform draws from a seed (mulberry32). */
function drawsFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * A real HTTP service that works for a while, calls the next one of its chain, and tells at `/metrics` how many requests it answered with which code
 * and how long they took. Now and then a request fails, as everywhere.
 */
export class ChainService {
  /** Added to each request. */
  extraMs = 0;
  /** Share of requests that fail. */
  errors = USUAL_ERRORS;

  private readonly draw: () => number;
  private readonly counts = new Map([
    ['200', 0],
    ['500', 0],
  ]);
  private readonly buckets = BUCKETS.map(() => 0);
  private seconds = 0;
  private readonly server = createServer((req, res) => {
    void this.answer(req, res);
  });

  private constructor(
    readonly name: string,
    private readonly next: ChainService | undefined,
    seed: number,
  ) {
    this.draw = drawsFrom(seed);
  }

  static async start(
    name: string,
    next: ChainService | undefined,
    seed: number,
  ): Promise<ChainService> {
    const service = new ChainService(name, next, seed);
    await new Promise<void>(resolve => {
      service.server.listen(0, '127.0.0.1', () => resolve());
    });
    return service;
  }

  /** `host:port`, as a scrape target. */
  get target(): string {
    const { port } = this.server.address() as AddressInfo;
    return `127.0.0.1:${port}`;
  }

  /** All is as usual again. */
  recover(): void {
    this.extraMs = 0;
    this.errors = USUAL_ERRORS;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise(resolve => {
      this.server.close(resolve);
    });
  }

  private async answer(
    req: IncomingMessage,
    res: ServerResponse,
  ): Promise<void> {
    if (req.url === '/metrics') {
      res.setHeader('content-type', 'text/plain; version=0.0.4');
      res.end(this.exposition());
      return;
    }
    const start = performance.now();
    // Exponential, as service times often are.
    await sleep(-Math.log(1 - this.draw()) * MEAN_WORK_MS + this.extraMs);
    const fails = this.draw() < this.errors;
    const below = await this.callNext();
    const code = below && !fails ? '200' : '500';
    this.observe(code, (performance.now() - start) / 1_000);
    res.statusCode = Number(code);
    res.end();
  }

  /** Whether what it depends on did its part. */
  private async callNext(): Promise<boolean> {
    if (!this.next) return true;
    try {
      const answer = await fetch(`http://${this.next.target}/work`);
      await answer.text();
      return answer.ok;
    } catch {
      return false;
    }
  }

  private observe(code: string, seconds: number): void {
    this.counts.set(code, (this.counts.get(code) ?? 0) + 1);
    this.seconds += seconds;
    BUCKETS.forEach((bound, i) => {
      if (seconds <= bound) this.buckets[i] += 1;
    });
  }

  private exposition(): string {
    const counts = [...this.counts];
    const total = counts.reduce((sum, [, n]) => sum + n, 0);
    const name = 'http_request_duration_seconds';
    return [
      '# TYPE http_requests_total counter',
      ...counts.map(([code, n]) => `http_requests_total{code="${code}"} ${n}`),
      `# TYPE ${name} histogram`,
      ...BUCKETS.map(
        (le, i) => `${name}_bucket{le="${le}"} ${this.buckets[i]}`,
      ),
      `${name}_bucket{le="+Inf"} ${total}`,
      `${name}_sum ${this.seconds}`,
      `${name}_count ${total}`,
      '',
    ].join('\n');
  }
}
