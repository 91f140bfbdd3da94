import { createMockDirectory } from '@backstage/backend-test-utils';
import { EXIT } from '../Failure';
import { report } from '../__testUtils__/report';
import { startPortal, TOKEN, type Portal } from '../__testUtils__/startPortal';

jest.setTimeout(60_000);

describe('hone report events', () => {
  const folder = createMockDirectory();
  let portal: Portal;
  let env: Record<string, string>;

  beforeAll(async () => {
    portal = await startPortal();
    env = { HONE_URL: portal.url, HONE_TOKEN: TOKEN };
  });
  afterAll(() => portal?.stop());

  it('sends files of events in portions, any number of times', async () => {
    const line = (i: number) =>
      JSON.stringify({
        kind: 'defect',
        id: `bug-${i}`,
        version: '2026-01-02T00:00:00Z',
        service: i < 6_000 ? 'cart-api' : 'ghost',
        foundAt: '2026-01-01T00:00:00Z',
      });
    const text = Array.from({ length: 6_001 }, (_, i) => line(i)).join('\n');
    folder.setContent({ 'events.ndjson': text });
    const args = ['events', '--source', 'tracker'];
    expect(
      await report([...args, folder.resolve('events.ndjson')], { env }),
    ).toMatchObject({
      code: EXIT.done,
      printed: ['6001 events of tracker: 6001 changed what is known'],
      complaints: [
        '5000 events sent, up to line 5000',
        '6001 events sent, up to line 6001',
        expect.stringMatching(/^1 of them name a service that the catalog/),
      ],
    });
    expect(await report([...args, '-'], { env, stdin: text })).toMatchObject({
      code: EXIT.done,
      printed: ['6001 events of tracker: 0 changed what is known'],
    });
  });

  it('names the line that the server refuses', async () => {
    const stdin = [
      '{"kind":"defect","id":"x","version":"2026-01-02T00:00:00Z","service":"cart-api","foundAt":"2026-01-01T00:00:00Z"}',
      '',
      '{"kind":"defect","id":"y","version":"soon","service":"cart-api","foundAt":"2026-01-01T00:00:00Z"}',
    ].join('\n');
    const { code, complaints } = await report(
      ['events', '--source', 'tracker', '-'],
      { env, stdin },
    );
    expect(code).toBe(EXIT.refused);
    expect(complaints).toEqual([
      expect.stringMatching(
        /line 3: version has to be an instant .*"soon" was given/,
      ),
    ]);
  });

  it('says how far it got, and takes the whole file again', async () => {
    const line = (i: number) =>
      `{"kind":"flag-change","id":"f-${i}","version":"2026-01-02T00:00:00Z","service":"cart-api","at":"2026-01-01T00:00:00Z","flag":"x"}`;
    const lines = Array.from({ length: 5_001 }, (_, i) => line(i));
    const args = ['events', '--source', 'flags', '-'];
    expect(
      await report(args, { env, stdin: [...lines, 'oops'].join('\n') }),
    ).toMatchObject({
      code: EXIT.input,
      complaints: [
        '5000 events sent, up to line 5000',
        'Line 5002 has to be one JSON object, but oops was given. 5000 events were sent before; send the whole file again when it is mended, what is known counts once.',
      ],
    });
    expect(await report(args, { env, stdin: lines.join('\n') })).toMatchObject({
      code: EXIT.done,
      printed: ['5001 events of flags: 1 changed what is known'],
    });
  });
});
