/**
 * What a trial is to the model: everything that must never get lost or out of step.
 */
export interface ModelTrial {
  key: string;
  title: string;
  owner: string;
  createdBy: string;
  /** Who sent it for review at any time; they worked on it as well. */
  sentBy: string[];
  status: string;
  outcome: string | null;
  pending: { decision: string; by: string } | null;
  revision: number;
  follows: string[];
  shares: string[];
  comments: { text: string; author: string }[];
}

/**
 * All trials by key.
 */
export type Model = Record<string, ModelTrial>;

/**
 * Something that somebody does. `revision` is the one that was read before.
 */
export type Act = { who: string } & (
  | { kind: 'create'; title: string; owner: string; follows: string[] }
  | { kind: 'edit'; key: string; revision: number; title: string }
  | { kind: 'follow'; key: string; revision: number; follows: string[] }
  | { kind: 'delete'; key: string; revision: number }
  | { kind: 'share'; key: string; revision: number; groups: string[] }
  | { kind: 'comment'; key: string; text: string }
  | { kind: 'take-back'; key: string; text: string }
  | {
      kind: 'step';
      key: string;
      revision: number;
      action: string;
      decision?: string;
      reason?: string;
      startAt?: number;
    }
);

/**
 * What the model cannot know by itself: what machines found, and what time it is.
 */
export interface Circumstances {
  recommendation: string | null;
  /** Earliest instant that the next step can have. */
  stepAt: number;
  limit: number;
}

export const GUEST = 'gil';
export const PARTNERS = 'group:default/partners';

/** Written down a second time on purpose: a table that is read from the code would follow its mistakes. */
export const STEPS: Record<string, Record<string, string>> = {
  draft: { submit: 'in-review', schedule: 'scheduled', start: 'running' },
  'in-review': { withdraw: 'draft', approve: 'scheduled' },
  scheduled: { withdraw: 'draft', start: 'running' },
  running: { pause: 'paused', conclude: 'decide' },
  paused: { resume: 'running', conclude: 'decide' },
  decide: { decide: '?', confirm: '?', decline: 'decide' },
  closed: {},
  watching: { 'end-watch': 'closed' },
};
export const DECISIONS: Record<string, [string, string | null]> = {
  ship: ['watching', 'shipped'],
  'roll-back': ['closed', 'rolled-back'],
  'keep-running': ['running', null],
  'stop-learned': ['closed', 'stopped-learned'],
  inconclusive: ['closed', 'inconclusive'],
  'not-valid': ['closed', 'not-valid'],
};
const RECOMMENDED: Record<string, string[]> = {
  ship: ['ship'],
  rollback: ['roll-back'],
  extend: ['keep-running'],
  review: Object.keys(DECISIONS),
  inconclusive: ['inconclusive', 'stop-learned'],
  invalid: ['not-valid'],
  none: ['inconclusive', 'not-valid', 'keep-running'],
};
const WITH_REASON = ['pause', 'decide', 'decline', 'withdraw'];
export const HOLDING = ['running', 'paused', 'decide'];

function reaches(model: Model, from: string, to: string): boolean {
  return model[from].follows.some(
    key => key === to || (key in model && reaches(model, key, to)),
  );
}

function step(
  model: Model,
  trial: ModelTrial,
  act: Act & { kind: 'step' },
  now: Circumstances,
): Partial<ModelTrial> | null {
  const to = STEPS[trial.status][act.action];
  if (!to || (WITH_REASON.includes(act.action) && !act.reason)) return null;
  const carriedOut = (decision: string): Partial<ModelTrial> => {
    const [status, outcome] = DECISIONS[decision];
    return { status, outcome, pending: null };
  };
  switch (act.action) {
    case 'approve':
      return [trial.createdBy, ...trial.sentBy].includes(act.who)
        ? null
        : { status: to };
    case 'submit':
      return {
        status: to,
        sentBy: [...new Set([...trial.sentBy, act.who])].sort(),
      };
    case 'schedule':
      return act.startAt! >= now.stepAt ? { status: to } : null;
    case 'start': {
      const held = Object.values(model).filter(
        one => one.owner === trial.owner && HOLDING.includes(one.status),
      );
      return held.length < now.limit ? { status: to } : null;
    }
    case 'decide':
      if (trial.pending) return null;
      return RECOMMENDED[now.recommendation ?? 'none'].includes(act.decision!)
        ? carriedOut(act.decision!)
        : { pending: { decision: act.decision!, by: act.who } };
    case 'confirm':
      return trial.pending && trial.pending.by !== act.who
        ? carriedOut(trial.pending.decision)
        : null;
    case 'decline':
      return trial.pending ? { pending: null } : null;
    default:
      return { status: to };
  }
}

function change(
  model: Model,
  trial: ModelTrial,
  act: Exclude<Act, { kind: 'create' | 'delete' }>,
  now: Circumstances,
): Partial<ModelTrial> | null {
  const guest = act.who === GUEST;
  if (guest && !trial.shares.includes(PARTNERS)) return null;
  if (act.kind === 'comment') {
    const comment = { text: act.text, author: act.who };
    return { comments: [...trial.comments, comment] };
  }
  if (act.kind === 'take-back') {
    const found = trial.comments.find(c => c.text === act.text);
    if (found?.author !== act.who) return null;
    return {
      comments: trial.comments.map(c => (c === found ? { ...c, text: '' } : c)),
    };
  }
  if (guest || act.revision !== trial.revision) return null;
  const revision = trial.revision + 1;
  switch (act.kind) {
    case 'edit':
      return { revision, title: act.title };
    case 'share':
      return { revision, shares: [...new Set(act.groups)].sort() };
    case 'follow': {
      const follows = [...new Set(act.follows)].sort();
      const same = follows.join() === trial.follows.join();
      if (trial.status !== 'draft' && !same) return null;
      const circle = follows.some(
        key =>
          !(key in model) ||
          key === trial.key ||
          reaches(model, key, trial.key),
      );
      return circle && !same ? null : { revision, follows };
    }
    default: {
      const stepped = step(model, trial, act, now);
      return stepped && { revision, ...stepped };
    }
  }
}

/**
 * The model after an act; null where the act has to be refused.
 *
 * @param key - of a trial that is created
 */
export function predict(
  model: Model,
  act: Act,
  now: Circumstances,
  key: string,
): Model | null {
  if (act.kind === 'create') {
    if (act.who === GUEST || act.follows.some(k => !(k in model))) return null;
    const trial: ModelTrial = {
      key,
      title: act.title,
      owner: act.owner,
      createdBy: act.who,
      sentBy: [],
      status: 'draft',
      outcome: null,
      pending: null,
      revision: 1,
      follows: [...new Set(act.follows)].sort(),
      shares: [],
      comments: [],
    };
    return { ...model, [key]: trial };
  }
  const trial = model[act.key];
  if (!trial) return null;
  if (act.kind === 'delete') {
    const allowed =
      act.who !== GUEST &&
      act.revision === trial.revision &&
      trial.status === 'draft';
    if (!allowed) return null;
    const { [act.key]: _gone, ...rest } = model;
    return Object.fromEntries(
      Object.entries(rest).map(([other, one]) => [
        other,
        { ...one, follows: one.follows.filter(k => k !== act.key) },
      ]),
    );
  }
  const changed = change(model, trial, act, now);
  return changed && { ...model, [act.key]: { ...trial, ...changed } };
}
