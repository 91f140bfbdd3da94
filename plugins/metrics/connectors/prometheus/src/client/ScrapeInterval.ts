import type { PrometheusConfig } from '../config/PrometheusConfig';
import { parseDuration } from '../query/durations';
import type { PrometheusClient } from './PrometheusClient';

const DEFAULT_SECONDS = 15;
const KEEP_MS = 10 * 60_000;

/** How often the server scrapes: as configured, else as its own configuration says, else every 15 seconds. */
export class ScrapeInterval {
  private known = DEFAULT_SECONDS;
  private readAt = -Infinity;

  constructor(
    private readonly options: {
      client: PrometheusClient;
      config: PrometheusConfig;
      now: () => number;
    },
  ) {}

  /** What is known without asking. */
  get current(): number {
    return this.options.config.scrapeIntervalSeconds ?? this.known;
  }

  async read(signal: AbortSignal): Promise<number> {
    const { client, config, now } = this.options;
    if (config.scrapeIntervalSeconds === undefined) {
      if (now() - this.readAt > KEEP_MS) {
        this.readAt = now();
        try {
          const file = await client.configFile(signal);
          // The first one is that of the global section.
          const found = /^\s*scrape_interval:\s*(\S+)/m.exec(file)?.[1];
          this.known = (found && parseDuration(found)) || DEFAULT_SECONDS;
        } catch {
          // Thanos and Mimir keep no such file, and a server that is down says so at the query itself.
          this.readAt = now() - KEEP_MS + 60_000;
        }
      }
    }
    return this.current;
  }
}
