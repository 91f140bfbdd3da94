import { translationApiRef } from '@backstage/frontend-plugin-api';
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { screen, waitFor } from '@testing-library/react';
import type { ReactElement } from 'react';
import { DEMO_ENTITIES, demoEntity } from '../__fixtures__/demoEntities';
import { CATALOG_ROUTES, demoApis } from '../__testUtils__/demoApis';
import { pseudo } from '../__testUtils__/pseudoLocale';
import { Backlog } from '../pages/Backlog/Backlog';
import { Calendar } from '../pages/Calendar/Calendar';
import { EntityExperiments } from '../pages/EntityExperiments/EntityExperiments';
import { ExperimentPage } from '../pages/Experiment/ExperimentPage';
import { Portfolio } from '../pages/Portfolio/Portfolio';
import { Reviews } from '../pages/Reviews/Reviews';
import { Wizard } from '../pages/Wizard/Wizard';
import { createQueryClient } from '../query/queryClient';
import { HoneQueryProvider } from '../query/HoneQueryProvider';
import { rootRouteRef } from '../routes';

const OURS = ['plugin.hone-experiments', 'hone-react'];

/** Every text of ours carries brackets; what stands without them came around the translation. */
function pseudoTranslation() {
  const base = mockApis.translation();
  const snapshot = (ref: Parameters<typeof base.getTranslation>[0]) => {
    const found = base.getTranslation(ref);
    if (!found.ready || !OURS.includes(ref.id)) return found;
    const t = (...args: unknown[]) => {
      const text = Reflect.apply(found.t as () => unknown, null, args);
      return typeof text === 'string' ? pseudo(text) : text;
    };
    return { ready: true, t } as unknown as typeof found;
  };
  return {
    getTranslation: snapshot,
    translation$: base.translation$.bind(base),
  } as typeof base;
}

function open(page: ReactElement, at: string) {
  const demo = demoApis();
  return renderInTestApp(
    <HoneQueryProvider client={createQueryClient()}>{page}</HoneQueryProvider>,
    {
      apis: [...demo.apis, [translationApiRef, pseudoTranslation()]],
      mountedRoutes: { '/experiments': rootRouteRef, ...CATALOG_ROUTES },
      initialRouteEntries: [at],
    },
  );
}

/** Numbers, dates, ages, units and keys are data, in whatever language. */
const FORMATTED =
  /^[\d.,:%+−–\-<≤≥[\]\s/·()]*(ms|s|h|min|wk|pp|vs|n|prometheus|datadog|CSV)?[\d.,:%+−\-[\]\s/·()]*$|^(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d+(, \d{2}:\d{2}|, \d{4})?$|\b(ago|in \d+|now)\b|^[\d,]+ (week|day|hour|minute|second)s?(, \d+ \w+)?$/;

function untranslated(container: HTMLElement, data: string): string[] {
  const found: string[] = [];
  const walker = document.createTreeWalker(container, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = (node.textContent ?? '').trim();
    const parent = node.parentElement;
    if (!text || !/\p{L}/u.test(text) || parent?.closest('style, select'))
      continue;
    if (text.includes('⟦') || FORMATTED.test(text)) continue;
    // Labels of a selector, and titles that the timeline shortens.
    if (/^\w+=\w+$/.test(text)) continue;
    if (data.includes(text.replace(/^[:,·\s]+|…$/g, ''))) continue;
    found.push(text);
  }
  return found;
}

async function dataOf(): Promise<string> {
  const { experiments, governance, ideas, metrics } = demoApis();
  const parts: unknown[] = [
    DEMO_ENTITIES,
    [...experiments.experiments.values()],
    [...ideas.ideas.values()],
    await governance.governance('EXP-010'),
    await governance.health({}),
  ];
  for (const key of ['EXP-013', 'EXP-007']) {
    parts.push(await experiments.analysis(key), await experiments.events(key));
  }
  parts.push(
    await metrics.proposeMetrics({
      entityRef: 'component:default/payments-gateway',
    }),
  );
  const titles = [
    ...experiments.experiments.values(),
    ...ideas.ideas.values(),
  ].map(one => `${one.key} ${one.title}`);
  return JSON.stringify([parts, titles]).replaceAll('\\"', '"');
}

describe('no text goes around the translation', () => {
  it.each<[string, ReactElement, string, RegExp]>([
    ['portfolio', <Portfolio />, '/experiments/portfolio', /EXP-013/],
    ['backlog', <Backlog />, '/experiments/backlog', /IDEA-17/],
    [
      'idea',
      <Backlog />,
      '/experiments/backlog?idea=IDEA-17',
      /Five retry storms/,
    ],
    [
      'tab',
      <EntityExperiments entity={demoEntity('payments-gateway')} />,
      '/',
      /EXP-007/,
    ],
    [
      'experiment',
      <ExperimentPage experimentKey="EXP-013" />,
      '/experiments/EXP-013',
      /Placebo/,
    ],
    [
      'plan',
      <ExperimentPage experimentKey="EXP-007" />,
      '/experiments/EXP-007?tab=plan',
      /histogram/,
    ],
    ['calendar', <Calendar />, '/experiments/calendar', /EXP-007/],
    ['reviews', <Reviews />, '/experiments/reviews', /14 dependents/],
    [
      'gate health',
      <Reviews />,
      '/experiments/reviews?tab=health',
      /found nothing in 61/,
    ],
    ...[1, 2, 3, 4, 5].map(
      step =>
        [
          `wizard step ${step}`,
          <Wizard />,
          `/experiments/new?step=${step}&service=component:default/payments-gateway`,
          /payments-gateway|Payments gateway/i,
        ] as [string, ReactElement, string, RegExp],
    ),
  ])('%s', async (_, page, at, shown) => {
    const { container } = open(page, at);
    await waitFor(() =>
      expect(screen.queryAllByText(shown).length).toBeGreaterThan(0),
    );
    expect(untranslated(container, await dataOf())).toEqual([]);
  });
});
