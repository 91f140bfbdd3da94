import { backlogMessages } from '../messages/backlog';
import { calendarMessages } from '../messages/calendar';
import { commonMessages } from '../messages/common';
import { entityMessages } from '../messages/entity';
import { experimentMessages } from '../messages/experiment';
import { forecastsMessages } from '../messages/forecasts';
import { learningsMessages } from '../messages/learnings';
import { portfolioMessages } from '../messages/portfolio';
import { policyMessages } from '../messages/policy';
import { reviewsMessages } from '../messages/reviews';
import { wizardMessages } from '../messages/wizard';
import { backlog } from './de/backlog';
import { calendar } from './de/calendar';
import { common } from './de/common';
import { entity } from './de/entity';
import { experiment } from './de/experiment';
import { forecasts } from './de/forecasts';
import { learnings } from './de/learnings';
import { portfolio } from './de/portfolio';
import { policy } from './de/policy';
import { reviews } from './de/reviews';
import { wizard } from './de/wizard';
import { flatten } from './translated';

const english = flatten({
  ...commonMessages,
  ...entityMessages,
  ...portfolioMessages,
  ...backlogMessages,
  ...calendarMessages,
  ...experimentMessages,
  ...reviewsMessages,
  ...policyMessages,
  ...learningsMessages,
  ...forecastsMessages,
  ...wizardMessages,
});
const german = flatten({
  ...common,
  ...entity,
  ...portfolio,
  ...backlog,
  ...calendar,
  ...experiment,
  ...reviews,
  ...policy,
  ...learnings,
  ...forecasts,
  ...wizard,
});

function placeholders(text: string): string[] {
  return [...text.matchAll(/\{\{\s*(\w+)/g)].map(match => match[1]).sort();
}

describe('translations', () => {
  it('has the same keys in German', () => {
    expect(Object.keys(german).sort()).toEqual(Object.keys(english).sort());
  });

  it('keeps the parameters of every text', () => {
    for (const key of Object.keys(english)) {
      expect([key, placeholders(german[key])]).toEqual([
        key,
        placeholders(english[key]),
      ]);
    }
  });

  it('stays plain: no exclamation marks, no banned words', () => {
    const banned =
      /!|\b(significant|proven|winner|simply|oops|failed experiment)\b/i;
    const found = Object.entries({ ...english }).filter(([, text]) =>
      banned.test(text),
    );
    expect(found).toEqual([]);
    expect(Object.values(german).filter(text => /!/.test(text))).toEqual([]);
  });

  it('gives plurals both forms', () => {
    const ones = Object.keys(english).filter(key => key.endsWith('_one'));
    expect(
      ones.filter(key => !(key.replace(/_one$/, '_other') in english)),
    ).toEqual([]);
  });
});
