import type { ExperimentInput } from '@hone/backstage-plugin-experiments-common';

/** What the rows act on. Everything here belongs to the Checkout team; only EXP-007 is shared with the guest. */
export interface World {
  send: Send;
  /** A draft of a process trial. */
  draft: string;
  /** A draft of a canary. */
  canary: string;
  /** One that ran, has verdicts, and is watched. */
  done: string;
  /** One that runs and is shared with the guest. */
  shared: string;
  idea: string;
  /** Another one, to move and merge with. */
  otherIdea: string;
  template: string;
  metricId: string;
  input: ExperimentInput;
  /** Of the developer. */
  developerToken: string;
}

/** A request; the revision that it names is never the current one unless it is given. */
export type Send = (
  token: string,
  method: string,
  path: string,
  body?: unknown,
  revision?: number,
) => Promise<{ status: number; body: any }>;

/**
 * Who may do what with the contract. One letter for every role, in the order of ROLE_ORDER: y for what passes, n for 403,
 * - for 404. Writes name a revision that is out of date, so that a 409 proves that only the permission passed and nothing
 * changes between the columns.
 */
export interface MatrixRow {
  operationId: string;
  /** What is special about the row, where an operation has several. */
  about?: string;
  statuses: string;
  call(world: World, token: string): Promise<{ status: number }>;
}

export const ROLE_ORDER = [
  'engineer',
  'second-engineer',
  'champion',
  'engineering-manager',
  'product-owner',
  'release-lead',
  'security-reviewer',
  'data-analyst',
  'platform-engineer',
  'director',
  'guest-collaborator',
];

/** A revision that nothing has in this test. */
const STALE = 9_999;

function get(
  operationId: string,
  statuses: string,
  path: (world: World) => string,
  about?: string,
): MatrixRow {
  return {
    operationId,
    about,
    statuses,
    call: (world, token) => world.send(token, 'GET', path(world)),
  };
}

function write(
  operationId: string,
  statuses: string,
  method: string,
  path: (world: World) => string,
  body?: (world: World) => unknown,
  about?: string,
): MatrixRow {
  return {
    operationId,
    about,
    statuses,
    call: (world, token) =>
      world.send(token, method, path(world), body?.(world), STALE),
  };
}

function transition(
  statuses: string,
  subject: (world: World) => string,
  body: { action: string; [field: string]: unknown },
  about = '',
): MatrixRow {
  return write(
    'transitionExperiment',
    statuses,
    'POST',
    world => `/experiments/${subject(world)}/transitions`,
    () => body,
    `${body.action}${about}`,
  );
}

const draft = (world: World) => `/experiments/${world.draft}`;
const done = (world: World) => `/experiments/${world.done}`;
const shared = (world: World) => `/experiments/${world.shared}`;
const idea = (world: World) => `/ideas/${world.idea}`;
const hypothesis = {
  problem: 'Reviews wait.',
  solution: 'Review first.',
  metric: 'Lead time falls by 10%.',
};

const EXPERIMENTS: MatrixRow[] = [
  get('listExperiments', 'yyyyyyyyyyy', () => '/experiments?limit=5'),
  get('countExperiments', 'yyyyyyyyyyy', () => '/experiments/counts'),
  write(
    'createExperiment',
    'yyyyynnnynn',
    'POST',
    () => '/experiments',
    world => world.input,
  ),
  get('getExperiment', 'yyyyyyyyyy-', draft),
  write('updateExperiment', 'yyynynnnnn-', 'PUT', draft, w => w.input),
  write(
    'updateExperiment',
    'yyynynnynn-',
    'PUT',
    done,
    world => world.input,
    'of a sealed plan',
  ),
  write('deleteExperiment', 'yyynynnnnn-', 'DELETE', draft),
  get('listEvents', 'yyyyyyyyyy-', world => `${done(world)}/events`),
  get('exportExperiment', 'yyyyyyyyyy-', w => `${done(w)}/export?format=json`),
  write(
    'summarizeEntities',
    'yyyyyyyyyyy',
    'POST',
    () => '/entities/summaries',
    world => ({ entityRefs: [world.input.entityRef] }),
  ),
  write(
    'importExperiments',
    'nnnnnnnnnnn',
    'POST',
    () => '/imports',
    world => ({
      source: 'matrix',
      items: [{ externalId: 'm', experiment: world.input, history: [] }],
    }),
  ),
  {
    operationId: 'applyDefinitions',
    statuses: 'yyyyynnnynn',
    // Documents are answered one by one, so the refusal is in the answer.
    call: async (world, token) => {
      const { status, body } = await world.send(token, 'POST', '/definitions', {
        text: definitionOf(world),
        dryRun: true,
      });
      const refusal = /hone\.experiment\.create is missing/;
      return { status: refusal.test(JSON.stringify(body)) ? 403 : status };
    },
  },
];

