import { ideaInput } from './backlog';
import { as } from './inputs';
import type { Api } from './startApi';

const DAY = 86_400_000;
const ada = as('ada');

/** A request that changes something, and the event that it has to leave. */
export interface Act {
  path: string;
  body?: unknown;
  revision?: number;
  eventId: string;
  meta: Record<string, string>;
}

type Acts = Record<string, () => Promise<Act>>;

const ofExperiment = (
  actionType: string,
  key: string,
  rest: Partial<Act> = {},
): Act => ({
  path: `/experiments/${key}`,
  eventId: 'experiment-mutate',
  meta: { actionType, key },
  ...rest,
});

const ofIdea = (
  actionType: string,
  key: string,
  rest: Partial<Act> = {},
): Act => ({
  path: `/ideas/${key}`,
  eventId: 'idea-mutate',
  meta: { actionType, key },
  revision: 1,
  ...rest,
});

function draftActs({ experiments, input }: Api): Acts {
  const draft = () => experiments.create(input, ada);
  return {
    createExperiment: async () => ({
      path: '/experiments',
      body: input,
      eventId: 'experiment-mutate',
      meta: { actionType: 'create' },
    }),
    updateExperiment: async () =>
      ofExperiment('update', (await draft()).key, {
        body: { ...input, title: 'Another title' },
        revision: 1,
      }),
    deleteExperiment: async () =>
      ofExperiment('delete', (await draft()).key, { revision: 1 }),
    transitionExperiment: async () => {
      const { key } = await draft();
      return ofExperiment('submit', key, {
        path: `/experiments/${key}/transitions`,
        body: { action: 'submit' },
        revision: 1,
      });
    },
    shareExperiment: async () => {
      const { key } = await draft();
      return ofExperiment('share', key, {
        path: `/experiments/${key}/sharing`,
        body: { groups: [] },
        revision: 1,
      });
    },
  };
}

function commentActs({ experiments, input }: Api): Acts {
  const draft = () => experiments.create(input, ada);
  return {
    addComment: async () => {
      const { key } = await draft();
      return ofExperiment('comment', key, {
        path: `/experiments/${key}/comments`,
        body: { text: 'Hello' },
      });
    },
    deleteComment: async () => {
      const { key } = await draft();
      const { id } = await experiments.comment(key, 'Hello', ada);
      return {
        path: `/experiments/${key}/comments/${id}`,
        eventId: 'experiment-mutate',
        meta: { actionType: 'delete-comment', key, commentId: id },
      };
    },
  };
}

function analysisActs(api: Api): Acts {
  /** A trial at its end: no effect is sealed any more. */
  const analyzed = async () => {
    const { key } = await api.start();
    api.clock.advance(28 * DAY);
    return { key, analysis: await api.experiments.analyze(key, ada) };
  };
  return {
    analyzeExperiment: async () => {
      const { key } = await analyzed();
      return {
        path: `/experiments/${key}/analyses`,
        eventId: 'experiment-analyze',
        meta: { key },
      };
    },
    checkRobustness: async () => {
      const { key, analysis } = await analyzed();
      return {
        path: `/experiments/${key}/analyses/${analysis.id}/robustness`,
        eventId: 'experiment-analyze',
        meta: {
          actionType: 'check-robustness',
          key,
          analysisId: analysis.id,
        },
      };
    },
  };
}

function batchActs({ input }: Api): Acts {
  return {
    importExperiments: async () => ({
      path: '/imports',
      body: {
        source: 'git',
        items: [{ externalId: 'one', experiment: input, history: [] }],
      },
      eventId: 'experiment-import',
      meta: { source: 'git' },
    }),
    applyDefinitions: async () => ({
      path: '/definitions',
      body: { text: 'kind: Nothing', dryRun: false },
      eventId: 'experiment-mutate',
      meta: { actionType: 'apply-definitions', dryRun: 'false' },
    }),
  };
}

