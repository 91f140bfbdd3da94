import { EntityProvider } from '@backstage/plugin-catalog-react';
import { screen } from '@testing-library/react';
import { axe } from 'jest-axe';
import { demoEntity } from '../__fixtures__/demoEntities';
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

  it('invites on a service without experiments', async () => {
    open('quiet-service');
    expect(await screen.findByText('No experiments yet.')).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'Start experiment' }),
    ).toBeInTheDocument();
  });
});