const LOOP: MatrixRow[] = [
  transition('yyynynnnnn-', w => w.draft, { action: 'submit' }),
  transition('yyynynnnnn-', w => w.draft, {
    action: 'withdraw',
    reason: 'why',
  }),
  transition('yyyynyynnn-', w => w.draft, { action: 'approve' }),
  transition('yyynnnnnnn-', w => w.draft, {
    action: 'schedule',
    startAt: '2040-01-01T00:00:00Z',
  }),
  transition('yyynnnnnnn-', w => w.draft, { action: 'start' }),
  transition('yyynnynnnn-', w => w.canary, { action: 'start' }, ' a canary'),
  transition('yyynnnnnnn-', w => w.draft, { action: 'pause', reason: 'why' }),
  transition('yyynnnnnnn-', w => w.draft, { action: 'resume' }),
  transition('yyynnnnnnn-', w => w.draft, { action: 'conclude' }),
  transition('yyyyynnnnn-', w => w.draft, {
    action: 'decide',
    decision: 'ship',
    reason: 'why',
  }),
  transition('yyyyynnnnn-', w => w.draft, { action: 'confirm' }),
  transition('yyyyynnnnn-', w => w.draft, { action: 'decline', reason: 'why' }),
  transition('yyyyynnnnn-', w => w.draft, { action: 'end-watch' }),
  get('listAnalyses', 'yyyyyyyyyy-', world => `${done(world)}/analyses`),
  get('getAnalysis', 'yyyyyyyyyy-', w => `${done(w)}/analyses/latest`),
  get(
    'getAnalysisValues',
    'yyyyyyyyyy-',
    world => `${done(world)}/analyses/latest/values`,
  ),
  write(
    'checkRobustness',
    'yyyyyyyyyy-',
    'POST',
    world => `${done(world)}/analyses/latest/robustness`,
  ),
  get(
    'getRobustness',
    'yyyyyyyyyy-',
    world => `${done(world)}/analyses/latest/robustness`,
  ),
  // Last of these: it makes another analysis the latest.
  write('analyzeExperiment', 'yyynynnynn-', 'POST', w => `${done(w)}/analyses`),
];

const CONVERSATION: MatrixRow[] = [
  get('listComments', 'yyyyyyyyyy-', world => `${done(world)}/comments`),
  write(
    'addComment',
    'yyyyyyyyyn-',
    'POST',
    world => `${done(world)}/comments`,
    () => ({ text: 'Seen.' }),
  ),
  {
    operationId: 'deleteComment',
    about: 'an own one; of somebody else where there is none',
    statuses: 'yyyyyyyyyn-',
    call: async (world, token) => {
      const path = `${done(world)}/comments`;
      const say = (who: string) =>
        world.send(who, 'POST', path, { text: 'Take me back.' });
      const own = await say(token);
      const { body } =
        own.status === 201 ? own : await say(world.developerToken);
      return world.send(token, 'DELETE', `${path}/${body.id}`);
    },
  },
  write(
    'shareExperiment',
    'nnnnynnnnn-',
    'PUT',
    world => `${draft(world)}/sharing`,
    () => ({ groups: [] }),
  ),
  get('listViews', 'yyyyyyyyyyy', () => '/views'),
  write(
    'saveView',
    'yyyyyyyyyyy',
    'POST',
    () => '/views',
    () => ({ name: 'Mine', page: 'portfolio', query: 'status=running' }),
  ),
  {
    operationId: 'deleteView',
    statuses: 'yyyyyyyyyyy',
    call: async (world, token) => {
      const { body } = await world.send(token, 'POST', '/views', {
        name: 'Short-lived',
        page: 'portfolio',
        query: 'status=running',
      });
      return world.send(token, 'DELETE', `/views/${body.id}`);
    },
  },
];