function ideaActs({ ideas }: Api): Acts {
  const idea = () => ideas.create(ideaInput(), ada);
  return {
    createIdea: async () => ({
      path: '/ideas',
      body: ideaInput(),
      eventId: 'idea-mutate',
      meta: { actionType: 'create' },
    }),
    setIdeaQuota: async () => ({
      path: '/ideas/quota',
      body: { ownerRef: null, maxQuickFixShare: 0.9, reason: 'More lasting' },
      eventId: 'idea-mutate',
      meta: { actionType: 'set-quota' },
    }),
    updateIdea: async () =>
      ofIdea('update', (await idea()).key, {
        body: ideaInput({ title: 'Another title' }),
      }),
    voteForIdea: async () => {
      const { key } = await idea();
      return ofIdea('vote', key, {
        path: `/ideas/${key}/vote`,
        body: { vote: true },
      });
    },
    moveIdea: async () => {
      const { key } = await idea();
      const other = await idea();
      return ofIdea('move', key, {
        path: `/ideas/${key}/move`,
        body: { before: other.key, reason: 'Now is the time' },
      });
    },
    transitionIdea: async () => {
      const { key } = await idea();
      return ofIdea('drop', key, {
        path: `/ideas/${key}/transitions`,
        body: { action: 'drop', reason: 'Nobody needs it' },
      });
    },
  };
}

function templateActs({ planning, input }: Api): Acts {
  const template = {
    title: 'Ours',
    hypothesis: input.hypothesis,
    design: 'process' as const,
    metricNames: ['lead-time'],
  };
  return {
    createTemplate: async () => ({
      path: '/templates',
      body: template,
      eventId: 'template-mutate',
      meta: { actionType: 'create' },
    }),
    updateTemplate: async () => {
      const { id } = await planning.createTemplate(template, ada);
      return {
        path: `/templates/${id}`,
        body: { ...template, title: 'Still ours' },
        revision: 1,
        eventId: 'template-mutate',
        meta: { actionType: 'update', template: id },
      };
    },
    deleteTemplate: async () => {
      const { id } = await planning.createTemplate(template, ada);
      return {
        path: `/templates/${id}`,
        revision: 1,
        eventId: 'template-mutate',
        meta: { actionType: 'delete', template: id },
      };
    },
  };
}

function freezeActs({ calendar }: Api): Acts {
  const freeze = {
    title: 'Release freeze',
    from: '2026-12-20T00:00:00Z',
    to: '2027-01-02T08:00:00Z',
    scope: 'all' as const,
    reason: 'Nobody is there',
  };
  return {
    createFreeze: async () => ({
      path: '/freezes',
      body: freeze,
      eventId: 'freeze-mutate',
      meta: { actionType: 'create' },
    }),
    updateFreeze: async () => {
      const { id } = await calendar.createFreeze(freeze, ada);
      return {
        path: `/freezes/${id}`,
        body: { ...freeze, title: 'Longer freeze' },
        revision: 1,
        eventId: 'freeze-mutate',
        meta: { actionType: 'update', freeze: id },
      };
    },
    deleteFreeze: async () => {
      const { id } = await calendar.createFreeze(freeze, ada);
      return {
        path: `/freezes/${id}`,
        revision: 1,
        eventId: 'freeze-mutate',
        meta: { actionType: 'delete', freeze: id },
      };
    },
  };
}

function learningActs(api: Api): Acts {
  const { experiments, learnings } = api;
  const learning = {
    title: 'Reviews in half a day help',
    text: '',
    claim: 'improves' as const,
    kind: 'review',
  };
  const closed = async () => {
    const { key, revision } = await api.start();
    const reason = 'Enough was seen';
    const ended = await experiments.transition(
      key,
      revision,
      { action: 'conclude', reason },
      ada,
    );
    await experiments.transition(
      key,
      ended.revision,
      { action: 'decide', decision: 'inconclusive', reason },
      ada,
    );
    return key;
  };
  const known = async () => {
    const experimentKey = await closed();
    const { key } = await learnings.create(
      { learning, experimentKey, stance: 'unclear' },
      ada,
    );
    return { key, experimentKey };
  };
  const ofLink = (
    actionType: string,
    link: { key: string; experimentKey: string },
    body?: unknown,
  ): Act => ({
    path: `/learnings/${link.key}/experiments/${link.experimentKey}`,
    body,
    eventId: 'learning-mutate',
    meta: { actionType, key: link.key, experiment: link.experimentKey },
  });
  return {
    createLearning: async () => ({
      path: '/learnings',
      body: { learning, experimentKey: await closed(), stance: 'unclear' },
      eventId: 'learning-mutate',
      meta: { actionType: 'create' },
    }),
    updateLearning: async () => {
      const { key } = await known();
      return {
        path: `/learnings/${key}`,
        body: learning,
        revision: 1,
        eventId: 'learning-mutate',
        meta: { actionType: 'update', key },
      };
    },
    linkExperiment: async () => {
      const { key } = await known();
      return ofLink(
        'link',
        { key, experimentKey: await closed() },
        { stance: 'contradicts' },
      );
    },
    unlinkExperiment: async () => ofLink('unlink', await known()),
  };
}

