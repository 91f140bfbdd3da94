import { commonMessages } from '../messages/common';
import { measureMessages } from '../messages/measures';
import { releaseMessages } from '../messages/releases';
import { setupMessages } from '../messages/setup';
import { common } from './de/common';
import { measures } from './de/measures';
import { releases } from './de/releases';
import { setup } from './de/setup';
import { flatten } from './translated';

const english = flatten({
  ...commonMessages,
  ...measureMessages,
  ...releaseMessages,
  ...setupMessages,
});
const german = flatten({ ...common, ...measures, ...releases, ...setup });

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
      /!|\b(significant|proven|winner|simply|oops|failed experiment|elite)\b/i;
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
