import {
  entityRouteRef,
  EntityProvider,
} from '@backstage/plugin-catalog-react';
import { SearchResultListItemExtensions } from '@backstage/plugin-search-react';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import { Route, Routes } from 'react-router-dom';
import { demoEntity } from './__fixtures__/demoEntities';
import { demoApis } from './__testUtils__/demoApis';
import {
  EntityExperimentsCard,
  EntityExperimentsContent,
  ExperimentSearchResultListItem,
  ExperimentsNeedYou,
  ExperimentsPage,
  IdeaSearchResultListItem,
  isExperimentsAvailable,
  MyRunningExperiments,
  TopExperimentIdeas,
} from './legacy';
import { entityContentRouteRef, rootRouteRef } from './legacy.routes';
import { queryClient } from './query/queryClient';

const FOUND = [
  {
    type: 'hone-experiment',
    document: {
      title: 'EXP-13 Flaky tests',
      text: '1 in 5 builds is re-run.',
      location: '/experiments/EXP-13',
      key: 'EXP-13',
    },
  },
  {
    type: 'hone-idea',
    document: {
      title: 'IDEA-17 Circuit breaker',
      text: 'Five retry storms.',
      location: '/experiments/backlog?idea=IDEA-17',
      key: 'IDEA-17',
    },
  },
];

function open(path: string) {
  return renderInTestApp(
    <TestApiProvider apis={[...demoApis().apis]}>
      <Routes>
        <Route path="/trials/*" element={<ExperimentsPage />} />
        <Route
          path="/home"
          element={
            <>
              <ExperimentsNeedYou />
              <MyRunningExperiments />
              <TopExperimentIdeas />
            </>
          }
        />
        <Route
          path="/search"
          element={
            <SearchResultListItemExtensions results={FOUND}>
              <ExperimentSearchResultListItem />
              <IdeaSearchResultListItem />
            </SearchResultListItemExtensions>
          }
        />
        <Route
          path="/catalog/tab"
          element={
            <EntityProvider entity={demoEntity('payments-gateway')}>
              <EntityExperimentsContent />
              <EntityExperimentsCard />
            </EntityProvider>
          }
        />
      </Routes>
    </TestApiProvider>,
    {
      routeEntries: [path],
      mountedRoutes: {
        '/trials': rootRouteRef,
        '/catalog/tab': entityContentRouteRef,
        '/catalog/:namespace/:kind/:name': entityRouteRef,
      },
    },
  );
}

describe('the plugin in a legacy app', () => {
  afterEach(() => queryClient.clear());

  it('shows the portfolio inside its own frame, wherever it is mounted', async () => {
    await open('/trials');
    expect(
      await screen.findByRole('button', { name: /Show only Measure/ }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('heading', { name: 'Experiments', level: 1 }),
    ).toBeInTheDocument();
    expect(
      (await screen.findAllByRole('link', { name: /^EXP-013/ }))[0],
    ).toHaveAttribute('href', '/trials/EXP-013');
  });

  it('shows an experiment', async () => {
    await open('/trials/EXP-013');
    expect(
      await screen.findByRole('heading', { name: 'Quarantine flaky tests' }),
    ).toBeInTheDocument();
  });

  it('shows the backlog, with the way to it', async () => {
    await open('/trials/backlog');
    expect(
      await screen.findByRole('link', { name: /^Try IDEA-17/ }),
    ).toHaveAttribute(
      'href',
      '/trials/new?from=idea%3AIDEA-17&service=component%3Adefault%2Fpayments-gateway',
    );
    expect(screen.getByRole('tab', { name: 'Portfolio' })).toHaveAttribute(
      'href',
      '/trials/portfolio',
    );
  });

  it('shows the wizard', async () => {
    await open('/trials/new?service=component:default/cart-api');
    expect(
      await screen.findByRole('textbox', { name: /Problem/ }),
    ).toBeInTheDocument();
  });

  it('says Not found for what it does not know', async () => {
    await open('/trials/nonsense');
    expect(
      await screen.findByRole('heading', { name: /not found/i }),
    ).toBeInTheDocument();
  });

  it('shows the tab and the card of a service', async () => {
    await open('/catalog/tab');
    expect(await screen.findByText('1 running')).toBeInTheDocument();
    expect(
      (await screen.findAllByRole('link', { name: 'Start experiment' }))[0],
    ).toHaveAttribute(
      'href',
      '/trials/new?service=component%3Adefault%2Fpayments-gateway',
    );
    expect(await screen.findByText('Last learned')).toBeInTheDocument();
  });

  it('shows an experiment and an idea among the results of a search', async () => {
    await open('/search');
    expect(
      await screen.findByRole('link', { name: 'EXP-13 Flaky tests' }),
    ).toHaveAttribute('href', '/trials/EXP-13');
    expect(
      await screen.findByRole('link', { name: 'IDEA-17 Circuit breaker' }),
    ).toHaveAttribute('href', '/trials/backlog?idea=IDEA-17');
  });

  it('shows the widgets of the home page', async () => {
    await open('/home');
    expect(
      await screen.findByRole('link', { name: 'Decide: EXP-013' }),
    ).toHaveAttribute('href', '/trials/EXP-013');
    expect(
      await screen.findByRole('link', { name: 'All running experiments' }),
    ).toHaveAttribute('href', '/trials/portfolio?lane=measure');
    expect(
      await screen.findByRole('link', { name: 'Open the backlog' }),
    ).toHaveAttribute('href', '/trials/backlog');
  });

  it('offers the tab for services, systems and groups', () => {
    expect(isExperimentsAvailable(demoEntity('cart-api'))).toBe(true);
    expect(isExperimentsAvailable(demoEntity('shop'))).toBe(true);
    expect(isExperimentsAvailable(demoEntity('checkout'))).toBe(true);
    expect(
      isExperimentsAvailable({ ...demoEntity('cart-api'), kind: 'User' }),
    ).toBe(false);
  });
});
