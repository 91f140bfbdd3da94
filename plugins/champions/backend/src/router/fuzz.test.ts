import fc from 'fast-check';
import { programmeInput } from '../__testUtils__/org';
import {
  publishedPortal,
  type PublishedPortal,
} from '../__testUtils__/publishedPortal';
import { requestsOf, type OperationRequest } from '../__testUtils__/requests';
import { spec } from '../generated/spec';

jest.setTimeout(240_000);

const withoutSurrogates = (text: string) =>
  text.replace(/[\ud800-\udfff]/g, '');

/** Replaces one value somewhere in a valid body, so that the rest lets it pass far. */
function mutate(body: unknown, path: number[], value: unknown): unknown {
  if (path.length === 0 || body === null || typeof body !== 'object') {
    return value;
  }
  const keys = Object.keys(body);
  if (keys.length === 0) return value;
  const at = keys[path[0] % keys.length];
  const copy = structuredClone(body) as Record<string, unknown>;
  copy[at] = mutate(copy[at], path.slice(1), value);
  return copy;
}

describe('the contract', () => {
  let portal: PublishedPortal;
  let requests: OperationRequest[];

  beforeAll(async () => {
    portal = await publishedPortal();
    requests = Object.values(await requestsOf(portal));
  });
  afterAll(() => portal.backend.stop());

  it('answers any body with a status below 500', async () => {
    const anything = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '',
        '\u0000',
        -1,
        1e308,
        null,
        [],
        {},
        '2026-02-30',
        '9999-12-31',
        '0001-01-01',
        'Group:a/b',
        'user:default/',
        'UTC+99',
        '\ud800',
      ),
    );
    // Ending the programme would leave little to ask.
    const bodies = requests.filter(
      ({ method, body }) => method !== 'DELETE' && body !== undefined,
    );
    const rich = programmeInput({
      description: 'd',
      regions: [
        { name: 'A', seats: 1, groupRefs: ['search'], timeZone: 'UTC' },
        { name: 'B', seats: 0 },
      ],
      eligibility: {
        excludeRefs: ['user:ada'],
        minimumTenureDays: 3,
        annotation: 'a/b',
        capPerYear: 2,
      },
      rules: {
        restGap: 1,
        diversity: [{ trait: 'team', withinCycles: 1 }],
        onCallAdjacent: 'avoid',
        preferences: true,
      },
      checklist: ['Open experiments'],
    });
    const targets = [
      ...bodies,
      { method: 'POST', path: '/programmes/preview', body: rich },
      { method: 'POST', path: '/programmes', body: rich },
    ] as OperationRequest[];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...targets),
        fc.array(fc.nat(20), { maxLength: 4 }),
        anything,
        async ({ method, path, body, ifMatch = 1 }, place, value) => {
          const response = await portal.send(
            method,
            path,
            mutate(body, place, value),
            { 'if-match': String(ifMatch) },
          );
          expect([path, value, response.status < 500]).toEqual([
            path,
            value,
            true,
          ]);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('answers any query and path with a status below 500', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.constantFrom(
        '\u0000',
        "'; DROP TABLE seats; --",
        '%',
        '..',
        '2026-02-30',
        'W10',
        'ÿ',
      ),
    );
    const names = ['q', 'cursor', 'limit', 'from', 'to', 'entityRef', 'status'];
    const { programmeId } = portal;
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), text, async (name, value) => {
        const encoded = encodeURIComponent(withoutSurrogates(value));
        const query = `${name}=${encoded}`;
        const segment = encoded || 'x';
        for (const path of [
          `/programmes?${query}`,
          `/programmes/${segment}`,
          `/programmes/${segment}/schedule?from=2026-01-01&to=2026-02-01`,
          `/programmes/${programmeId}/schedule?${query}&from=2026-01-01`,
          `/programmes/${programmeId}/plans?${query}`,
          `/programmes/${programmeId}/ledger?${query}`,
          `/programmes/${programmeId}/events?${query}`,
          `/programmes/${programmeId}/swaps?${query}`,
          `/duties?${query}`,
          `/plans/${segment}/proof`,
          `/seats/${segment}/why`,
          `/swaps/${segment}/effect?${query}`,
          `/absences?${query}`,
          `/ical/${segment}`,
        ]) {
          const { status } = await portal.send('GET', path);
          expect([path, status < 500]).toEqual([path, true]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('serves every route of the contract', async () => {
    for (const [path, methods] of Object.entries(spec.paths)) {
      for (const method of Object.keys(methods)) {
        if (method === 'parameters') continue;
        const response = await portal.send(
          method.toUpperCase(),
          path.replace(/\{\w+\}/g, 'no-such-thing-anywhere'),
          method === 'get' ? undefined : {},
        );
        expect([200, 400, 404]).toContain(response.status);
        // A route that is not there answers with neither: a body of the shared error handler, or a feed's words.
        const text = await response.text();
        const isKnown =
          text === 'There is no such feed' ||
          (text.startsWith('{') && typeof JSON.parse(text) === 'object');
        expect([path, method, isKnown]).toEqual([path, method, true]);
      }
    }
  });
});
