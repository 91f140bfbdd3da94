import { pipelineRun, stableId } from './pipelineRun';

const GITHUB = {
  GITHUB_RUN_ID: '4711',
  GITHUB_RUN_ATTEMPT: '2',
  GITHUB_REPOSITORY: 'acme/cart',
  GITHUB_SERVER_URL: 'https://github.example.com/',
  GITHUB_SHA: 'abc',
  GITHUB_JOB: 'deploy',
};

const AZURE = {
  BUILD_BUILDID: '17',
  SYSTEM_STAGEATTEMPT: '3',
  SYSTEM_COLLECTIONURI: 'https://dev.azure.com/acme/',
  SYSTEM_TEAMPROJECT: 'Web shop',
  SYSTEM_JOBNAME: 'Deploy',
  BUILD_SOURCEVERSION: 'def',
  BUILD_REPOSITORY_URI: 'https://acme@dev.azure.com/acme/Web%20shop/_git/cart',
};

describe('pipelineRun', () => {
  it('knows GitHub Actions', () => {
    expect(pipelineRun(GITHUB)).toEqual({
      source: 'github-actions',
      id: 'acme/cart/4711/2',
      job: 'deploy',
      sha: 'abc',
      repository: 'https://github.example.com/acme/cart',
      url: 'https://github.example.com/acme/cart/actions/runs/4711/attempts/2',
    });
  });

  it('knows Azure Pipelines, and takes the user out of addresses', () => {
    expect(pipelineRun(AZURE)).toEqual({
      source: 'azure-pipelines',
      id: 'dev.azure.com/acme/17/3',
      job: 'Deploy',
      sha: 'def',
      repository: 'https://dev.azure.com/acme/Web%20shop/_git/cart',
      url: 'https://dev.azure.com/acme/Web%20shop/_build/results?buildId=17',
    });
  });

  it('counts the first attempt where none is named', () => {
    const { GITHUB_RUN_ATTEMPT: _, ...gitHub } = GITHUB;
    const { SYSTEM_STAGEATTEMPT: __, ...azure } = AZURE;
    expect(pipelineRun(gitHub)!.id).toBe('acme/cart/4711/1');
    expect(pipelineRun({ ...azure, SYSTEM_STAGEATTEMPT: '' })!.id).toBe(
      'dev.azure.com/acme/17/1',
    );
  });

  it('leaves out what is not said', () => {
    const run = pipelineRun({
      BUILD_BUILDID: '17',
      SYSTEM_COLLECTIONURI: 'https://tfs.example.com/tfs/Default/',
    });
    expect(run).toEqual({
      source: 'azure-pipelines',
      id: 'tfs.example.com/tfs/Default/17/1',
    });
  });

  it.each([
    [{}],
    [{ GITHUB_SHA: 'abc', CI: 'true' }],
    [{ GITHUB_RUN_ID: '1' }],
    [{ BUILD_BUILDID: '1' }],
  ])('knows no run in %j', env => {
    expect(pipelineRun(env)).toBeUndefined();
  });
});

describe('stableId', () => {
  it('keeps what is short', () => {
    expect(stableId(['acme/cart/1/1', 'cart', 'production'])).toBe(
      'acme/cart/1/1/cart/production',
    );
  });

  it('shortens what is long, and tells different ones apart', () => {
    const long = (end: string) => stableId(['x'.repeat(300), end]);
    expect(long('a')).toHaveLength(161);
    expect(long('a')).toBe(long('a'));
    expect(long('a')).not.toBe(long('b'));
  });
});
