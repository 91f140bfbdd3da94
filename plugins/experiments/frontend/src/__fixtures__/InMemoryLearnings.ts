import type {
  Learning,
  LearningFilter,
  LearningInput,
  LearningProposal,
  LearningsApi,
  NewLearning,
  TransferQuery,
  TransferredLearning,
  TrialLinkInput,
} from '@hone/backstage-plugin-experiments-common';
import { refuse } from './refuse';

/** A learning as the tests need it. */
export function demoLearning(change: Partial<Learning> = {}): Learning {
  return {
    id: '01890000-0000-7000-8000-000000000001',
    key: 'LRN-1',
    title: 'Reviews in half a day shorten lead time',
    text: 'Wait falls where reviewers know the code.',
    claim: 'improves',
    kind: 'review-within-half-a-day',
    topic: 'review',
    metric: {
      metricId: 'm-lead-time',
      title: 'Lead time',
      direction: 'lower-is-better',
    },
    conditions: ['More than three reviewers'],
    ownerRef: 'group:default/checkout',
    grade: 'B',
    pooled: {
      mean: -0.21,
      interval: [-0.3, -0.12],
      tau: 0.05,
      iSquared: 40,
      trials: 2,
      services: 16,
      method: 'randomEffects',
      version: '0.1.0',
      inputsHash: 'hash',
      computedAt: '2026-11-20T00:00:00.000Z',
    },
    trials: [
      {
        experiment: { key: 'EXP-001', title: 'Review within half a day' },
        stance: 'supports',
        note: null,
        effect: -0.21,
        interval: [-0.3, -0.12],
        grade: 'B',
        services: 10,
        leftOut: null,
        watch: {
          day: 90,
          state: 'holds',
          effect: -0.17,
          sentence: 'After 90 days it is at -17%.',
        },
        linkedAt: '2026-11-20T00:00:00.000Z',
      },
    ],
    supports: 1,
    contradicts: 0,
    unclear: 0,
    reused: 3,
    simulated: false,
    createdBy: 'user:default/ada',
    createdAt: '2026-11-20T00:00:00.000Z',
    updatedAt: '2026-11-20T00:00:00.000Z',
    revision: 1,
    canUpdate: true,
    ...change,
  };
}

/** The learnings of a test, in memory. */
export class InMemoryLearnings implements LearningsApi {
  /** What was written, in order. */
  readonly written: unknown[] = [];
  transferred: Pick<TransferredLearning, 'transfer' | 'silence'> = {
    transfer: null,
    silence: 'Too few.',
  };

  constructor(public items: Learning[] = []) {}

  async list({ q, topic, grade }: LearningFilter = {}) {
    const words = (q ?? '').toLocaleLowerCase('en-US');
    const items = this.items.filter(
      one =>
        `${one.key} ${one.title}`.toLocaleLowerCase('en-US').includes(words) &&
        (!topic || one.topic === topic) &&
        (!grade || one.grade === grade),
    );
    return { items, nextCursor: null };
  }

  async get(key: string) {
    const found = this.items.find(one => one.key === key);
    if (found) return found;
    throw refuse(404, 'NotFoundError', `There is no learning ${key}`);
  }

  async create(input: NewLearning) {
    this.written.push(input);
    const { conditions = [], topic = null, ownerRef = null } = input.learning;
    const learning = demoLearning({
      ...input.learning,
      conditions,
      topic,
      ownerRef,
      key: `LRN-${this.items.length + 1}`,
    });
    this.items.push(learning);
    return learning;
  }

  async update(key: string, revision: number, input: LearningInput) {
    this.written.push({ key, revision, input });
    return this.get(key);
  }

  async link(key: string, experimentKey: string, input: TrialLinkInput) {
    this.written.push({ key, experimentKey, ...input });
    return this.get(key);
  }

  async unlink(key: string) {
    return this.get(key);
  }

  async forEntity({ entityRef, ...filter }: TransferQuery) {
    const { items } = await this.list(filter);
    return items.map(learning => ({ learning, ...this.transferred }));
  }

  async propose(key: string): Promise<LearningProposal> {
    const known = this.items.filter(({ trials }) =>
      trials.some(({ experiment }) => experiment.key === key),
    );
    return {
      learning: {
        title: 'It works',
        text: '',
        claim: 'improves',
        kind: 'review',
      },
      stance: 'supports',
      why: 'The interval lies on the better side of 0.',
      known: known.map(({ key: learningKey, title }) => ({
        key: learningKey,
        title,
      })),
    };
  }
}
