import { createMockDirectory } from '@backstage/backend-test-utils';
import { EXIT } from '../Failure';
import { GITHUB, observed, report } from '../__testUtils__/report';
import { startPortal, TOKEN, type Portal } from '../__testUtils__/startPortal';

jest.setTimeout(60_000);

const REPORT = `<testsuites><testsuite>
  <testcase time="1.5"/><testcase time="0.5"><failure/></testcase><testcase><skipped/></testcase>
</testsuite></testsuites>`;

describe('hone report tests', () => {
  const folder = createMockDirectory();
  let portal: Portal;
  let env: Record<string, string>;

  beforeAll(async () => {
    portal = await startPortal();
    env = { HONE_URL: portal.url, HONE_TOKEN: TOKEN };
  });
  afterAll(() => portal?.stop());

  it('turns results of tests into observations, and defines their metrics once', async () => {
    folder.setContent({ out: { 'a.xml': REPORT, 'b.xml': REPORT } });
    const args = [
      ...['tests', '--service', 'cart-api', folder.resolve('out/*.xml')],
      folder.resolve('out/a.xml'),
    ];
    const options = { env: { ...env, ...GITHUB } };
    const first = await report(args, options);
    expect(first).toMatchObject({
      code: EXIT.done,
      printed: [
        'tests of cart-api: 6 in 2 files, 2 failed, 2 skipped: reported',
      ],
      complaints: [
        'Created the definitions tests.number, tests.failed, tests.duration.',
      ],
    });
    expect(await observed(portal, 'tests.number')).toMatchObject({
      n: 1,
      mean: 6,
    });
    expect(await observed(portal, 'tests.failed')).toMatchObject({
      n: 4,
      successes: 2,
    });
    expect(await observed(portal, 'tests.duration')).toMatchObject({
      n: 1,
      mean: 4,
    });

    const again = await report(args, options);
    expect(again).toMatchObject({ code: EXIT.done, complaints: [] });
    expect(again.printed[0]).toContain('known already');

    folder.setContent({ out: { 'a.xml': REPORT } });
    expect(await report(args, options)).toMatchObject({
      code: EXIT.refused,
      complaints: [expect.stringContaining('(409)')],
    });
    const otherPart = await report([...args, '--part', 'unit'], options);
    expect(otherPart.code).toBe(EXIT.done);
  });

  it('says which definitions are needed when the token may not make them', async () => {
    const poor = await startPortal(['hone.metric.create', 'hone.metric.read']);
    try {
      folder.setContent({ 'a.xml': REPORT });
      const answer = await report(
        [
          ...['tests', '--service', 'cart-api', '--id', 't'],
          folder.resolve('a.xml'),
        ],
        { env: { HONE_URL: poor.url, HONE_TOKEN: TOKEN } },
      );
      expect(answer).toMatchObject({
        code: EXIT.refused,
        complaints: [
          expect.stringContaining(
            'tests.number (mean, unit 1), tests.failed (proportion, unit ratio), tests.duration (mean, unit s)',
          ),
        ],
      });
    } finally {
      await poor.stop();
    }
  });
});
