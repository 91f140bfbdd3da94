import { isDatabaseConflictError } from '@backstage/backend-plugin-api';
import { ConflictError, InputError } from '@backstage/errors';
import {
  experimentImportPermission,
  type ImportItem,
} from '@hone/backstage-plugin-experiments-common';
import pLimit from 'p-limit';
import { appendEvents } from '../../store/events';
import {
  experimentKey,
  findExperiment,
  insertExperiment,
  parseKey,
  scheduleNextAnalysis,
  type ExperimentRecord,
} from '../../store/experiments';
import { findImported, insertImport } from '../../store/imports';
import { runAnalysis } from '../analysis/runAnalysis';
import type { Caller, ServiceContext } from '../context';
import { newDraft } from '../drafts/createDraft';
import { lookUp, type Lookup } from '../drafts/lookUp';
import { resolveFollows, setFollows } from '../drafts/resolveFollows';
import { resolveInput } from '../drafts/resolveInput';
import { settleIdea } from '../ideas/tries/settleIdea';
import { findIdeaToTry, markIdeaTrying } from '../ideas/tries/tryIdea';
import { planWatch } from '../watch/planWatch';
import { checkApprovals } from './checkApprovals';
import { checkFollows } from './checkFollows';
import { openImportedReview } from './openImportedReview';
import { replayHistory, type Replayed } from './replayHistory';

const PARALLEL_ANALYSES = 3;
const MAX_WISHED_NUMBER = 999_999;

/**
 * What the importer is told of an item.
 */
export interface ImportedItem {
  externalId: string;
  key: string;
  id: string;
  created: boolean;
}

interface Prepared {
  item: ImportItem;
  replayed: Replayed;
  wished: number | undefined;
}

function readWish(item: ImportItem, field: string): number | undefined {
  if (!item.key) return undefined;
  const parsed = parseKey(item.key);
  const number = parsed && 'number' in parsed ? parsed.number : 0;
  if (number < 1 || number > MAX_WISHED_NUMBER) {
    throw new InputError(
      `${field}.key has to lie between EXP-1 and EXP-${MAX_WISHED_NUMBER}, but "${item.key}" was given`,
    );
  }
  return number;
}

function checkTwins(items: ImportItem[]): void {
  for (const what of ['externalId', 'key'] as const) {
    const seen = new Set<string>();
    for (const [i, item] of items.entries()) {
      const value = item[what];
      if (value === undefined) continue;
      if (seen.has(value)) {
        throw new InputError(
          `items.${i}.${what} names "${value}" a second time in the same request`,
        );
      }
      seen.add(value);
    }
  }
}

function prepare(
  item: ImportItem,
  options: { found: Lookup; caller: Caller; now: Date; field: string },
): Prepared {
  const { found, caller, now, field } = options;
  const content = resolveInput(item.experiment, found);
  const first = item.history[0];
  const at = first ? new Date(first.at) : now;
  const draft: ExperimentRecord = {
    ...newDraft(content, {
      createdBy: caller.actor,
      at: Number.isNaN(at.getTime()) ? now : at,
    }),
    number: 0,
    revision: 1,
  };
  checkApprovals(item, { now, field });
  const replayed = replayHistory(draft, item, { now, field });
  return { item, replayed, wished: readWish(item, field) };
}

