import type { PrometheusClient } from '../client/PrometheusClient';
import { bucketsOf } from '../query/bucketsOf';
import { toQuery } from '../query/syntax';

const LONGEST_LOOK_SECONDS = 86_400;

/** Names histograms without the bucket of all events: their quantiles are NaN, and the server does not say why. */
async function findBrokenBuckets(
  client: PrometheusClient,
  query: string,
  { start, end }: { start: Date; end: Date },
  signal: AbortSignal,
): Promise<string[]> {
  const seconds = Math.ceil((end.getTime() - start.getTime()) / 1000);
  const look = Math.min(LONGEST_LOOK_SECONDS, Math.max(300, seconds));
  const exists = async (selector: string) => {
    const asked = `count(present_over_time(${selector}[${look}s]))`;
    const { data } = await client.query(asked, end, signal);
    return data.resultType === 'vector' && data.result.length > 0;
  };
  const said = await Promise.all(
    bucketsOf(query).map(async selector => {
      const broken =
        (await exists(toQuery(selector))) &&
        !(await exists(toQuery(selector, 'le="+Inf"')));
      return broken
        ? [
            `${selector.metric} has no bucket le="+Inf", so the histogram is incomplete and has no quantiles`,
          ]
        : [];
    }),
  );
  return said.flat();
}

/** Reads on without an explanation when the server does not help to find one. */
export async function explainSilence(
  ...asked: Parameters<typeof findBrokenBuckets>
): Promise<string[]> {
  return findBrokenBuckets(...asked).catch(() => []);
}
