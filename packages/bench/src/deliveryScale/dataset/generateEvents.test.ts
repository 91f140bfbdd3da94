import type { DeliveryEvent } from '@hone/backstage-plugin-metrics-common';
import { createRng } from '@hone/inference';
import { recentLog, yearLog } from './logs';
import { LOG_SPAN, NOW } from './logTime';
import { createOrganisation } from './organisation';
import { ServiceHistory } from './ServiceHistory';
import { mix, toBatches } from './streams';

const SIZE = { organisation: createOrganisation(200), deployments: 20_000 };

function count(events: readonly DeliveryEvent[], kind: DeliveryEvent['kind']) {
  return events.filter(event => event.kind === kind).length;
}

describe('the log of an organisation', () => {
  const events = [...yearLog({ ...SIZE, seed: 1 })];
  const text = JSON.stringify(events);

  it('is the same for the same seed', () => {
    expect(JSON.stringify([...yearLog({ ...SIZE, seed: 1 })])).toBe(text);
    expect(JSON.stringify([...yearLog({ ...SIZE, seed: 2 })])).not.toBe(text);
  });

  it('brings about one change a deployment, whose parent came before it', () => {
    const known = new Map<string, number>();
    for (const event of events) {
      if (event.kind !== 'change') continue;
      const at = Date.parse(event.at);
      for (const parent of event.parents) {
        expect(known.get(parent)).toBeLessThan(at);
      }
      known.set(event.id, at);
    }
    expect(known.size).toBe(SIZE.deployments);
  });

  it('fails and is put right about as often as it says', () => {
    const failed = new Set(
      events.flatMap(event => (event.kind === 'incident' ? event.id : [])),
    );
    const rolledBack = events.filter(
      event => event.kind === 'deployment' && event.rollbackOf,
    );
    expect(failed.size / SIZE.deployments).toBeCloseTo(0.07, 2);
    expect(rolledBack.length / failed.size).toBeGreaterThan(0.4);
    expect(count(events, 'defect') / SIZE.deployments).toBeCloseTo(0.02, 2);
    expect(count(events, 'deployment-abort')).toBe(
      count(events, 'deployment-step'),
    );
  });

  it('lies in its 52 weeks, nothing of it after the time of the backend', () => {
    const versions = events.map(event => Date.parse(event.version));
    expect(Math.max(...versions)).toBeLessThanOrEqual(NOW);
    const deployed = events.flatMap(event =>
      event.kind === 'deployment' && event.at && !event.rollbackOf
        ? Date.parse(event.at)
        : [],
    );
    expect(Math.min(...deployed)).toBeGreaterThanOrEqual(LOG_SPAN.from);
    expect(Math.max(...deployed)).toBeLessThan(LOG_SPAN.to);
  });

  it('deploys the busiest service far more often than the others', () => {
    const mine = events.filter(
      event =>
        event.kind === 'deployment' && event.service === 'service-000001',
    );
    const average = count(events, 'deployment') / 200;
    // 38 times at the very top; with 200 services the first covers half a per cent, over which it falls by half.
    expect(mine.length / average).toBeGreaterThan(20);
    expect(mine.length / average).toBeLessThan(38);
  });

  it('goes on where it ended with 1,000 events of 100 services', () => {
    const history = new ServiceHistory(200);
    const log = { ...SIZE, seed: 1, history };
    const before = new Set([...yearLog(log)].map(event => event.id));
    const recent = [...recentLog(log)];
    expect(recent).toHaveLength(1_000);
    const services = new Set(
      recent.flatMap(event =>
        event.kind === 'deployment' ? event.service : [],
      ),
    );
    expect(services.size).toBe(100);
    expect(recent.filter(event => before.has(event.id))).toEqual([]);
    for (const event of recent) {
      if (event.kind !== 'change') continue;
      const known = [...event.parents].every(
        parent =>
          before.has(parent) || recent.some(other => other.id === parent),
      );
      expect(known).toBe(true);
    }
  });
});

describe('streams', () => {
  it('mixes lines without losing any', () => {
    const items = Array.from({ length: 50_000 }, (_, i) => i);
    const mixed = [...mix(items, createRng(1))];
    expect(mixed).not.toEqual(items);
    expect(mixed.slice().sort((a, b) => a - b)).toEqual(items);
    expect(
      mixed.filter((item, i) => item < (mixed[i - 1] ?? -1)).length,
    ).toBeGreaterThan(20_000);
  });

  it('cuts events into bodies of so many lines', () => {
    const batches = [...toBatches([{ a: 1 }, { a: 2 }, { a: 3 }], 2)];
    expect(batches).toEqual([
      { lines: 2, body: '{"a":1}\n{"a":2}' },
      { lines: 1, body: '{"a":3}' },
    ]);
  });
});
