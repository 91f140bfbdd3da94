import type { Rng } from '@hone/inference';
import {
  DECISIONS,
  GUEST,
  PARTNERS,
  STEPS,
  type Act,
  type Model,
} from './model';

const PEOPLE = ['ada', 'ada', 'bob', 'bob', 'meg', GUEST];
const OWNERS = ['group:default/search', 'group:default/checkout'];
const GROUPS = [PARTNERS, 'group:default/auditors'];
const MOST_TRIALS = 14;
const ACTIONS = [
  ...new Set(Object.values(STEPS).flatMap(steps => Object.keys(steps))),
];

function pick<T>(rng: Rng, items: readonly T[]): T {
  return items[rng.int(items.length)];
}

function some<T>(rng: Rng, items: readonly T[], most: number): T[] {
  if (items.length === 0) return [];
  return Array.from({ length: rng.int(most + 1) }, () => pick(rng, items));
}

function drawStep(
  rng: Rng,
  base: { who: string; key: string; revision: number },
  options: { status: string; now: number },
): Act {
  // Mostly a step that leads somewhere, else any.
  const possible = Object.keys(STEPS[options.status]);
  const action =
    possible.length > 0 && rng.int(5) > 0
      ? pick(rng, possible)
      : pick(rng, ACTIONS);
  return {
    ...base,
    kind: 'step',
    action,
    ...(action === 'decide'
      ? { decision: pick(rng, Object.keys(DECISIONS)) }
      : {}),
    ...(rng.int(8) > 0 ? { reason: 'For reasons that hold' } : {}),
    ...(action === 'schedule'
      ? { startAt: options.now + (1 + rng.int(300)) * 60_000 }
      : {}),
  };
}

/**
 * Draws what somebody does next: mostly what fits the model, sometimes with an old revision or without a right.
 */
export function drawAct(
  rng: Rng,
  model: Model,
  options: { name: number; now: number },
): Act {
  const who = pick(rng, PEOPLE);
  const trials = Object.values(model);
  const what = rng.int(100);
  if (trials.length === 0 || (what < 15 && trials.length < MOST_TRIALS)) {
    return {
      who,
      kind: 'create',
      title: `Trial ${options.name}`,
      owner: pick(rng, OWNERS),
      follows: some(rng, Object.keys(model), 2),
    };
  }
  // What is on its way has more to lose than drafts and what is over.
  const open = trials.filter(t => !['draft', 'closed'].includes(t.status));
  const trial = pick(rng, open.length > 0 && rng.int(2) === 0 ? open : trials);
  const { key } = trial;
  const revision =
    rng.int(12) === 0 ? Math.max(1, trial.revision - 1) : trial.revision;
  const base = { who, key, revision };
  if (what < 22)
    return { ...base, kind: 'edit', title: `Title ${options.name}` };
  if (what < 30) {
    return {
      ...base,
      kind: 'follow',
      follows: some(rng, Object.keys(model), 2),
    };
  }
  if (what < 34) return { ...base, kind: 'delete' };
  if (what < 42)
    return { ...base, kind: 'share', groups: some(rng, GROUPS, 2) };
  if (what < 50) {
    return { who, key, kind: 'comment', text: `Comment ${options.name}` };
  }
  if (what < 54) {
    const text = trial.comments.find(c => c.text)?.text ?? 'never said';
    return { who, key, kind: 'take-back', text };
  }
  return drawStep(rng, base, { status: trial.status, now: options.now });
}
