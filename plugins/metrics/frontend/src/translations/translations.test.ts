import { commonMessages } from '../messages/common';
import { explainMessages } from '../messages/explain';
import { explorerMessages } from '../messages/explorer';
import { linkMessages } from '../messages/links';
import { measureMessages } from '../messages/measures';
import { overviewMessages } from '../messages/overview';
import { qualityMessages } from '../messages/quality';
import { releaseMessages } from '../messages/releases';
import { serviceMessages } from '../messages/service';
import { setupMessages } from '../messages/setup';
import { sourceMessages } from '../messages/sources';
import { telemetryMessages } from '../messages/telemetry';
import { common } from './de/common';
import { explain } from './de/explain';
import { explorer } from './de/explorer';
import { links } from './de/links';
import { measures } from './de/measures';
import { overview } from './de/overview';
import { quality } from './de/quality';
import { releases } from './de/releases';
import { service } from './de/service';
import { setup } from './de/setup';
import { sources } from './de/sources';
import { telemetry } from './de/telemetry';
import { flatten } from './translated';

const english = flatten({
  ...commonMessages,
  ...explainMessages,
  ...explorerMessages,
  ...linkMessages,
  ...measureMessages,
  ...overviewMessages,
  ...qualityMessages,
  ...releaseMessages,
  ...serviceMessages,
  ...setupMessages,
  ...sourceMessages,
  ...telemetryMessages,
});
const german = flatten({
  ...common,
  ...explain,
  ...explorer,
  ...links,
  ...measures,
  ...overview,
  ...quality,
  ...releases,
  ...service,
  ...setup,
  ...sources,
  ...telemetry,
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
