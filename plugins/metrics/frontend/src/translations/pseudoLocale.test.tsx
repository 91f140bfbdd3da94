import { translationApiRef } from '@backstage/frontend-plugin-api';
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { screen, waitFor } from '@testing-library/react';
import { DEMO_ENTITIES, demoEntity } from '../__fixtures__/demoEntities';
import { demoSources } from '../__fixtures__/demoQuality';
import { DemoDefinitions } from '../__fixtures__/demoTelemetryDefinitions';
import { demoExplanations } from '../__fixtures__/demoTelemetryExplanations';
import {
  demoDashboards,
  demoFailures,
} from '../__fixtures__/demoTelemetrySources';
import { CATALOG_ROUTES, demoApis } from '../__testUtils__/demoApis';
import { pseudo } from '../__testUtils__/pseudoLocale';
import { DeliveryOverview } from '../pages/DeliveryOverview/DeliveryOverview';
import { EntityDelivery } from '../pages/EntityDelivery/EntityDelivery';
import { EntityTelemetry } from '../pages/EntityTelemetry/EntityTelemetry';
import { ExplainDegradation } from '../pages/ExplainDegradation/ExplainDegradation';
import { MetricExplorer } from '../pages/MetricExplorer/MetricExplorer';
import { createQueryClient } from '../query/queryClient';
import { HoneQueryProvider } from '../query/HoneQueryProvider';

const OURS = ['plugin.hone-metrics', 'hone-react'];

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

/** Numbers, dates, units, commits and ids of incidents are data, in whatever language. */
const FORMATTED = [
  /^[\d.,:%≤≥[\]\s]+((ms|s|h|min|d)[\d.,:%≤≥[\]\s]*)*$/,
  /^((Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d+, (\d{4}, )?)?\d{2}:\d{2}$/,
  // Months of an axis.
  /^(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d+$/,
  /^[0-9a-f]{8}$/,
  /^INC-\d+$/,
];

function untranslated(container: HTMLElement): string[] {
  const found: string[] = [];
  const names = JSON.stringify(DEMO_ENTITIES);
  const walker = document.createTreeWalker(container, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = (node.textContent ?? '').trim();
    const parent = node.parentElement;
    if (!text || !/\p{L}/u.test(text)) continue;
    // Examples of code are the same in every language.
    if (parent?.closest('style, pre')) continue;
    if (text.includes('⟦') || FORMATTED.some(one => one.test(text))) continue;
    if (names.includes(text)) continue;
    found.push(text);
  }
  return found;
}

/** What React Aria says of sortable columns, in languages of its own. */
const REACT_ARIA = /^(sortable column|sorted by column\s+in ascending order)$/;

const SERVICE = 'component:default/payments-gateway';
const DEMO_CATALOGUE = new DemoDefinitions(() => 0).catalogue(SERVICE);

const SOURCES = demoSources(0).map(({ title }) => title);

describe('no text goes around the translation', () => {
  it.each([
    ['payments-gateway', /Shíps|Chángé/],
    ['delivery-slots', /tóó féw/],
    ['quiet-service', /línkéd/],
  ])('%s', async (name, shown) => {
    const { container } = renderInTestApp(
      <HoneQueryProvider client={createQueryClient()}>
        <EntityDelivery entity={demoEntity(name)} />
      </HoneQueryProvider>,
      {
        apis: [...demoApis().apis, [translationApiRef, pseudoTranslation()]],
        mountedRoutes: CATALOG_ROUTES,
      },
    );
    await waitFor(() =>
      expect(screen.queryAllByText(shown).length).toBeGreaterThan(0),
    );
    if (name !== 'quiet-service') {
      await screen.findAllByText(/Déplóymént/);
    }
    expect(untranslated(container)).toEqual([]);
  });

  it.each([
    ['/', /chángéd/],
    ['/?group=group:default/orders', /Órgánízátíón|Orgánízátíón/],
    ['/?panel=quality', /Cháng.s wíth á léád tímé/],
  ])('the organization at %s', async (address, shown) => {
    const { baseElement } = renderInTestApp(
      <HoneQueryProvider client={createQueryClient()}>
        <DeliveryOverview />
      </HoneQueryProvider>,
      {
        apis: [...demoApis().apis, [translationApiRef, pseudoTranslation()]],
        mountedRoutes: CATALOG_ROUTES,
        initialRouteEntries: [address],
      },
    );
    await waitFor(() =>
      expect(screen.queryAllByText(shown).length).toBeGreaterThan(0),
    );
    await screen.findAllByText(/róws? shówn/);
    const found = untranslated(baseElement).filter(
      text => !REACT_ARIA.test(text) && !SOURCES.includes(text),
    );
    expect(found).toEqual([]);
  });

  /** What sources, people and the backend say is data: titles of metrics and causes, messages, reasons. */
  const TOLD = [
    ...DEMO_CATALOGUE.map(({ metric }) => metric.title),
    ...demoExplanations(0).flatMap(one => [
      one.summary,
      one.incident?.externalId ?? '',
      ...one.ruledOut,
      ...one.warnings,
      ...one.candidates.flatMap(({ title, reasons }) => [title, ...reasons]),
    ]),
    ...demoDashboards(SERVICE).flatMap(({ title, sourceId }) => [
      title,
      sourceId,
    ]),
    ...demoFailures(SERVICE).map(({ message }) => message),
    'payments-gateway',
    'cart-api',
  ];

  it.each([
    [
      'the tab',
      <EntityTelemetry entity={demoEntity('payments-gateway')} />,
      '/',
      /Dáshbóárds/,
    ],
    [
      'the empty tab',
      <EntityTelemetry entity={demoEntity('quiet-service')} />,
      '/',
      /Ló?ók ágáín/,
    ],
    [
      'the explorer',
      <MetricExplorer />,
      `/?metric=response-time-p95&service=${SERVICE}`,
      /Dístríbútíón/,
    ],
    [
      'the explanation',
      <ExplainDegradation />,
      '/?id=explanation-3',
      /Rúléd óút/,
    ],
  ])('telemetry: %s', async (_name, page, address, shown) => {
    const { container } = renderInTestApp(
      <HoneQueryProvider client={createQueryClient()}>
        {page}
      </HoneQueryProvider>,
      {
        apis: [...demoApis().apis, [translationApiRef, pseudoTranslation()]],
        mountedRoutes: CATALOG_ROUTES,
        initialRouteEntries: [address],
      },
    );
    await waitFor(() =>
      expect(screen.queryAllByText(shown).length).toBeGreaterThan(0),
    );
    expect(
      untranslated(container).filter(text => !TOLD.includes(text)),
    ).toEqual([]);
  });
});
