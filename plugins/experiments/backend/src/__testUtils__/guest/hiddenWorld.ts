import { ideaInput } from '../backlog';
import { as } from '../inputs';
import type { Api } from '../startApi';
import { CART } from '../startPortal';

const DAY = 86_400_000;

/** In every text that a guest must not see, and in the name of whoever wrote it. */
export const SECRET = 'zqsecret';
/** Finds the secret by its beginning. */
export const HINT = 'zqsec';
export const HIDDEN_SERVICE = `component:default/${SECRET}-service`;
export const HIDDEN_GROUP = `group:default/${SECRET}-team`;
export const PARTNERS = 'group:default/partners';
/** A member of the organisation; guests see roles instead of people. */
export const MEMBER = as(`${SECRET}-ada`);

const entity = (kind: string, name: string, owner?: string) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name, namespace: 'default' },
  spec: {},
  relations: owner ? [{ type: 'ownedBy', targetRef: owner }] : [],
});

/** What the catalog needs for the hidden world. */
export const HIDDEN_ENTITIES = [
  entity('Component', `${SECRET}-service`, HIDDEN_GROUP),
  entity('Group', `${SECRET}-team`),
  entity('Group', 'partners'),
];

/**
 * Experiments in several states, ideas, a template, a quota, views: all hidden but one experiment, which is shared.
 */
export async function hiddenWorld({
  experiments,
  ideas,
  planning,
  input,
  clock,
}: Api) {
  const hypothesis = {
    problem: `${SECRET} calls wait.`,
    solution: `${SECRET} caches.`,
    metric: `${SECRET} below 25 h.`,
  };
  const make = (title: string, change: Partial<typeof input> = {}) =>
    experiments.create(
      { ...input, hypothesis, tags: [SECRET], title, ...change },
      MEMBER,
    );
  const start = async (draft: { key: string }) =>
    experiments.transition(draft.key, 1, { action: 'start' }, MEMBER);

  const shared = await start(
    await experiments.create({ ...input, title: 'Jitter on retries' }, MEMBER),
  );
  await experiments.share(shared.key, shared.revision, [PARTNERS], MEMBER);
  await experiments.comment(shared.key, 'Looks good so far', MEMBER);
  await experiments.analyze(shared.key, MEMBER);

  const draft = await make(`${SECRET} draft`, { entityRef: HIDDEN_SERVICE });
  const running = await start(await make(`${SECRET} on the same service`));
  const ended = await start(
    await make(`${SECRET} ended`, { entityRef: HIDDEN_SERVICE }),
  );
  await experiments.comment(ended.key, `${SECRET} comment`, MEMBER);
  clock.advance(10 * DAY);
  await experiments.transition(
    ended.key,
    ended.revision,
    { action: 'conclude', reason: `${SECRET} is over` },
    MEMBER,
  );
  const analysis = await experiments.analyze(ended.key, MEMBER);

  const idea = await ideas.create(
    ideaInput({
      title: `${SECRET} idea`,
      entityRef: CART,
      hypothesis,
      source: { type: 'retrospective', ref: SECRET, label: SECRET },
    }),
    MEMBER,
  );
  await ideas.setQuota(
    { ownerRef: null, maxQuickFixShare: 0.4, reason: `${SECRET} quota` },
    MEMBER,
  );
  const view = await planning.saveView(
    { name: `${SECRET} view`, page: 'portfolio', query: `q=${SECRET}` },
    MEMBER,
  );
  return { shared, draft, running, ended, analysis, idea, view };
}
