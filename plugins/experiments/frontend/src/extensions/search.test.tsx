import {
  createExtensionTester,
  renderInTestApp,
} from '@backstage/frontend-test-utils';
import { SearchResultListItemBlueprint } from '@backstage/plugin-search-react/alpha';
import { screen } from '@testing-library/react';
import { CATALOG_ROUTES } from '../__testUtils__/demoApis';
import { rootRouteRef } from '../routes';
import { experimentResult, ideaResult } from './search';

const dataRef = SearchResultListItemBlueprint.dataRefs.item;
const DOCUMENTS = {
  'hone-experiment': {
    title: 'EXP-13 Quarantine flaky tests',
    text: '1 in 5 builds is re-run.',
    location: '/experiments/EXP-13',
    key: 'EXP-13',
    status: 'running',
  },
  'hone-idea': {
    title: 'IDEA-17 Circuit breaker',
    text: 'Five retry storms.',
    location: '/experiments/backlog?idea=IDEA-17',
    key: 'IDEA-17',
    status: 'open',
  },
};

describe('results of the search as extensions', () => {
  it.each([
    [
      'hone-experiment',
      () => createExtensionTester(experimentResult).get(dataRef),
    ],
    ['hone-idea', () => createExtensionTester(ideaResult).get(dataRef)],
  ] as const)('takes %s and nothing else', async (type, find) => {
    const item = find();
    const document = DOCUMENTS[type];
    expect(item.predicate?.({ type, document })).toBe(true);
    expect(item.predicate?.({ type: 'techdocs', document })).toBe(false);
    const Result = item.component;
    renderInTestApp(<Result result={document} rank={1} />, {
      mountedRoutes: { '/experiments': rootRouteRef, ...CATALOG_ROUTES },
    });
    expect(
      await screen.findByRole('link', { name: document.title }),
    ).toHaveAttribute('href', document.location);
  });
});
