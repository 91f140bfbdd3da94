import type { Sentence } from '@hone/backstage-plugin-experiments-common';
import { fillTemplate } from '../../analysis/sentence/fillTemplate';
import { daysBetween, READABLE, rounded } from '../collisionSentence';
import { DAYS_AHEAD, type ProposedStart } from './proposeStart';

const TEMPLATES = {
  asked: 'Nothing stands against {date} (variance ×{then}).',
  later:
    'Start {days} days later and all stay readable (variance ×{asked} → ×{then}).',
  'later-inseparable':
    'Start {days} days later and all stay readable: now the effects cannot be told apart, then the variance is ×{then}.',
  free: 'The first free date is {date}, {days} days later: {freeze} days before it are frozen, {slots} have no free slot.',
  none: 'There is no date within {weeks} weeks: {collision} days collide, {freeze} are frozen, {slots} have no free slot.',
};

function kindOf({
  startAt,
  inflationAsked,
  skipped,
}: ProposedStart): keyof typeof TEMPLATES {
  if (!startAt) return 'none';
  const { collision, freeze, slots } = skipped;
  if (collision + freeze + slots === 0) return 'asked';
  if (inflationAsked === Infinity) return 'later-inseparable';
  return inflationAsked > READABLE ? 'later' : 'free';
}

/**
 * What is proposed, and what it gains.
 */
export function startSentence(asked: Date, proposed: ProposedStart): Sentence {
  const { startAt, inflationAsked, inflationThen, skipped } = proposed;
  const kind = kindOf(proposed);
  const days =
    startAt && startAt > asked
      ? daysBetween(asked.getTime(), startAt.getTime())
      : 0;
  const params = {
    date: startAt ? startAt.toISOString() : null,
    days,
    asked: rounded(inflationAsked),
    then: inflationThen === null ? null : rounded(inflationThen),
    weeks: DAYS_AHEAD / 7,
    ...skipped,
  };
  const text = fillTemplate(TEMPLATES[kind], {
    ...params,
    date: params.date?.slice(0, 10) ?? '',
    asked: params.asked?.toFixed(1) ?? '',
    then: params.then?.toFixed(1) ?? '',
  });
  return { key: `start.${kind}`, params, text };
}
