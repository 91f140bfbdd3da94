import { ConfigReader } from '@backstage/config';
import type { DeliveryEvent } from '@hone/backstage-plugin-metrics-common';
import { readGitConfig } from '../config/readGitConfig';
import { GitSource } from '../GitSource';

/** When tests read, unless they say another time. */
export const READ_AT = Date.UTC(2026, 10, 1);

type ChangeEvent = Extract<DeliveryEvent, { kind: 'change' }>;
type DeploymentEvent = Extract<DeliveryEvent, { kind: 'deployment' }>;

/** A source with the settings of one repository. */
export function makeSource(settings: object, now = READ_AT) {
  const [config] = readGitConfig(
    new ConfigReader({
      hone: { metrics: { git: [{ id: 'cart', ...settings }] } },
    } as never),
  );
  const said: string[] = [];
  const say = (text: string) => said.push(text);
  const clock = { at: now, now: () => new Date(clock.at) };
  const source = new GitSource(config, {
    clock,
    logger: { info: say, warn: say },
  });
  return { source, said, clock };
}

/** All that a source tells since a cursor. */
export async function readAll(
  { source }: Pick<ReturnType<typeof makeSource>, 'source'>,
  cursor: string | null = null,
) {
  const events: DeliveryEvent[] = [];
  const sizes: number[] = [];
  let last = cursor;
  const signal = new AbortController().signal;
  for await (const batch of source.read({ cursor, signal })) {
    events.push(...batch.events);
    sizes.push(batch.events.length);
    last = batch.cursor;
  }
  return {
    events,
    sizes,
    cursor: last,
    changes: events.filter((e): e is ChangeEvent => e.kind === 'change'),
    deployments: events.filter(
      (e): e is DeploymentEvent => e.kind === 'deployment',
    ),
  };
}

/** What stands when the latest version of each event does. */
export function standing(events: readonly DeliveryEvent[]) {
  const byId = new Map<string, DeliveryEvent>();
  for (const event of events) {
    const key = `${event.kind} ${event.id}`;
    const known = byId.get(key);
    if (!known || event.version >= known.version) byId.set(key, event);
  }
  return [...byId.keys()].sort().map(key => byId.get(key)!);
}
