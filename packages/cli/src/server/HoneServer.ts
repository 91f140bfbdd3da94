import { HoneApiError } from '@hone/common';
import {
  DeliveryClient,
  MetricsClient,
  type DeliveryEvent,
  type DeliveryReceipt,
  type Metric,
  type MetricInput,
  type ObservationInput,
} from '@hone/backstage-plugin-metrics-common';
import { EXIT, Failure } from '../Failure';
import { plainText } from '../plainText';
import type { World } from '../world';
import { patientFetch } from './patientFetch';
import type { ServerSettings } from './serverSettings';

const PAGE = 200;
const MAX_PAGES = 20;

const HINTS: Record<number, string> = {
  401: 'The portal does not know the token in HONE_TOKEN (backend.auth.externalAccess of its configuration).',
  403: 'The token in HONE_TOKEN may not do this.',
  404: 'Is HONE_URL the address of a portal with the plugin hone-metrics?',
  413: 'The request is too large for a server on the way.',
};

function toFailure(error: HoneApiError): Failure {
  const recovers = error.status === 429 || error.status >= 500;
  const hint = HINTS[error.status];
  return new Failure(
    recovers ? EXIT.unreachable : EXIT.refused,
    [`The server refused (${error.status}): ${plainText(error.message)}`, hint]
      .filter(Boolean)
      .join(' – '),
  );
}

/** Runs a call; statuses that the caller expects become undefined. */
async function call<T>(
  request: Promise<T>,
  expected: readonly number[] = [],
): Promise<T | undefined> {
  try {
    return await request;
  } catch (error) {
    if (!(error instanceof HoneApiError)) throw error;
    if (expected.includes(error.status)) return undefined;
    throw toFailure(error);
  }
}

/** The portal's metrics domain, for a program that may repeat what it sends. */
export class HoneServer {
  private readonly delivery: DeliveryClient;
  private readonly metrics: MetricsClient;
  private readonly token: string;

  constructor(settings: ServerSettings, world: World) {
    const options = {
      discoveryApi: {
        getBaseUrl: async () => `${settings.baseUrl}/api/hone-metrics`,
      },
      fetchApi: { fetch: patientFetch(world) },
    };
    this.delivery = new DeliveryClient(options);
    this.metrics = new MetricsClient(options);
    this.token = settings.token;
  }

  async pushEvents(
    source: string,
    items: DeliveryEvent[],
  ): Promise<DeliveryReceipt> {
    const { token } = this;
    const push = this.delivery.pushDeliveryEvents({ source, items }, { token });
    return (await call(push))!;
  }

  async pushObservations(
    source: string,
    items: ObservationInput[],
  ): Promise<{ accepted: number; unchanged: number }> {
    const { token } = this;
    const push = this.metrics.pushObservations({ source, items }, { token });
    return (await call(push))!;
  }

  /** Definitions of pushed metrics for every service; none when the token may not read them. */
  async pushedMetrics(q: string): Promise<Metric[]> {
    const { token } = this;
    const found: Metric[] = [];
    let cursor: string | undefined;
    for (let page = 0; page < MAX_PAGES; page += 1) {
      const query = { sourceId: 'push', q, limit: PAGE, cursor };
      const answer = await call(this.metrics.listMetrics(query, { token }), [
        403,
      ]);
      found.push(...(answer?.items ?? []));
      if (!answer?.nextCursor) break;
      cursor = answer.nextCursor;
    }
    return found.filter(metric => metric.entityRef === null);
  }

  /**
   * Creates a definition.
   *
   * @returns false when the token may not; one that is there already is as good
   */
  async createMetric(input: MetricInput): Promise<boolean> {
    const { token } = this;
    try {
      await this.metrics.createMetric(input, { token });
      return true;
    } catch (error) {
      if (!(error instanceof HoneApiError)) throw error;
      if (error.status === 403) return false;
      if (error.status === 409) return true;
      throw toFailure(error);
    }
  }
}
