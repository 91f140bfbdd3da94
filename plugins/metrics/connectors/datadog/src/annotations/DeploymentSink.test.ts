import { aDeployment, anExperiment } from '../__testUtils__/annotations';
import { loadCheck, type Check } from '../__testUtils__/contracts';
import { FakeDatadog, NOW } from '../__testUtils__/FakeDatadog';
import { clientOf, configOf, signal } from '../__testUtils__/startDatadog';
import { DeploymentSink } from './DeploymentSink';

let check: Check;
let fake: FakeDatadog;
beforeAll(async () => {
  check = await loadCheck();
});
beforeEach(async () => {
  fake = await FakeDatadog.start(check);
});
afterEach(() => fake.stop());

function sink() {
  const config = configOf(fake);
  return new DeploymentSink(config, clientOf(config).client);
}
const put = (annotation = aDeployment(), receipt: string | null = null) =>
  sink().put(annotation, { receipt, signal });

describe('a deployment', () => {
  it('is told with its times in nanoseconds and an id of its own', async () => {
    const { receipt } = await put();
    expect(receipt).toMatch(/^[0-9a-f]{32}$/);
    expect(fake.deployments).toEqual([
      {
        id: receipt,
        service: 'cart',
        env: 'prod',
        version: '1.2',
        started_at: (NOW - 120_456) * 1_000_000,
        finished_at: (NOW - 60_123) * 1_000_000,
        git: {
          commit_sha: 'a1'.repeat(20),
          repository_url: 'https://github.com/acme/cart',
        },
      },
    ]);
  });

  it('has exactly its milliseconds on the wire', () => {
    for (let ms = NOW; ms < NOW + 2_000; ms += 1) {
      expect(JSON.stringify(ms * 1_000_000)).toBe(`${ms}000000`);
    }
  });

  it.each([
    [{ commit: null }],
    [{ repositoryUrl: null }],
    [{ commit: 'a1b2c3' }],
  ])('has git only where all of it is known: %j', async more => {
    await put(aDeployment({ ...more, version: null }));
    expect(fake.deployments[0]).not.toHaveProperty('git');
    expect(fake.deployments[0]).not.toHaveProperty('version');
  });

  it('is told once, with a receipt, without one, and when the answer was lost', async () => {
    fake.vendor.expect({ on: /POST/, cut: true });
    await expect(put()).rejects.toThrow('Datadog cannot be reached');
    const { receipt } = await put();
    expect(await put()).toEqual({ receipt });
    expect(await put(aDeployment(), receipt)).toEqual({ receipt });
    expect(fake.deployments).toHaveLength(1);
  });

  it('that has changed takes the place of the one before', async () => {
    const { receipt } = await put();
    const second = await put(aDeployment({ version: '1.3' }), receipt);
    expect(fake.deployments.map(({ id, version }) => [id, version])).toEqual([
      [second.receipt, '1.3'],
    ]);
  });

  it('is taken back; one that is gone is fine', async () => {
    const { receipt } = await put();
    await sink().remove(receipt, { signal });
    expect(fake.deployments).toEqual([]);
    await sink().remove(receipt, { signal });
  });

  it('has to be one', async () => {
    await expect(put(anExperiment())).rejects.toMatchObject({
      name: 'InputError',
      message:
        'The annotation "EXP-142" is no deployment: its times are missing',
    });
  });

  it('that is too old is refused in the words of Datadog', async () => {
    const finishedAt = new Date(NOW - 7_200_000);
    await expect(put(aDeployment({ finishedAt }))).rejects.toMatchObject({
      name: 'InputError',
      message:
        'Datadog refused the request (400): finished_at is older than 1 hour.',
    });
  });

  it.each(['dora_metrics_read', 'dora_metrics_write'])(
    'needs the scope %s',
    async scope => {
      const { receipt } = await put();
      fake.scopes.delete(scope);
      await expect(
        put(aDeployment({ version: '2' }), receipt),
      ).rejects.toMatchObject({
        name: 'ServiceUnavailableError',
        message: expect.stringContaining(`needs the scope ${scope}`),
      });
    },
  );
});
