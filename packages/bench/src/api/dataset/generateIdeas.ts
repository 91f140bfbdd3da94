import { createRng, type Rng } from '@hone/inference';
import type {
  IdeaFactors,
  IdeaNature,
  IdeaSourceType,
  IdeaStatus,
} from '@hone/backstage-plugin-experiments-common';
import { v7 } from 'uuid';
import { createZipf } from '../../statistics/createZipf';
import { computePriority, type IdeaRecord } from '../backend/experimentsStore';
import { createText } from './createText';
import { randomBytes } from './generateVerdict';
import { PEOPLE, type Organisation } from './organisation';
import { pickWeighted } from './pickWeighted';
import { AGE, DAY, NOW, SERVICE_EXPONENT } from './portalAge';

const STATUSES: [IdeaStatus, number][] = [
  ['open', 62],
  ['done', 14],
  ['dropped', 13],
  ['trying', 6],
  ['merged', 5],
];

const SOURCES: [IdeaSourceType, number][] = [
  ['person', 46],
  ['retrospective', 18],
  ['post-mortem', 16],
  ['sprint', 12],
  ['coach', 7],
  ['watch', 1],
];

const NATURES: [IdeaNature | null, number][] = [
  [null, 45],
  ['systemic', 30],
  ['quick-fix', 25],
];

const MOST_DAYS_TO_CHANGE = 120;

const CHOSEN: IdeaStatus[] = ['trying', 'done'];

/** Most ideas get no vote, few get many. */
const VOTES: [number, number][] = [
  [0, 55],
  [1, 20],
  [2, 10],
  [4, 9],
  [9, 5],
  [40, 1],
];

function factors(rng: Rng): IdeaFactors {
  if (rng.uniform() < 0.3) return {};
  return {
    impact: Math.round(10 ** (1 + 3.5 * rng.uniform())),
    impactUnit: 'user-minutes',
    ...(rng.uniform() < 0.7
      ? { ratePerMonth: Number((8 * rng.uniform() + 0.05).toFixed(2)) }
      : {}),
    ...(rng.uniform() < 0.4
      ? { probability: Number((0.1 + 0.8 * rng.uniform()).toFixed(2)) }
      : {}),
    ...(rng.uniform() < 0.5 ? { effortDays: 1 + rng.int(30) } : {}),
  };
}

function source(rng: Rng, number: number): IdeaRecord['source'] {
  const type = pickWeighted(rng, SOURCES);
  if (type === 'person') return { type, ref: null, url: null, label: null };
  return {
    type,
    ref: `${type}-${number}`,
    url: `https://sources.example.com/${type}/${number}`,
    label: `${1 + rng.int(9)} records`,
  };
}

/** When an idea was written and changed last, and where it stands since. */
function standing(
  rng: Rng,
  { createdAt, target }: { createdAt: number; target: string | null },
) {
  const changed =
    createdAt + Math.floor(rng.uniform() * MOST_DAYS_TO_CHANGE * DAY);
  const updatedAt = new Date(Math.min(NOW, changed));
  const drawn = pickWeighted(rng, STATUSES);
  // The first ideas have none before them to be merged into.
  const status = drawn === 'merged' && target === null ? 'open' : drawn;
  return {
    status,
    mergedInto: status === 'merged' ? target : null,
    chosenAt: CHOSEN.includes(status) ? updatedAt : null,
    createdAt: new Date(createdAt),
    updatedAt,
  };
}

function worth(rng: Rng, { metrics }: Organisation) {
  const facts = {
    factors: factors(rng),
    votes: pickWeighted(rng, VOTES),
    forecast: null,
    metricId:
      rng.uniform() < 0.5 ? metrics[rng.int(metrics.length)].metricId : null,
  };
  return { ...facts, ...computePriority(facts) };
}

/**
 * So many ideas as a portal collects beside its experiments, in the order of their numbers; the same for the same seed.
 */
export function* generateIdeas(options: {
  ideas: number;
  organisation: Organisation;
  vocabulary: string[];
  seed: number;
}): Generator<IdeaRecord> {
  const { ideas, organisation, vocabulary, seed } = options;
  const rng = createRng(`ideas/${seed}`);
  const text = createText(vocabulary);
  const { services } = organisation;
  const drawService = createZipf(services.length, SERVICE_EXPONENT);
  let target: string | null = null;
  for (let number = 1; number <= ideas; number += 1) {
    const createdAt = Math.round(NOW - AGE + (AGE * number) / ideas);
    const service = services[drawService(rng)];
    const record: IdeaRecord = {
      id: v7({ msecs: createdAt, random: randomBytes(rng) }),
      number,
      title: text(rng, { min: 3, max: 9 }),
      entityRef: rng.uniform() < 0.92 ? service.entityRef : null,
      ownerRef: rng.uniform() < 0.97 ? service.ownerRef : null,
      hypothesis: {
        problem: text(rng, { min: 8, max: 24 }),
        solution: text(rng, { min: 6, max: 18 }),
        metric: text(rng, { min: 4, max: 9 }),
      },
      nature: pickWeighted(rng, NATURES),
      source: source(rng, number),
      moved: null,
      simulated: true,
      createdBy: `user:default/engineer-${1 + rng.int(PEOPLE)}`,
      revision: 1 + rng.int(4),
      ...standing(rng, { createdAt, target }),
      ...worth(rng, organisation),
    };
    if (record.status === 'open' && rng.uniform() < 0.2) target = record.id;
    yield record;
  }
}
