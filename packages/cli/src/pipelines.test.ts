import { createMockDirectory } from '@backstage/backend-test-utils';
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { writeCommands } from './__testUtils__/commands';
import { observed, releasesOf } from './__testUtils__/report';
import { startPortal, TOKEN, type Portal } from './__testUtils__/startPortal';
import { TEST_METRICS } from './tests/testMetrics';

jest.setTimeout(120_000);

const PAGE = join(__dirname, '../../../docs/metrics/pipelines.md');

const REPORT = `<testsuite><testcase/><testcase><failure/></testcase><testcase name="x">
</testcase></testsuite>`;

const ENVIRONMENTS: Record<string, Record<string, string>> = {
  github: {
    GITHUB_RUN_ID: '4711',
    GITHUB_RUN_ATTEMPT: '2',
    GITHUB_REPOSITORY: 'acme/cart',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_SHA: 'c0ffee',
    GITHUB_JOB: 'deploy',
  },
  azure: {
    BUILD_BUILDID: '17',
    SYSTEM_STAGEATTEMPT: '2',
    SYSTEM_COLLECTIONURI: 'https://dev.azure.com/acme/',
    SYSTEM_TEAMPROJECT: 'shop',
    SYSTEM_JOBNAME: 'Deploy',
    BUILD_SOURCEVERSION: 'c0ffee',
    BUILD_REPOSITORY_URI: 'https://acme@dev.azure.com/acme/shop/_git/cart',
  },
};

const IDS: Record<string, string> = {
  github: 'acme/cart/4711/2/cart-api/production',
  azure: 'dev.azure.com/acme/17/2/cart-api/production',
};

interface Step {
  name: string;
  script: string;
  env: Record<string, string>;
}

interface Pipeline {
  system: 'github' | 'azure';
  steps: Step[];
}

type YamlStep = Partial<
  Record<'name' | 'displayName' | 'run' | 'script' | 'bash' | 'uses', string>
> & { env?: Record<string, string> };

/** The pipelines of the page. */
function documented(): Pipeline[] {
  const blocks = readFileSync(PAGE, 'utf8').matchAll(/```yaml\n([^]*?)```/g);
  return [...blocks].map(([, text]) => {
    const yaml = parse(text);
    const steps: YamlStep[] = yaml.steps ?? yaml.jobs.deploy.steps;
    return {
      system: yaml.jobs ? 'github' : 'azure',
      steps: steps.map(step => ({
        name: step.name ?? step.displayName ?? '',
        script: step.run ?? step.script ?? step.bash ?? '',
        env: step.env ?? {},
      })),
    };
  });
}

describe('documented pipelines', () => {
  const folder = createMockDirectory();
  let portal: Portal | undefined;
  afterEach(async () => {
    await portal?.stop();
    portal = undefined;
  });

  /** As a runner does it: what the expressions of a step's variables stand for, and the script in a shell. */
  async function execute(
    step: Step,
    system: string,
    succeeded: boolean,
  ): Promise<void> {
    const { PATH } = process.env;
    expect(step.env).toHaveProperty('HONE_TOKEN');
    const values: Record<string, string> = {
      ...step.env,
      ...ENVIRONMENTS[system],
      PATH: `${folder.path}/commands:${PATH}`,
      HONE_URL: portal!.url,
      HONE_TOKEN: TOKEN,
      STATUS: succeeded ? 'succeeded' : 'failed',
      AGENT_JOBSTATUS: succeeded ? 'Succeeded' : 'Failed',
    };
    await new Promise<void>((resolve, reject) => {
      execFile(
        'bash',
        ['-e', '-o', 'pipefail', '-c', step.script],
        { cwd: folder.path, env: values },
        (error, stdout, stderr) =>
          error
            ? reject(
                new Error(`${step.name}: ${error.code}\n${stdout}${stderr}`),
              )
            : resolve(),
      );
    });
  }

  async function defineMetrics(): Promise<void> {
    for (const metric of Object.values(TEST_METRICS)) {
      await portal!.metrics.createMetric(metric, portal!.admin);
    }
  }

  const pipelines = documented().map(pipeline => ({
    ...pipeline,
    with: JSON.stringify(pipeline.steps).includes('curl')
      ? 'curl'
      : 'the program',
  }));

  async function start(): Promise<void> {
    portal = await startPortal();
    folder.setContent({ reports: { 'a.xml': REPORT, 'b.xml': REPORT } });
    writeCommands(folder.path);
  }

  const reporting = (steps: Step[]) =>
    steps.filter(({ script }) => /curl|@hone/.test(script));

  it('are four, whose steps report tests, start and end', () => {
    const steps = ['Report the tests', 'Report the start', 'Report the end'];
    const define = 'Define the metrics of tests';
    expect(
      pipelines.map(p => [
        p.system,
        p.with,
        reporting(p.steps).map(s => s.name),
      ]),
    ).toEqual([
      ['github', 'the program', steps],
      ['github', 'curl', [define, ...steps]],
      ['azure', 'the program', steps],
      ['azure', 'curl', steps],
    ]);
  });

  it.each(pipelines)(
    '$system with $with: tests and a deployment that succeeds',
    async ({ system, steps }) => {
      await start();
      const scripts = reporting(steps);
      const defines = scripts.some(({ name }) => name.startsWith('Define'));
      if (!defines) await defineMetrics();
      for (const step of scripts) await execute(step, system, true);

      expect(await releasesOf(portal!)).toMatchObject([
        { id: IDS[system], kind: 'deployment', sha: 'c0ffee' },
      ]);
      expect(await observed(portal!, 'tests.number')).toMatchObject({
        n: 1,
        mean: 6,
      });
      expect(await observed(portal!, 'tests.failed')).toMatchObject({
        n: 6,
        successes: 2,
      });
    },
  );

  it.each(pipelines)(
    '$system with $with: a deployment that fails',
    async ({ system, steps }) => {
      await start();
      const end = steps.find(({ name }) => name === 'Report the end')!;
      await execute(end, system, false);
      expect(await releasesOf(portal!)).toMatchObject([
        { id: IDS[system], kind: 'undelivered', sha: 'c0ffee' },
      ]);
    },
  );
});
