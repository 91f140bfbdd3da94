import { syntheticDifferenceInDifferences } from '@hone/inference';
import type {
  ControlPool,
  ControlPoolInput,
} from '@hone/backstage-plugin-experiments-common';
import { meanOf } from '../../analysis/data/meanOf';
import { panelRows } from '../../analysis/estimators/panelRows';
import {
  meanRow,
  measuredSituation,
} from '../../analysis/estimators/processMethod';
import type { Caller, ServiceContext } from '../../context';
import { fullRefs, loadDesignSubject } from '../loadDesignSubject';
import { chooseMethod, type MethodChoice } from '../methodRules';
import { findCandidates } from './findCandidates';
import {
  readCandidates,
  type RatedCandidate,
  type RatedPast,
} from './readCandidates';

type Row = (number | null)[];

/** What an arm can name. */
const MOST_CONTROLS = 60;
const MIN_COVERAGE = 0.95;

function obstacleOf({ obstacle, fit, error }: RatedCandidate): string | null {
  if (obstacle) return obstacle;
  if (error) return `Its series cannot be read: ${error}`;
  if (fit.coverage < MIN_COVERAGE) {
    return `It has ${Math.round(
      100 * fit.coverage,
    )}% of the points before the start, ${100 * MIN_COVERAGE}% are needed.`;
  }
  return fit.correlation === null
    ? 'It does not vary, or the treated do not, so nothing can be compared.'
    : null;
}

/** The nearest to the treated are included, as many as an arm can name. */
function include(rated: RatedCandidate[]): Set<string> {
  const open = rated.filter(one => obstacleOf(one) === null);
  const nearest = [...open].sort(
    (a, b) =>
      (a.fit.gap ?? Infinity) - (b.fit.gap ?? Infinity) ||
      (a.entityRef < b.entityRef ? -1 : 1),
  );
  return new Set(nearest.slice(0, MOST_CONTROLS).map(one => one.entityRef));
}

function toItem(
  one: RatedCandidate,
  included: boolean,
): ControlPool['items'][number] {
  const { entityRef, fit } = one;
  const words =
    fit.correlation === null || fit.gap === null
      ? ''
      : `Before the start it moved with the treated (correlation ${fit.correlation.toFixed(
          2,
        )}), ${fit.gap.toFixed(1)} of their standard deviations away.`;
  return {
    entityRef,
    included,
    ...fit,
    reason:
      obstacleOf(one) ??
      (included
        ? words
        : `${words} ${MOST_CONTROLS} others are nearer, and an arm names no more.`),
  };
}

/** How far a mix of the controls stays from the treated before the start, in standard deviations of the treated. */
function mixFit(treated: Row[], controls: Row[], after: number): number | null {
  const total = treated[0]?.length ?? 0;
  const pretended = Math.max(1, Math.min(after, Math.floor(total / 3)));
  const { panel } = panelRows({
    grid: { origin: 0, stepMs: 1, before: total - pretended, after: pretended },
    treated: [],
    control: [],
    services: { treated, control: controls },
  });
  const fit = syntheticDifferenceInDifferences(panel);
  if (!fit.ok) return null;
  const own = meanRow(panel.treated).slice(0, panel.firstTreatedIndex);
  const known = own.filter(value => value !== null);
  const mean = meanOf(known) ?? 0;
  const sd = Math.sqrt(
    known.reduce((sum, value) => sum + (value - mean) ** 2, 0) /
      Math.max(1, known.length - 1),
  );
  return sd > 0 ? fit.preRmspe / sd : null;
}

function sentenceOf(
  pool: Omit<ControlPool, 'sentence'>,
  reason: string,
): string {
  const { items, ceiling, fit } = pool;
  const included = items.filter(item => item.included).length;
  const services = `${included} of ${items.length} service${
    items.length === 1 ? '' : 's'
  } can be compared with`;
  const misfit =
    fit === null
      ? ''
      : `, and a mix of them stays ${fit.toFixed(
          1,
        )} standard deviations from the treated`;
  if (included === 0) {
    return `No service can be compared with. ${reason} Evidence ${ceiling} at best.`;
  }
  return `${services}${misfit}. ${reason} Evidence ${ceiling} at best.`;
}

/** What the rules choose with these controls. */
function choose(
  { treated, stepSeconds }: RatedPast,
  controls: Row[],
  after: number,
): MethodChoice {
  const rows = panelRows({
    grid: {
      origin: 0,
      stepMs: stepSeconds * 1000,
      before: treated[0]?.length ?? 0,
      after: 0,
    },
    treated: [],
    control: [],
    services: { treated, control: controls },
  });
  return chooseMethod({ ...measuredSituation(rows), after });
}

/** Puts those that are included first, the nearest before the others. */
function sortItems(items: ControlPool['items']): ControlPool['items'] {
  return [...items].sort(
    (a, b) =>
      Number(b.included) - Number(a.included) ||
      (a.gap ?? Infinity) - (b.gap ?? Infinity) ||
      (a.entityRef < b.entityRef ? -1 : 1),
  );
}

function toPool(past: RatedPast, durationSeconds: number): ControlPool {
  const included = include(past.candidates);
  const controls = past.candidates
    .filter(({ entityRef }) => included.has(entityRef))
    .map(({ row }) => row);
  const after = Math.floor(durationSeconds / past.stepSeconds);
  const { method, ceiling, rules, reason } = choose(past, controls, after);
  const pool = {
    items: sortItems(
      past.candidates.map(one => toItem(one, included.has(one.entityRef))),
    ),
    method,
    ceiling,
    fit: mixFit(past.treated, controls, after),
    rules,
  };
  return { ...pool, sentence: sentenceOf(pool, reason) };
}

/**
 * Proposes services to compare a process trial with, each with how well it fits, and the method that the rules choose.
 *
 * @throws NotAllowedError, InputError, NotFoundError; ServiceUnavailableError when the source does not answer
 */
export async function proposeControls(
  context: ServiceContext,
  caller: Caller,
  input: ControlPoolInput,
): Promise<ControlPool> {
  const treated = fullRefs(input.treated, 'treated');
  const wished = input.candidates
    ? fullRefs(input.candidates, 'candidates').filter(
        ref => !treated.includes(ref),
      )
    : null;
  const { metric, entities } = await loadDesignSubject(context, caller, {
    metricId: input.metricId,
    entityRefs: [...treated, ...(wished ?? [])],
  });
  const pick = (refs: string[]) =>
    new Map(refs.map(ref => [ref, entities.get(ref)!]));
  const candidates = await findCandidates(context, caller, {
    treated: pick(treated),
    given: wished ? [...pick(wished).values()] : null,
  });
  const past = await readCandidates(context, caller, {
    input,
    metric,
    treated,
    candidates,
  });
  return toPool(past, input.durationSeconds);
}
