import { translationApiRef } from '@backstage/frontend-plugin-api';
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { screen, waitFor } from '@testing-library/react';
import type { ReactElement } from 'react';
import {
  DEMO_PARTNERS,
  demoExplanation,
  demoFairness,
  demoHandover,
} from '../__fixtures__/demoAnswers';
import { DEMO_ENTITIES } from '../__fixtures__/demoPeople';
import { demoProgramme } from '../__fixtures__/demoProgramme';
import { CATALOG_ROUTES, demoApis } from '../__testUtils__/demoApis';
import { pseudo } from '../__testUtils__/pseudoLocale';
import { Fairness } from '../pages/Fairness/Fairness';
import { Me } from '../pages/Me/Me';
import { Schedule } from '../pages/Schedule/Schedule';
import { createQueryClient } from '../query/queryClient';
import { HoneQueryProvider } from '../query/HoneQueryProvider';
import { rootRouteRef } from '../routes';

const OURS = ['plugin.hone-champions', 'hone-react'];

/** Every text of ours carries brackets; what stands without them came around the translation. */
function pseudoTranslation() {
  const base = mockApis.translation();
  const snapshot = (ref: Parameters<typeof base.getTranslation>[0]) => {
    const found = base.getTranslation(ref);
    if (!found.ready || !OURS.includes(ref.id)) return found;
    const t = (...args: unknown[]) => {
      const text = Reflect.apply(found.t as () => unknown, null, args);
      return typeof text === 'string' ? (
        pseudo(text)
      ) : (
        <i>⟦{text as ReactElement}⟧</i>
      );
    };
    return { ready: true, t } as unknown as typeof found;
  };
  return {
    getTranslation: snapshot,
    translation$: base.translation$.bind(base),
  } as typeof base;
}

/** Numbers and dates are data, in whatever language; BUI's fields bring their own words. */
const FORMATTED =
  /^[\d.,:%+−–\-\s/]*$|^(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d+(, \d{4})?$/;
const FOREIGN = 'style, select, i, [role="spinbutton"]';

function untranslated(data: string): string[] {
  const found: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = (node.textContent ?? '').trim();
    const parent = node.parentElement;
    if (!/\p{L}/u.test(text) || parent?.closest(FOREIGN)) continue;
    if (text.includes('⟦') || FORMATTED.test(text)) continue;
    if (!data.includes(text)) found.push(text);
  }
  return found;
}

const DATA = JSON.stringify([
  DEMO_ENTITIES,
  DEMO_PARTNERS,
  demoExplanation(),
  demoFairness(),
  demoHandover(),
  demoProgramme(),
]);

describe('no text goes around the translation', () => {
  it.each<[string, ReactElement, string, RegExp]>([
    ['schedule', <Schedule />, '/champions/schedule', /Swáp márkét/],
    [
      'why',
      <Schedule />,
      '/champions/schedule?seat=seat-8-1&panel=why',
      /réásón éách/,
    ],
    [
      'offer',
      <Schedule />,
      '/champions/schedule?seat=seat-10-2&panel=offer',
      /kééps thé plán/,
    ],
    [
      'hand-over',
      <Schedule />,
      '/champions/schedule?seat=seat-8-1&panel=handover',
      /Chécklíst/,
    ],
    ['form', <Schedule />, '/champions/schedule?panel=new', /áré élígíblé/],
    ['fairness', <Fairness />, '/champions/fairness', /Cóvérágé/],
    ['me', <Me />, '/champions/me', /Ráthér nót/],
  ])('%s', async (_, page, at, shown) => {
    renderInTestApp(
      <HoneQueryProvider client={createQueryClient()}>
        {page}
      </HoneQueryProvider>,
      {
        apis: [...demoApis().apis, [translationApiRef, pseudoTranslation()]],
        mountedRoutes: { '/champions': rootRouteRef, ...CATALOG_ROUTES },
        initialRouteEntries: [at],
      },
    );
    await waitFor(() =>
      expect(screen.queryAllByText(shown).length).toBeGreaterThan(0),
    );
    expect(untranslated(DATA)).toEqual([]);
  });
});
