import type { Sentence } from '@hone/backstage-plugin-experiments-common';
import { fillTemplate } from '../analysis/sentence/fillTemplate';

/**
 * The English templates of the backlog. Clients translate whole sentences by key.
 */
const TEMPLATES = {
  'idea.worth.known':
    '{rate} a month × {impact} {unit} × {probability} that it works ÷ {days} days = {avoided}, plus {information} for learning whether it works.',
  'idea.worth.defaults':
    '{rate} a month × {impact} {unit} × {probability} that it works ÷ {days} days = {avoided}, plus {information} for learning whether it works. Defaults: {defaults}.',
  'idea.worth.nothing': 'Worth: unknown, no incident or metric attached.',
  'idea.worth.no-impact':
    'Worth: unknown, nobody said what one occurrence costs.',
  'idea.effect.pooled':
    'Expected effect: {mean}% [{low}, {high}] by pooled forecast of {forecasters}.',
  'idea.effect.model': 'Expected effect: {mean}% [{low}, {high}] by the model.',
  'idea.balance.none':
    'No idea that is marked systemic or quick fix was chosen in the last {days} days.',
  'idea.balance.share':
    '{quickFix} of {marked} ideas chosen in the last {days} days are quick fixes ({share}% [{lower}% to {upper}%]), {systemic} change the system.',
  'idea.balance.within':
    '{quickFix} of {marked} ideas chosen in the last {days} days are quick fixes ({share}% [{lower}% to {upper}%]), {systemic} change the system; the quota is {quota}%.',
  'idea.balance.exceeded':
    '{quickFix} of {marked} ideas chosen in the last {days} days are quick fixes ({share}% [{lower}% to {upper}%]), more than the quota of {quota}%: a systemic change is next.',
} as const;

/**
 * A sentence of the backlog.
 */
export type IdeaSentenceKey = keyof typeof TEMPLATES;

/** As many digits as a reader compares by. */
export function formatNumber(value: number): string {
  const digits =
    Math.abs(value) >= 100
      ? { maximumFractionDigits: 0 }
      : { maximumSignificantDigits: 2 };
  return value.toLocaleString('en-US', digits);
}

/**
 * Fills a template. Numbers are rounded in the text; the parameters keep them.
 */
export function ideaSentence(
  key: IdeaSentenceKey,
  params: Record<string, string | number | null>,
): Sentence {
  const shown = Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'number' ? formatNumber(value) : value,
    ]),
  );
  return { key, params, text: fillTemplate(TEMPLATES[key], shown) };
}
