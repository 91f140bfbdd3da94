import { EntityProvider } from '@backstage/plugin-catalog-react';
import { HoneApiError } from '@hone/common';
import { screen } from '@testing-library/react';
import { axe } from 'jest-axe';
import { demoEntity } from '../__fixtures__/demoEntities';
import { demoApis } from '../__testUtils__/demoApis';
import { renderPage } from '../__testUtils__/renderPage';
import { queryClient } from '../query/queryClient';
import { EntityDeliveryCard } from './EntityDeliveryCard';

function open(name: string, demo = demoApis()) {
  return renderPage(
    <EntityProvider entity={demoEntity(name)}>
      <EntityDeliveryCard />
    </EntityProvider>,
    { demo },
  );
}

describe('EntityDeliveryCard', () => {
  afterEach(() => queryClient.clear());

  it('shows three numbers with one request', async () => {
    const demo = demoApis();
    const summary = jest.spyOn(demo.delivery, 'getServiceDelivery');
    const { container } = open('payments-gateway', demo);
    expect(await screen.findByText('27 h')).toBeInTheDocument();
    expect(screen.getByText('11.5 / week')).toBeInTheDocument();
    expect(screen.getByText('4.8%')).toBeInTheDocument();
    expect(summary).toHaveBeenCalledTimes(1);
    expect(await axe(container)).toHaveNoViolations();
  });

  it('says that nothing is linked', async () => {
    open('quiet-service');
    expect(
      await screen.findByText('No deployments linked in the last 90 days.'),
    ).toBeInTheDocument();
  });

  it('counts instead of judging few deployments', async () => {
    open('delivery-slots');
    expect(await screen.findByText('1 of 3')).toBeInTheDocument();
    expect(screen.getByText('Not enough data')).toBeInTheDocument();
  });

  it('says which permission is missing', async () => {
    const demo = demoApis();
    jest.spyOn(demo.delivery, 'getServiceDelivery').mockRejectedValue(
      new HoneApiError({
        name: 'NotAllowedError',
        message: 'no',
        status: 403,
      }),
    );
    open('payments-gateway', demo);
    expect(await screen.findByText(/hone\.metric\.read/)).toBeInTheDocument();
  });
});
