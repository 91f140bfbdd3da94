import { commonMessages } from '../messages/common';
import { fairnessMessages } from '../messages/fairness';
import { meMessages } from '../messages/me';
import { planMessages } from '../messages/plan';
import { programmeMessages } from '../messages/programme';
import { scheduleMessages } from '../messages/schedule';
import { surfacesMessages } from '../messages/surfaces';
import { swapsMessages } from '../messages/swaps';
import { whyMessages } from '../messages/why';
import german from './de';
import { flatten } from './translated';

const english = flatten({
  ...commonMessages,
  ...scheduleMessages,
  ...whyMessages,
  ...swapsMessages,
  ...planMessages,
  ...fairnessMessages,
  ...meMessages,
  ...programmeMessages,
  ...surfacesMessages,
});
const translated = german.messages as Record<string, string>;

function placeholders(text: string): string[] {
  return [...text.matchAll(/\{\{\s*(\w+)/g)].map(match => match[1]).sort();
}

describe('translations', () => {
  it('has the same keys in German', () => {
    expect(Object.keys(translated).sort()).toEqual(Object.keys(english).sort());
  });

  it('keeps the parameters of every text', () => {
    for (const key of Object.keys(english)) {
      expect([key, placeholders(translated[key])]).toEqual([
        key,
        placeholders(english[key]),
      ]);
    }
  });

  it('stays plain: no exclamation marks, no banned words', () => {
    const banned =
      /!|\b(significant|proven|winner|simply|oops|failed experiment)\b/i;
    expect(
      Object.entries(english).filter(([, text]) => banned.test(text)),
    ).toEqual([]);
    expect(Object.values(translated).filter(text => /!/.test(text))).toEqual(
      [],
    );
  });

  it('gives plurals both forms', () => {
    const ones = Object.keys(english).filter(key => key.endsWith('_one'));
    expect(
      ones.filter(key => !(key.replace(/_one$/, '_other') in english)),
    ).toEqual([]);
  });
});
