import type { ImportItem } from '@hone/backstage-plugin-experiments-common';
import { accountRef } from '../organisation/teams';
import type { DemoMetric } from '../simulation/metrics';

const DAY = 86_400_000;
const MINUTE = 60_000;

/** What the definitions of the demo's experiments need to know. */
export interface DemoContext {
  /** Epoch milliseconds of the start of the first start's day. */
  today: number;
  /** Epoch milliseconds of the first start. */
  now: number;
  /** Ids of the metric definitions. */
  metricIds: Record<DemoMetric, string>;
  /** Keys of the backlog's ideas by what their source calls them. */
  ideaKeys: Map<string, string>;
}

export type DemoExperiment = (context: DemoContext) => ImportItem;

export const SECONDS_PER_DAY = 86_400;
export const WEEK = 7 * SECONDS_PER_DAY;

/** An instant some days before the day of the first start, with an hour of the day. */
export function daysAgo(context: DemoContext, days: number, hour = 9): string {
  return new Date(context.today - days * DAY + hour * 3_600_000).toISOString();
}

/** The very start of a day, where daily series change. */
export function dayStart(context: DemoContext, days: number): string {
  return new Date(context.today - days * DAY).toISOString();
}

export function minutesAgo(context: DemoContext, minutes: number): string {
  return new Date(context.now - minutes * MINUTE).toISOString();
}

/** A step of an experiment's history. */
export function step(
  action: ImportItem['history'][number]['action'],
  at: string,
  actor: string,
  more: Partial<ImportItem['history'][number]> = {},
): ImportItem['history'][number] {
  return { action, at, actor: accountRef(actor), ...more };
}

/** Somebody approved the plan for a seat. */
export function approval(
  seat: string,
  actor: string,
  at: string,
): NonNullable<ImportItem['approvals']>[number] {
  return { seat, actor: accountRef(actor), at };
}
