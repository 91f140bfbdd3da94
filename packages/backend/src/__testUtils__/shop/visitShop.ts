import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { share } from './assignment';

/** How people shop, and what the page of B changes. */
export interface Shoppers {
  count: number;
  visits: number;
  experiment: string;
  /** Share of the visitors who order, on the page of A. */
  buying: number;
  /** How many times as many do on the page of B. */
  uplift: number;
}

const AT_ONCE = 16;
/** Baskets of a user are near the user's own size. */
const SMALLEST = 20;
const RANGE = 80;

/** What a user orders for, about the same each time. */
export function basketOf(user: string, time: string): number {
  const usual = SMALLEST + RANGE * share('basket', user);
  return (
    Math.round(100 * usual * (0.9 + 0.2 * share('basket', user, time))) / 100
  );
}

async function send(
  agent: Agent,
  port: number,
  method: string,
  path: string,
): Promise<string> {
  const sent = request({ agent, host: '127.0.0.1', port, method, path });
  sent.end();
  const [response] = await once(sent, 'response');
  return text(response);
}

/** Every user visits, and orders after the last visit or does not. */
export async function visitShop(
  port: number,
  { count, visits, experiment, buying, uplift }: Shoppers,
): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  const shop = async (user: string) => {
    let variant = '';
    for (let visit = 0; visit < visits; visit += 1) {
      const page = await send(
        agent,
        port,
        'GET',
        `/checkout?user=${user}&visit=${visit}`,
      );
      variant = JSON.parse(page)[experiment];
    }
    const likely = buying * (variant === 'B' ? uplift : 1);
    if (share('buys', user) >= likely) return;
    const amount = basketOf(user, 'now');
    await send(agent, port, 'POST', `/orders?user=${user}&amount=${amount}`);
  };
  let next = 0;
  const worker = async () => {
    while (next < count) {
      next += 1;
      await shop(`u${next}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  agent.destroy();
}
