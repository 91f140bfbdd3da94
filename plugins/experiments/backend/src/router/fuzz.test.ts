import fc from 'fast-check';
import type { ExperimentInput } from '@hone/backstage-plugin-experiments-common';
import { spec } from '../generated/spec';
import { ideaInput } from '../__testUtils__/backlog';
import { as } from '../__testUtils__/inputs';
import { startApi, type Api } from '../__testUtils__/startApi';

jest.setTimeout(180_000);

const ada = as('ada');

describe('the contract', () => {
  let api: Api;
  let input: ExperimentInput;

  beforeAll(async () => {
    api = await startApi();
    input = api.input;
  });
  afterAll(() => api.backend.stop());

  it('answers anything with a status below 500', async () => {
    const anything = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '',
        '\u0000',
        -1,
        1e308,
        'EXP-1',
        null,
        [],
        {},
        '2026-13-45T99:99:99Z',
        '9999-12-31T23:59:60Z',
        'Component:a/b',
        '\ud800',
      ),
    );
    const valid = {
      create: input as Record<string, unknown>,
      transition: {
        action: 'schedule',
        reason: 'r',
        decision: 'ship',
        startAt: '2027-01-01T00:00:00Z',
      } as Record<string, unknown>,
      idea: ideaInput({
        entityRef: 'cart-api',
        source: { type: 'coach', ref: 'r', url: 'https://x.test', label: 'l' },
        factors: { ratePerMonth: 1, impact: 1, probability: 0.5 },
      }) as Record<string, unknown>,
      template: {
        title: 'Ours',
        hypothesis: input.hypothesis,
        design: 'process',
        metricNames: ['m'],
        ownerRef: 'group:default/checkout',
      } as Record<string, unknown>,
      import: {
        source: 's',
        items: [
          {
            externalId: 'e',
            experiment: input,
            history: [
              {
                action: 'start',
                at: '2026-01-01T00:00:00Z',
                actor: 'user:default/a',
              },
            ],
          },
        ],
      } as Record<string, unknown>,
    };
    const { key, revision } = await api.experiments.create(input, ada);
    await api.ideas.create(ideaInput(), ada);
    const idea = await api.ideas.create(ideaInput(), ada);
    const targets = [
      ['POST', '/experiments', valid.create],
      ['PUT', `/experiments/${key}`, valid.create],
      ['POST', `/experiments/${key}/transitions`, valid.transition],
      ['POST', '/imports', valid.import],
      ['POST', '/lint', { experiment: valid.create, withPower: false }],
      ['POST', '/lint', { experiment: valid.create, withPower: true }],
      [
        'POST',
        '/power',
        {
          treated: ['cart-api'],
          metricId: input.metrics[0].metricId,
          design: 'process',
          durations: [86_400],
        },
      ],
      [
        'POST',
        '/control-pool',
        {
          treated: ['cart-api'],
          metricId: input.metrics[0].metricId,
          durationSeconds: 86_400,
        },
      ],
      ['POST', '/templates', valid.template],
      ['PUT', '/templates/quarantine-flaky-tests', valid.template],
      ['POST', '/entities/summaries', { entityRefs: ['a'] }],
      ['POST', `/experiments/${key}/comments`, { text: 'Hello' }],
      ['PUT', `/experiments/${key}/sharing`, { groups: ['group:a'] }],
      [
        'POST',
        '/views',
        { name: 'n', page: 'backlog', query: 'q', sharedWith: 'group:a' },
      ],
      ['POST', '/ideas', valid.idea],
      ['PUT', `/ideas/${idea.key}`, valid.idea],
      ['PUT', `/ideas/${idea.key}/vote`, { vote: true }],
      ['PUT', `/ideas/${idea.key}/move`, { before: 'IDEA-1', reason: 'why' }],
      [
        'POST',
        `/ideas/${idea.key}/transitions`,
        { action: 'merge', into: 'IDEA-1', reason: 'why' },
      ],
      ['POST', '/ideas/duplicates', { title: 'Idea', problem: 'p' }],
      [
        'PUT',
        '/ideas/quota',
        { ownerRef: 'group:default/a', maxQuickFixShare: 1, reason: 'why' },
      ],
    ] as const;
    /** Replaces one value somewhere in a valid body, so that the rest lets it pass far. */
    const mutate = (body: unknown, path: number[], value: unknown): unknown => {
      if (path.length === 0 || body === null || typeof body !== 'object') {
        return value;
      }
      const keys = Object.keys(body);
      if (keys.length === 0) return value;
      const at = keys[path[0] % keys.length];
      const copy = structuredClone(body) as Record<string, unknown>;
      copy[at] = mutate(copy[at], path.slice(1), value);
      return copy;
    };
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...targets),
        fc.array(fc.nat(20), { maxLength: 5 }),
        anything,
        async ([method, path, body], place, value) => {
          const response = await api.send(
            method,
            path,
            mutate(body, place, value),
            {
              'if-match': String(revision),
            },
          );
          expect([path, value, response.status < 500]).toEqual([
            path,
            value,
            true,
          ]);
        },
      ),
      { numRuns: 600 },
    );
  });

  it('answers any query and path with a status below 500', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.constantFrom(
        '\u0000',
        "'; DROP TABLE experiments; --",
        '%',
        '..',
        'EXP-0',
        'ÿ',
      ),
    );
    const names = [
      'q',
      'cursor',
      'limit',
      'sort',
      'status',
      'entityRef',
      'owner',
      'grade',
      'design',
      'source',
      'nature',
      'zzz',
    ];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), text, async (name, value) => {
        const query = `${name}=${encodeURIComponent(
          value.replace(/[\ud800-\udfff]/g, ''),
        )}`;
        const segment =
          encodeURIComponent(value.replace(/[\ud800-\udfff]/g, '')) || 'x';
        for (const path of [
          `/experiments?${query}`,
          `/experiments/counts?${query}`,
          `/experiments/${segment}`,
          `/experiments/${segment}/analyses/${segment}`,
          `/experiments/${segment}/events?${query}`,
          `/experiments/${segment}/comments?${query}`,
          `/slots?${query}`,
          `/ideas?${query}`,
          `/ideas/balance?${query}`,
          `/ideas/${segment}/events?${query}`,
        ]) {
          const { status } = await api.send('GET', path);
          expect([path, status < 500]).toEqual([path, true]);
        }
      }),
      { numRuns: 120 },
    );
  });

  it('serves every route of the contract', async () => {
    for (const [path, methods] of Object.entries(spec.paths)) {
      for (const method of Object.keys(methods)) {
        if (method === 'parameters') continue;
        const url = path
          .replace('{key}', 'EXP-99999')
          .replace('{analysisId}', 'latest');
        const response = await api.send(
          method.toUpperCase(),
          url,
          method === 'get' ? undefined : {},
        );
        // A route that is not there answers without a body of the shared error handler.
        const isFile = response.headers.get('content-type')?.includes('ndjson');
        const body = isFile ? {} : await response.json();
        expect([path, method, response.status, typeof body]).toEqual([
          path,
          method,
          expect.any(Number),
          'object',
        ]);
        expect([200, 400, 404]).toContain(response.status);
      }
    }
  });
});