/** What the guest may with the one experiment that is shared. */
const SHARED: MatrixRow[] = [
  get('getExperiment', 'yyyyyyyyyyy', shared, 'that is shared'),
  get('listEvents', 'yyyyyyyyyyy', w => `${shared(w)}/events`, 'shared'),
  get('listAnalyses', 'yyyyyyyyyyy', w => `${shared(w)}/analyses`, 'shared'),
  get(
    'getAnalysis',
    'yyyyyyyyyyy',
    world => `${shared(world)}/analyses/latest`,
    'shared',
  ),
  get('listComments', 'yyyyyyyyyyy', w => `${shared(w)}/comments`, 'shared'),
  write(
    'addComment',
    'yyyyyyyyyny',
    'POST',
    world => `${shared(world)}/comments`,
    () => ({ text: 'Seen.' }),
    'shared',
  ),
  write(
    'updateExperiment',
    'yyynynnynnn',
    'PUT',
    shared,
    w => w.input,
    'shared',
  ),
  write(
    'deleteExperiment',
    'yyynynnynnn',
    'DELETE',
    shared,
    undefined,
    'shared',
  ),
  transition(
    'yyynnnnnnnn',
    world => world.shared,
    { action: 'pause', reason: 'why' },
    ' what is shared',
  ),
  transition(
    'yyyyynnnnnn',
    world => world.shared,
    { action: 'decide', decision: 'ship', reason: 'why' },
    ' on what is shared',
  ),
  write(
    'shareExperiment',
    'nnnnynnnnnn',
    'PUT',
    world => `${shared(world)}/sharing`,
    () => ({ groups: [] }),
    'further',
  ),
];

const IDEAS: MatrixRow[] = [
  get('listIdeas', 'yyyyyyyyyyy', () => '/ideas'),
  write(
    'createIdea',
    'yyyyyyyyynn',
    'POST',
    () => '/ideas',
    () => ({ title: 'One more', hypothesis }),
  ),
  get('getIdea', 'yyyyyyyyyy-', idea),
  write('updateIdea', 'yyynynnnnn-', 'PUT', idea, () => ({
    title: 'Renamed',
    hypothesis,
  })),
  write(
    'voteForIdea',
    'yyyyyyyyyn-',
    'PUT',
    world => `${idea(world)}/vote`,
    () => ({ vote: true }),
  ),
  write(
    'moveIdea',
    'nnynynnnnn-',
    'PUT',
    world => `${idea(world)}/move`,
    world => ({ before: world.otherIdea, reason: 'launch date' }),
  ),
  write(
    'transitionIdea',
    'yyynynnnnn-',
    'POST',
    world => `${idea(world)}/transitions`,
    () => ({ action: 'commit' }),
  ),
  get('listIdeaEvents', 'yyyyyyyyyy-', world => `${idea(world)}/events`),
  get('getIdeaBalance', 'yyyyyyyyyyy', () => '/ideas/balance'),
  write(
    'setIdeaQuota',
    'nnnynnnnnnn',
    'PUT',
    () => '/ideas/quota',
    () => ({ ownerRef: null, maxQuickFixShare: 0.5, reason: 'because' }),
  ),
  write(
    'findSimilarIdeas',
    'yyyyyyyyyyy',
    'POST',
    () => '/ideas/duplicates',
    () => ({ title: 'Retry payments with jitter' }),
  ),
];

const PLANNING: MatrixRow[] = [
  get('listTemplates', 'yyyyynnnynn', () => '/templates'),
  write(
    'createTemplate',
    'nnyynnnnnnn',
    'POST',
    () => '/templates',
    () => ({ title: 'Ours', hypothesis, design: 'process' }),
  ),
  write(
    'updateTemplate',
    'nnyynnnnnnn',
    'PUT',
    world => `/templates/${world.template}`,
    () => ({ title: 'Ours', hypothesis, design: 'process' }),
  ),
  write(
    'deleteTemplate',
    'nnyynnnnnnn',
    'DELETE',
    world => `/templates/${world.template}`,
  ),
  write(
    'lintExperiment',
    'yyyyynnnynn',
    'POST',
    () => '/lint',
    world => ({ experiment: world.input, withPower: false }),
  ),
  write(
    'estimatePower',
    'yyyyynnnynn',
    'POST',
    () => '/power',
    world => ({
      treated: [world.input.entityRef],
      metricId: world.metricId,
      design: 'process',
      durations: [28 * 86_400],
    }),
  ),
  write(
    'proposeControls',
    'yyyyynnnynn',
    'POST',
    () => '/control-pool',
    world => ({
      treated: [world.input.entityRef],
      metricId: world.metricId,
      durationSeconds: 28 * 86_400,
    }),
  ),
  get('listSlots', 'yyyyyyyyyyy', () => '/slots'),
];

