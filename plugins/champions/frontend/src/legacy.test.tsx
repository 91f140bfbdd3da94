import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import { Route, Routes } from 'react-router-dom';
import { demoEntity } from './__fixtures__/demoPeople';
import { demoApis } from './__testUtils__/demoApis';
import {
  ChampionsPage,
  EntityChampionCard,
  isChampionAvailable,
  MyChampionSeats,
} from './legacy';
import { rootRouteRef } from './legacy.routes';
import { queryClient } from './query/queryClient';

function open(path: string) {
  return renderInTestApp(
    <TestApiProvider apis={[...demoApis().apis]}>
      <Routes>
        <Route path="/turns/*" element={<ChampionsPage />} />
        <Route path="/home" element={<MyChampionSeats />} />
        <Route
          path="/card"
          element={
            <EntityProvider entity={demoEntity('cart-api')}>
              <EntityChampionCard />
            </EntityProvider>
          }
        />
      </Routes>
    </TestApiProvider>,
    {
      routeEntries: [path],
      mountedRoutes: {
        '/turns': rootRouteRef,
        '/catalog/:namespace/:kind/:name': entityRouteRef,
      },
    },
  );
}

describe('the plugin in a legacy app', () => {
  afterEach(() => queryClient.clear());

  it('leads from its root to the schedule, wherever it is mounted', async () => {
    await open('/turns');
    expect(
      await screen.findByRole('region', { name: 'Swap market' }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('heading', { name: 'Champions', level: 1 }),
    ).toBeInTheDocument();
    expect(screen.getByRole('tab', { name: 'Fairness' })).toHaveAttribute(
      'href',
      '/turns/fairness',
    );
  });

  it.each([
    ['fairness', 'How even'],
    ['me', 'Preferences'],
  ])('shows %s', async (page, name) => {
    await open(`/turns/${page}`);
    expect(await screen.findByRole('region', { name })).toBeInTheDocument();
  });

  it('says Not found for what it does not know', async () => {
    await open('/turns/nonsense');
    expect(
      await screen.findByRole('heading', { name: /not found/i }),
    ).toBeInTheDocument();
  });

  it('has a card and a widget', async () => {
    await open('/card');
    expect(
      await screen.findByRole('link', { name: 'Open the schedule' }),
    ).toHaveAttribute('href', expect.stringMatching(/^\/turns\/schedule/));
    await open('/home');
    expect(
      await screen.findByRole('link', { name: 'Open my seats' }),
    ).toHaveAttribute('href', '/turns/me');
  });

  it('offers the card for groups and services', () => {
    expect(isChampionAvailable(demoEntity('checkout'))).toBe(true);
    expect(isChampionAvailable(demoEntity('cart-api'))).toBe(true);
    expect(isChampionAvailable(demoEntity('ada'))).toBe(false);
  });
});