function forecastActs({ experiments, forecasts, input }: Api): Acts {
  const expected = { low: -0.3, high: -0.1, confidence: 0.8 };
  const ofForecast = (actionType: string, key: string, body?: unknown) => ({
    path: `/experiments/${key}/forecasts/own`,
    body,
    eventId: 'forecast-mutate',
    meta: { actionType, key },
  });
  return {
    registerForecast: async () => {
      const { key } = await experiments.create(input, ada);
      return ofForecast('register', key, expected);
    },
    withdrawForecast: async () => {
      const { key } = await experiments.create(input, ada);
      await forecasts.register(key, expected, ada);
      return ofForecast('withdraw', key);
    },
  };
}

function approvalActs({ experiments, governance, input }: Api): Acts {
  const bob = as('bob');
  const emergency = {
    reason: 'Checkout is down and this is the only way to bring it back.',
    incidentUrl: 'https://incidents.example.com/1',
  };
  const codeOf = async (key: string, who = ada) =>
    (await governance.governance(key, who)).breakGlassOffer.confirmationCode!;
  return {
    judgePlan: async () => {
      const { key } = await experiments.create(input, bob);
      await experiments.transition(key, 1, { action: 'submit' }, bob);
      const { boundHash } = await governance.governance(key, ada);
      return ofExperiment('approve', key, {
        path: `/experiments/${key}/approvals`,
        body: { seat: 'peer', verdict: 'approve', boundHash },
        meta: { actionType: 'approve', key, seat: 'peer' },
      });
    },
    breakGlass: async () => {
      const { key } = await experiments.create(input, ada);
      return ofExperiment('break-glass', key, {
        path: `/experiments/${key}/break-glass`,
        body: { ...emergency, confirmationCode: await codeOf(key) },
        revision: 1,
      });
    },
    reviewBreakGlass: async () => {
      const { key } = await experiments.create(input, bob);
      const broken = await governance.breakGlass(
        key,
        1,
        { ...emergency, confirmationCode: await codeOf(key, bob) },
        bob,
      );
      const pass = broken.breakGlass!.id;
      return {
        path: `/governance/break-glass/${pass}/review`,
        body: { finding: 'It was needed.' },
        eventId: 'governance-mutate',
        meta: { actionType: 'review-break-glass', pass },
      };
    },
  };
}

function policyActs({ governance, clock }: Api): Acts {
  const delegation = () => ({
    toRef: 'user:default/bob',
    until: new Date(clock.now().getTime() + DAY).toISOString(),
    reason: 'On holiday',
  });
  const endAll = async () => {
    for (const { id } of await governance.delegations(ada)) {
      await governance.endDelegation(id, ada);
    }
  };
  return {
    savePolicy: async () => {
      const { inForce, text } = await governance.policy({}, ada);
      return {
        path: '/governance/policy',
        body: { text, basedOn: inForce, dryRun: false },
        eventId: 'governance-mutate',
        meta: { actionType: 'save-policy' },
      };
    },
    createDelegation: async () => {
      await endAll();
      return {
        path: '/governance/delegations',
        body: delegation(),
        eventId: 'governance-mutate',
        meta: { actionType: 'delegate' },
      };
    },
    endDelegation: async () => {
      await endAll();
      const { id } = await governance.delegate(delegation(), ada);
      return {
        path: `/governance/delegations/${id}`,
        eventId: 'governance-mutate',
        meta: { actionType: 'end-delegation', delegation: id },
      };
    },
  };
}

function viewActs({ planning }: Api): Acts {
  const view = { name: 'Mine', page: 'portfolio', query: 'q=a' } as const;
  return {
    saveView: async () => ({
      path: '/views',
      body: view,
      eventId: 'view-mutate',
      meta: { actionType: 'save' },
    }),
    deleteView: async () => {
      const { id } = await planning.saveView(view, ada);
      return {
        path: `/views/${id}`,
        eventId: 'view-mutate',
        meta: { actionType: 'delete', viewId: id },
      };
    },
  };
}

/** An act for each operation, on something of its own. */
export function actsOf(api: Api): Acts {
  return {
    ...draftActs(api),
    ...commentActs(api),
    ...analysisActs(api),
    ...batchActs(api),
    ...ideaActs(api),
    ...templateActs(api),
    ...freezeActs(api),
    ...viewActs(api),
    ...approvalActs(api),
    ...policyActs(api),
    ...learningActs(api),
    ...forecastActs(api),
  };
}