const freeze = {
  title: 'Release freeze',
  from: '2040-01-01T00:00:00Z',
  to: '2040-01-08T00:00:00Z',
  scope: 'all',
  reason: 'Nobody is there',
};

const CALENDAR: MatrixRow[] = [
  get(
    'getCalendar',
    'yyyyyyyyyyy',
    () => '/calendar?from=2026-01-01T00:00:00Z&to=2026-04-01T00:00:00Z',
  ),
  get(
    'listCollisions',
    'yyyyyyyyyy-',
    world => `/collisions?key=${world.draft}`,
  ),
  get(
    'listCollisions',
    'yyyyyyyyyyy',
    world => `/collisions?key=${world.shared}`,
    'of what is shared, which tells the guest of none',
  ),
  write(
    'findDraftCollisions',
    'yyyyynnnynn',
    'POST',
    () => '/collisions',
    world => ({ experiment: world.input }),
  ),
  get(
    'suggestStart',
    'yyyyyyyyyy-',
    world => `${draft(world)}/start-suggestion`,
  ),
  get(
    'listFreezes',
    'yyyyyyyyyyn',
    () => '/freezes?from=2026-01-01T00:00:00Z&to=2026-02-01T00:00:00Z',
  ),
  write(
    'createFreeze',
    'nnnnnynnnnn',
    'POST',
    () => '/freezes',
    () => freeze,
  ),
  {
    operationId: 'updateFreeze',
    statuses: 'nnnnnynnnnn',
    call: async (world, token) => {
      const { body } = await world.send(
        world.developerToken,
        'POST',
        '/freezes',
        freeze,
      );
      return world.send(token, 'PUT', `/freezes/${body.id}`, freeze, STALE);
    },
  },
  {
    operationId: 'deleteFreeze',
    statuses: 'nnnnnynnnnn',
    call: async (world, token) => {
      const { body } = await world.send(
        world.developerToken,
        'POST',
        '/freezes',
        freeze,
      );
      return world.send(
        token,
        'DELETE',
        `/freezes/${body.id}`,
        undefined,
        STALE,
      );
    },
  },
];

/** The text of a policy, based on a version that is not in force. */
async function policyText(world: World): Promise<string> {
  const { body } = await world.send(
    world.developerToken,
    'GET',
    '/governance/policy',
  );
  return body.text;
}

const GOVERNANCE: MatrixRow[] = [
  get('getPolicy', 'yyyyyyyyyyn', () => '/governance/policy'),
  {
    operationId: 'savePolicy',
    statuses: 'nnnnnnnnynn',
    call: async (world, token) =>
      world.send(token, 'PUT', '/governance/policy', {
        text: await policyText(world),
        basedOn: STALE,
        dryRun: false,
      }),
  },
  {
    operationId: 'replayPolicy',
    statuses: 'yyyyyyyyyyn',
    call: async (world, token) =>
      world.send(token, 'POST', '/governance/replay', {
        text: await policyText(world),
      }),
  },
  get('listGovernanceLog', 'yyyyyyyyyyn', () => '/governance/log'),
  get('exportGovernanceLog', 'yyyyyyyyyyn', () => '/governance/log/export'),
  get('getGateHealth', 'yyyyyyyyyyn', () => '/governance/health'),
  get('listDelegations', 'yyyyyyyyyyy', () => '/governance/delegations'),
  write(
    'createDelegation',
    'yyyynyynynn',
    'POST',
    () => '/governance/delegations',
    () => ({
      toRef: 'user:hone-demo/security-reviewer',
      until: new Date(Date.now() + 3_600_000).toISOString(),
      reason: 'On holiday',
    }),
  ),
  write(
    'endDelegation',
    '-----------',
    'DELETE',
    () => '/governance/delegations/none',
    undefined,
    'that the caller did not give',
  ),
  get('listBreakGlass', 'yyyyyyyyyyy', () => '/governance/break-glass'),
  write(
    'reviewBreakGlass',
    '-----------',
    'POST',
    () => '/governance/break-glass/none/review',
    () => ({ finding: 'It was needed.' }),
    'where there is none',
  ),
  get('getGovernance', 'yyyyyyyyyy-', world => `${draft(world)}/governance`),
  get(
    'getGovernance',
    'yyyyyyyyyyn',
    world => `${shared(world)}/governance`,
    'of what is shared',
  ),
  write(
    'judgePlan',
    'yyyynyynnn-',
    'POST',
    world => `${draft(world)}/approvals`,
    () => ({ seat: 'peer', verdict: 'approve', boundHash: '00000000' }),
  ),
  write(
    'breakGlass',
    'yyynnnnnnn-',
    'POST',
    world => `${draft(world)}/break-glass`,
    () => ({
      reason: 'Checkout is down and this is the only way to bring it back.',
      incidentUrl: 'https://incidents.example.com/1',
      confirmationCode: '00000000',
    }),
  ),
  get('listReviews', 'yyyyyyyyyyy', () => '/reviews?tab=mine'),
  write(
    'assessPlan',
    'yyyyynnnynn',
    'POST',
    () => '/risk-assessment',
    world => ({ experiment: world.input }),
  ),
];

