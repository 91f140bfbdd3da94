import { CART } from '../__fixtures__/entities';
import { startMetrics } from '../__testUtils__/startMetrics';
import { TestSink } from '../__testUtils__/TestSink';

jest.setTimeout(60_000);

const annotation = {
  entityRef: CART,
  title: 'EXP-1 Cache the cart',
  text: '',
  tags: ['experiment'],
  from: '2026-06-01T08:00:00Z',
  until: null,
  url: null,
};

describe('the routes of annotations', () => {
  it('take a window, say where it stands, and take it back', async () => {
    const { telemetry, auth, stop } = await startMetrics({
      annotationSinks: [
        new TestSink('grafana'),
        new TestSink('datadog', ['deployment']),
      ],
    });
    const waiting = {
      key: 'exp-1',
      items: [
        {
          sinkId: 'grafana',
          state: 'waiting',
          attempts: 0,
          message: null,
          writtenAt: null,
        },
      ],
    };
    expect(await telemetry.putAnnotation('exp-1', annotation, auth)).toEqual(
      waiting,
    );
    expect(await telemetry.getAnnotation('exp-1', auth)).toEqual(waiting);
    await telemetry.deleteAnnotation('exp-1', auth);
    await expect(telemetry.getAnnotation('exp-1', auth)).rejects.toMatchObject({
      status: 404,
    });
    await stop();
  });

  it('refuse what makes no sense', async () => {
    const { send, stop } = await startMetrics();
    const faults: [string, object, string][] = [
      ['deployment-1', {}, 'key must not begin with deployment-'],
      ['exp-1', { from: 'yesterday' }, 'from'],
      ['exp-1', { until: '2026-05-01T08:00:00Z' }, 'until has to be'],
      ['exp-1', { url: 'data:text/html,hello' }, 'url has to be an http'],
    ];
    for (const [key, change, sentence] of faults) {
      const { status, body } = await send('PUT', `/annotations/${key}`, {
        ...annotation,
        ...change,
      });
      expect(status).toBe(400);
      expect(body.error.message).toContain(sentence);
    }
    const unknown = await send('PUT', '/annotations/exp-1', {
      ...annotation,
      entityRef: 'component:default/nothing',
    });
    expect(unknown.status).toBe(404);
    await stop();
  });
});
