import type { Contract, VendorAnswer } from '@hone/testbed';
import { FakeJira } from './__testUtils__/FakeJira';
import { issueJson } from './__testUtils__/issues';
import { cloudContract, readAll, sourceOf } from './__testUtils__/reading';

const SEARCH = /search/;

describe('a Jira that does not answer as it should', () => {
  let contract: Contract | null;
  let jira: FakeJira;

  beforeAll(async () => {
    contract = await cloudContract();
  });
  beforeEach(async () => {
    jira = await FakeJira.start(contract);
    jira.put(
      issueJson({ id: '10001', type: 'Bug', created: '2026-11-02T09:00:00Z' }),
    );
  });
  afterEach(() => jira.stop());

  const limited = (headers: Record<string, string>) => ({
    on: SEARCH,
    answer: { status: 429, headers },
  });
  const answers = (answer: VendorAnswer) =>
    jira.vendor.expect({ on: SEARCH, answer });
  // Limits are counted from the clock of the source, which stands still.
  const now = '2026-11-20T12:00:00Z';

  it.each([
    ['seconds', { 'Retry-After': '1' }, 990],
    ['a date', { 'Retry-After': 'Fri, 20 Nov 2026 12:00:01 GMT' }, 990],
    [
      'its own header',
      {
        'X-RateLimit-Reset': '2026-11-20T12:00:01Z',
        'RateLimit-Reason': 'jira-burst-based',
      },
      990,
    ],
    [
      'its own header without seconds, which is over',
      { 'X-RateLimit-Reset': '2026-11-20T12:00Z' },
      0,
    ],
  ])('is waited for as it asks, in %s', async (_, headers, waitMs) => {
    jira.vendor.expect(limited(headers as Record<string, string>));
    const { source } = sourceOf(jira, {}, { now });
    const start = performance.now();
    const { events } = await readAll(source);
    expect(performance.now() - start).toBeGreaterThanOrEqual(waitMs);
    expect(events).toHaveLength(1);
  });

  it('is left alone until a long limit is over', async () => {
    jira.vendor.expect(
      limited({
        'X-RateLimit-Reset': '2026-11-20T13:00:00Z',
        'RateLimit-Reason': 'jira-quota-tenant-based',
      }),
    );
    const { source } = sourceOf(jira, {}, { now });
    const sentence =
      'Jira (tracker) asks to wait until 2026-11-20T13:00:00.000Z because there were too many requests; reading goes on then';
    await expect(readAll(source)).rejects.toThrow(sentence);
    const asked = jira.vendor.requests.length;
    await expect(readAll(source)).rejects.toThrow(sentence);
    expect(jira.vendor.requests).toHaveLength(asked);
  });

  it.each([500, 502, 503, 504])('is asked again after a %d', async status => {
    answers({ status, headers: { 'Retry-After': '0' } });
    expect((await readAll(sourceOf(jira).source)).events).toHaveLength(1);
  });

  it('is asked again after an answer that broke off', async () => {
    jira.vendor.expect({ on: SEARCH, cut: true });
    expect((await readAll(sourceOf(jira).source)).events).toHaveLength(1);
  });

  it('is asked again when it takes too long', async () => {
    jira.vendor.expect({ on: /myself/, slowMs: 6_000 });
    const { source } = sourceOf(jira, {}, { timeoutMs: 2_000 });
    expect((await readAll(source)).events).toHaveLength(1);
    const asked = jira.vendor.requests.filter(({ path }) =>
      path.endsWith('/myself'),
    );
    expect(asked.length).toBeGreaterThan(1);
  });

  it('does not know the token any more', async () => {
    jira.authorization = 'Basic renewed';
    const failure = readAll(sourceOf(jira).source);
    await expect(failure).rejects.toMatchObject({
      name: 'InputError',
      message:
        'Jira (tracker) does not know the credentials (401); the token of hone.metrics.jira[0].auth may have expired or been revoked',
    });
    // A search with it might have found nothing, as one who is not signed in.
    expect(jira.vendor.requests).toHaveLength(1);
  });

  it('says both what is wrong at large and with a field', async () => {
    answers({
      status: 400,
      body: {
        errorMessages: ["The value 'SHOPX' does not exist."],
        errors: { jql: 'is not  right,\nsee there' },
      },
    });
    await expect(readAll(sourceOf(jira).source)).rejects.toMatchObject({
      name: 'InputError',
      message:
        "Jira (tracker) refused the query (400); check projects, types and filter of hone.metrics.jira[0]: The value 'SHOPX' does not exist. jql: is not right, see there",
    });
  });

  it('never brings a secret into a sentence', async () => {
    const secret = jira.authorization;
    answers({
      status: 400,
      body: { errorMessages: [`${secret} and token-1`], errors: {} },
    });
    await expect(readAll(sourceOf(jira).source)).rejects.toThrow(
      /: Basic \[redacted\] and \[redacted\]$/,
    );
  });

  it('does not know a project', async () => {
    const { source } = sourceOf(jira, { projects: ['SHOP', 'GONE'] });
    await expect(readAll(source)).rejects.toThrow(
      "The value 'GONE' does not exist for the field 'project'.",
    );
  });

  it.each([
    [
      403,
      'Jira (tracker) does not let the account search (403); it needs the permission Browse projects in SHOP, and a token with scopes needs read:jira-work and read:jira-user',
    ],
    [
      404,
      /^Jira \(tracker\) has no such API at http:\/\/127\.0\.0\.1:\d+ \(404\); check url, apiUrl and edition of hone\.metrics\.jira\[0\]$/,
    ],
    [
      410,
      'Jira (tracker) has removed this search (410); it is a Cloud site, so set edition of hone.metrics.jira[0] to cloud',
    ],
    [418, 'Jira (tracker) refused the request (418)'],
  ])(
    'refuses with %d, and the sentence says what to mend',
    async (status, sentence) => {
      answers({ status, body: { errorMessages: [], errors: {} } });
      await expect(readAll(sourceOf(jira).source)).rejects.toThrow(sentence);
    },
  );

  it.each([
    [
      { status: 200, body: 'Sign in' },
      'answered with something that is not described',
    ],
    [
      { status: 200, body: { issues: 'many' } },
      'answered with something that is not described',
    ],
    [{ status: 200 }, 'answered with something that is not described'],
    [
      { status: 302, headers: { Location: 'https://id.atlassian.com/login' } },
      'redirects elsewhere (302)',
    ],
  ])('is something else: %j', async (answer, sentence) => {
    answers(answer);
    await expect(readAll(sourceOf(jira).source)).rejects.toThrow(sentence);
  });

  it('sends a bearer token where one is configured', async () => {
    jira.authorization = 'Bearer token-2';
    const { source } = sourceOf(jira, {
      auth: { type: 'bearer', token: 'token-2' },
    });
    expect((await readAll(source)).events).toHaveLength(1);
  });
});
