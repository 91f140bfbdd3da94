import { createRng, type Rng } from '@hone/inference';
import type {
  ExperimentDesign,
  ExperimentOutcome,
  ExperimentStatus,
} from '@hone/backstage-plugin-experiments-common';
import { v7 } from 'uuid';
import { createZipf } from '../../statistics/createZipf';
import type { ExperimentRecord } from '../backend/experimentsStore';
import { createText } from './createText';
import { generateVerdict, randomBytes } from './generateVerdict';
import { PEOPLE, type Organisation } from './organisation';
import { pickWeighted } from './pickWeighted';
import { AGE, DAY, NOW, SERVICE_EXPONENT } from './portalAge';

const STATUSES: [ExperimentStatus, number][] = [
  ['closed', 78],
  ['watching', 6],
  ['running', 6],
  ['draft', 4],
  ['decide', 2],
  ['paused', 2],
  ['in-review', 1],
  ['scheduled', 1],
];

const OUTCOMES: [ExperimentOutcome, number][] = [
  ['shipped', 38],
  ['stopped-learned', 22],
  ['inconclusive', 18],
  ['rolled-back', 14],
  ['not-valid', 8],
];

const DESIGNS: [ExperimentDesign, number][] = [
  ['ab', 35],
  ['canary', 35],
  ['process', 30],
];

const NOT_STARTED: ExperimentStatus[] = ['draft', 'in-review', 'scheduled'];

function outcomeOf(
  rng: Rng,
  status: ExperimentStatus,
): ExperimentOutcome | null {
  if (status === 'watching') return 'shipped';
  return status === 'closed' ? pickWeighted(rng, OUTCOMES) : null;
}

function times(rng: Rng, status: ExperimentStatus, createdAt: number) {
  const durationSeconds = (7 + rng.int(56)) * 86_400;
  const startedAt = NOT_STARTED.includes(status)
    ? null
    : createdAt + (1 + rng.int(10)) * DAY;
  const plannedEndAt =
    startedAt === null ? null : startedAt + durationSeconds * 1000;
  const over = ['closed', 'watching', 'decide'].includes(status);
  const endedAt = over ? plannedEndAt : null;
  const updatedAt = (endedAt ?? startedAt ?? createdAt) + rng.int(5 * DAY);
  const date = (value: number | null) =>
    value === null ? null : new Date(value);
  return {
    durationSeconds,
    createdAt: new Date(createdAt),
    updatedAt: new Date(updatedAt),
    startAt: status === 'scheduled' ? new Date(NOW + 30 * DAY) : null,
    startedAt: date(startedAt),
    plannedEndAt: date(plannedEndAt),
    endedAt: date(endedAt),
  };
}

function participants(
  rng: Rng,
  organisation: Organisation,
  draw: (rng: Rng) => number,
) {
  const count = pickWeighted(rng, [
    [1, 55],
    [2, 25],
    [3, 12],
    [4, 8],
  ]);
  const chosen = Array.from(
    { length: count },
    () => organisation.services[draw(rng)],
  );
  return { owner: chosen[0], refs: [...new Set(chosen.map(s => s.entityRef))] };
}

function metricUses(rng: Rng, organisation: Organisation) {
  const shuffled = rng.shuffle(organisation.metrics);
  return shuffled.slice(0, 2 + rng.int(2)).map((metric, i) => ({
    ...metric,
    role: i === 0 ? ('primary' as const) : ('guardrail' as const),
    minimumEffect: i === 0 ? 0.05 : null,
    margin: i === 0 ? null : 0.1,
    simulated: false,
    stepSeconds: 3600,
    definitionHash: 'b'.repeat(64),
  }));
}

/**
 * So many experiments as a portal collects them in four years, in the order of their numbers; the same for the same
 * seed.
 */
export function* generateExperiments(options: {
  experiments: number;
  organisation: Organisation;
  vocabulary: string[];
  seed: number;
}): Generator<ExperimentRecord> {
  const { experiments, organisation, vocabulary, seed } = options;
  const rng = createRng(`experiments/${seed}`);
  const text = createText(vocabulary);
  const drawService = createZipf(
    organisation.services.length,
    SERVICE_EXPONENT,
  );
  for (let number = 1; number <= experiments; number += 1) {
    const status = pickWeighted(rng, STATUSES);
    const design = pickWeighted(rng, DESIGNS);
    const outcome = outcomeOf(rng, status);
    const { owner, refs } = participants(rng, organisation, drawService);
    const createdAt = Math.round(NOW - AGE + (AGE * number) / experiments);
    const { durationSeconds, ...dates } = times(rng, status, createdAt);
    const arms = design === 'process' ? null : { name: 'control', share: 0.5 };
    const record: ExperimentRecord = {
      id: v7({ msecs: createdAt, random: randomBytes(rng) }),
      number,
      title: text(rng, { min: 3, max: 9 }),
      entityRef: owner.entityRef,
      ownerRef: owner.ownerRef,
      design,
      status,
      outcome,
      hypothesis: {
        problem: text(rng, { min: 12, max: 30 }),
        solution: text(rng, { min: 10, max: 25 }),
        metric: text(rng, { min: 8, max: 14 }),
      },
      metrics: metricUses(rng, organisation),
      treated: { name: 'treated', entityRefs: refs },
      control: arms,
      plan: { durationSeconds, alpha: 0.05, randomized: design === 'ab' },
      tags: [vocabulary[100 + rng.int(200)]],
      planHash: dates.startedAt ? 'a'.repeat(64) : null,
      createdBy: `user:default/engineer-${1 + rng.int(PEOPLE)}`,
      simulated: true,
      revision: 1 + rng.int(6),
      verdict: null,
      staleSince: null,
      analyzedUntil: null,
      ideaId: null,
      learningId: null,
      templateId: null,
      nextOwnerRef: null,
      waves: null,
      pendingDecision: null,
      risk: {},
      ...dates,
    };
    if (record.startedAt) {
      const analyzedAt = record.endedAt ?? record.updatedAt;
      record.analyzedUntil = analyzedAt;
      record.verdict = generateVerdict(rng, record, analyzedAt);
    }
    yield record;
  }
}