const learning = {
  title: 'Smaller batches fail less',
  text: '',
  claim: 'improves',
  kind: 'smaller-batches',
};

/** The one learning of these tests, which its source tells of every time. */
const newLearning = ({ done: experimentKey }: World) => ({
  learning,
  experimentKey,
  stance: 'supports',
  sourceRef: 'matrix',
});

function ofLearning(
  operationId: string,
  statuses: string,
  method: string,
  path: (key: string, world: World) => string,
  body?: unknown,
): MatrixRow {
  return {
    operationId,
    statuses,
    call: async (world, token) => {
      const known = await world.send(
        world.developerToken,
        'POST',
        '/learnings',
        newLearning(world),
      );
      return world.send(
        token,
        method,
        path(known.body.key, world),
        body,
        STALE,
      );
    },
  };
}

const EDITORS = 'yyyyynnyynn';
const expected = { low: -0.3, high: -0.1, confidence: 0.8 };

const LEARNINGS: MatrixRow[] = [
  get('listLearnings', 'yyyyyyyyyyn', () => '/learnings?q=batches'),
  write('createLearning', EDITORS, 'POST', () => '/learnings', newLearning),
  get(
    'transferLearnings',
    'yyyyyyyyyyn',
    ({ input }) => `/learnings/for-entity?entityRef=${input.entityRef}`,
  ),
  ofLearning('getLearning', 'yyyyyyyyyyn', 'GET', key => `/learnings/${key}`),
  ofLearning(
    'updateLearning',
    EDITORS,
    'PUT',
    key => `/learnings/${key}`,
    learning,
  ),
  ofLearning(
    'linkExperiment',
    EDITORS,
    'PUT',
    (key, world) => `/learnings/${key}/experiments/${world.done}`,
    { stance: 'supports' },
  ),
  {
    ...ofLearning(
      'unlinkExperiment',
      EDITORS.replaceAll('y', '-'),
      'DELETE',
      (key, world) => `/learnings/${key}/experiments/${world.draft}`,
    ),
    about: 'that it does not hold',
  },
  get('proposeLearning', 'yyyyyyyyyyn', w => `${done(w)}/learning-proposal`),
];

const FORECASTS: MatrixRow[] = [
  get('getForecasts', 'yyyyyyyyyy-', world => `${done(world)}/forecasts`),
  get(
    'getForecasts',
    'yyyyyyyyyy-',
    world => `${shared(world)}/forecasts`,
    'of what is shared, which the guest does not see',
  ),
  write(
    'registerForecast',
    'yyyyyyyyyn-',
    'PUT',
    world => `${draft(world)}/forecasts/own`,
    () => expected,
  ),
  write(
    'withdrawForecast',
    'yyyyyyyyyn-',
    'DELETE',
    world => `${draft(world)}/forecasts/own`,
  ),
  get('getCalibration', 'yyyyyyyyyyn', () => '/forecasts/calibration'),
];

/** JSON is YAML too. */
function definitionOf({ input }: World): string {
  const { title, ...spec } = input;
  return JSON.stringify({
    apiVersion: 'hone.dev/v1alpha1',
    kind: 'Experiment',
    metadata: { name: 'matrix', title },
    spec,
  });
}

export const MATRIX: MatrixRow[] = [
  ...EXPERIMENTS,
  ...LOOP,
  ...CONVERSATION,
  ...SHARED,
  ...IDEAS,
  ...PLANNING,
  ...CALENDAR,
  ...GOVERNANCE,
  ...LEARNINGS,
  ...FORECASTS,
];