/** Stores one item with its history; null when another import of it was faster. */
async function store(
  context: ServiceContext,
  caller: Caller,
  source: string,
  prepared: Prepared,
): Promise<ExperimentRecord | null> {
  const { item, replayed, wished } = prepared;
  const now = context.clock.now();
  const follows = await resolveFollows(
    context,
    caller,
    item.experiment.follows ?? [],
  );
  const { ideaKey } = item.experiment;
  const idea = ideaKey ? await findIdeaToTry(context, caller, ideaKey) : null;
  try {
    return await context.knex.transaction(async tx => {
      const record = await insertExperiment(
        tx,
        { ...replayed.record, ideaId: idea?.id ?? null },
        wished,
      );
      if (idea) {
        const by = { actor: caller.actor, at: now };
        await markIdeaTrying(tx, idea.id, { ...by, experiment: record });
        await settleIdea(tx, idea.id, by);
      }
      if (follows.length > 0) await setFollows(tx, record, follows);
      await insertImport(tx, {
        source,
        externalId: item.externalId,
        experimentId: record.id,
      });
      await appendEvents(tx, [
        {
          experimentId: record.id,
          at: replayed.record.createdAt,
          recordedAt: now,
          actor: caller.actor,
          type: 'create',
          from: null,
          to: 'draft',
          reason: null,
          detail: { imported: true, source, externalId: item.externalId },
        },
        ...replayed.events.map(event => ({
          ...event,
          experimentId: record.id,
        })),
      ]);
      for (const event of replayed.events) {
        await planWatch(tx, record.id, event, event.at);
      }
      if (record.startedAt) await scheduleNextAnalysis(tx, record.id, now);
      return record;
    });
  } catch (error) {
    if (!isDatabaseConflictError(error)) throw error;
    const known = await findImported(context.knex, source, [item.externalId]);
    if (known.size > 0) return null;
    throw new ConflictError(
      `${item.key} is taken already: leave the key out of item ${item.externalId}, or choose another`,
    );
  }
}

/** Computes the verdict of what was imported; a source that does not answer leaves it to the schedule. */
async function analyzeImported(
  context: ServiceContext,
  caller: Caller,
  record: ExperimentRecord,
): Promise<void> {
  try {
    await runAnalysis(context, record, {
      credentials: caller.credentials,
      origin: 'import',
    });
    if (!['running', 'paused'].includes(record.status)) {
      await scheduleNextAnalysis(context.knex, record.id, null);
    }
  } catch (error) {
    context.logger.warn(
      `${experimentKey(
        record.number,
      )} was imported, but not analyzed: ${error}`,
    );
  }
}

/**
 * Registers trials that ran before. Everything is checked before anything is stored, so a wrong item leaves no part of
 * the request behind; what was imported before is left as it is.
 */
export async function importExperiments(
  context: ServiceContext,
  caller: Caller,
  request: { source: string; items: ImportItem[] },
): Promise<ImportedItem[]> {
  await context.authorizer.requireBasic(
    caller.credentials,
    experimentImportPermission,
    'import experiments',
  );
  const { source, items } = request;
  checkTwins(items);
  const ids = items.map(item => item.externalId);
  const known = await findImported(context.knex, source, ids);
  const now = context.clock.now();
  const unknown = items.filter(item => !known.has(item.externalId));
  const found = await lookUp(
    context,
    caller,
    unknown.map(item => item.experiment),
  );
  const prepared = unknown.map(item =>
    prepare(item, {
      found,
      caller,
      now,
      field: `items.${items.indexOf(item)}`,
    }),
  );
  for (const { experiment } of unknown) {
    if (experiment.ideaKey) {
      await findIdeaToTry(context, caller, experiment.ideaKey);
    }
  }
  await checkFollows(
    context,
    caller,
    unknown.map(item => ({ item, field: `items.${items.indexOf(item)}` })),
  );
  for (const { item, wished } of prepared) {
    const taken =
      wished !== undefined &&
      (await findExperiment(context.knex, experimentKey(wished)));
    if (taken) {
      throw new ConflictError(
        `${item.key} is taken already: leave the key out of item ${item.externalId}, or choose another`,
      );
    }
  }
  const created = new Map<string, ExperimentRecord>();
  for (const next of prepared) {
    const record = await store(context, caller, source, next);
    if (record) created.set(next.item.externalId, record);
  }
  const limit = pLimit(PARALLEL_ANALYSES);
  await Promise.all(
    [...created.values()]
      .filter(record => record.startedAt)
      .map(record => limit(() => analyzeImported(context, caller, record))),
  );
  const stored = await findImported(context.knex, source, ids);
  for (const item of items) {
    const { id } = stored.get(item.externalId)!;
    const { actor } = caller;
    await openImportedReview(context, id, { item, actor });
  }
  return ids.map(externalId => {
    const { id, number } = stored.get(externalId)!;
    return {
      externalId,
      id,
      key: experimentKey(number),
      created: created.has(externalId),
    };
  });
}
