import { EntityProvider } from '@backstage/plugin-catalog-react';
import { screen } from '@testing-library/react';
import { axe } from 'jest-axe';
import { demoEntity } from '../__fixtures__/demoEntities';
import { refuse } from '../__fixtures__/refuse';
import { demoApis } from '../__testUtils__/demoApis';
import { renderPage } from '../__testUtils__/renderPage';
import { queryClient } from '../query/queryClient';
import { EntityExperimentsCard } from './EntityExperimentsCard';

function open(name: string, demo = demoApis()) {
  return renderPage(
    <EntityProvider entity={demoEntity(name)}>
      <EntityExperimentsCard />
    </EntityProvider>,
    { demo },
  );
}

describe('EntityExperimentsCard', () => {
  afterEach(() => queryClient.clear());

  it('shows state, one sentence and one act, with one request', async () => {
    const demo = demoApis();
    const summaries = jest.spyOn(demo.experiments, 'entitySummaries');
    const { container } = open('payments-gateway', demo);
    expect(
      await screen.findByText('1 running · 0 to decide'),
    ).toBeInTheDocument();
    expect(screen.getByText(/EXP-001/)).toBeInTheDocument();
    expect(summaries).toHaveBeenCalledTimes(1);
    expect(await axe(container)).toHaveNoViolations();
  });

  it('asks for all cards of a page in one request', async () => {
    const demo = demoApis();
    const summaries = jest.spyOn(demo.experiments, 'entitySummaries');
    renderPage(
      <>
        {['payments-gateway', 'search-api'].map(name => (
          <EntityProvider key={name} entity={demoEntity(name)}>
            <EntityExperimentsCard />
          </EntityProvider>
        ))}
      </>,
      { demo },
    );
    expect(
      await screen.findByText('1 running · 0 to decide'),
    ).toBeInTheDocument();
    expect(summaries.mock.calls.map(([refs]) => refs)).toEqual([
      ['component:default/payments-gateway', 'component:default/search-api'],
    ]);
  });

  it('puts what waits for a decision first, with its age', async () => {
    open('search-api');
    expect(
      await screen.findByRole('link', { name: /EXP-013/ }),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/ended 6 days ago and holds a slot/),
    ).toBeInTheDocument();
  });

  it('shows a failure in its own place', async () => {
    const demo = demoApis();
    jest
      .spyOn(demo.experiments, 'entitySummaries')
      .mockRejectedValue(refuse(400, 'InputError', 'The registry is down'));
    open('search-api', demo);
    expect(await screen.findByText('The registry is down')).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'Start experiment' }),
    ).toBeInTheDocument();
  });

  it('invites on a service without experiments', async () => {
    open('quiet-service');
    expect(await screen.findByText('No experiments yet.')).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'Start experiment' }),
    ).toBeInTheDocument();
  });
});
