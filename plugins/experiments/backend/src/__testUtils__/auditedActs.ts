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
    ...viewActs(api),
  };
}
