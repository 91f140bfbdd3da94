import { HoneApiError } from '@hone/common';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { axe } from 'jest-axe';
import { demoOverview } from '../__fixtures__/demoOverview';
import { CATALOG_ROUTES, demoApis } from '../__testUtils__/demoApis';
import { queryClient } from '../query/queryClient';
import { overviewRouteRef } from '../routes';
import { DeliveryPulse } from './DeliveryPulse';

function open(demo = demoApis()) {
  return renderInTestApp(<DeliveryPulse />, {
    apis: [...demo.apis],
    mountedRoutes: { ...CATALOG_ROUTES, '/metrics/overview': overviewRouteRef },
  });
}

describe('the widget "Delivery pulse"', () => {
  afterEach(() => queryClient.clear());

  it('says whether anything changed, with four numbers and the way to the rest', async () => {
    const { container } = open();
    expect(
      await screen.findByText(/^1 of 6 measures changed/),
    ).toBeInTheDocument();
    expect(screen.getAllByRole('term').map(one => one.textContent)).toEqual([
      'Change lead time',
      'Deployments',
      'Change fail rate',
      'Failed deployment recovery',
    ]);
    expect(screen.getByText('Simulated')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Open Delivery' })).toHaveAttribute(
      'href',
      '/metrics/overview',
    );
    expect(await axe(container)).toHaveNoViolations();
  });

  it('says what to do where nothing is connected', async () => {
    const demo = demoApis();
    jest.spyOn(demo.delivery, 'getOverview').mockResolvedValue({
      ...demoOverview({}, Date.now()),
      services: 0,
    });
    open(demo);
    expect(
      await screen.findByText('Connect deployments to begin.'),
    ).toBeInTheDocument();
  });

  it('says which permission is missing', async () => {
    const demo = demoApis();
    jest.spyOn(demo.delivery, 'getOverview').mockRejectedValue(
      new HoneApiError({
        name: 'NotAllowedError',
        message: 'no',
        status: 403,
      }),
    );
    open(demo);
    expect(await screen.findByText(/hone\.metric\.read/)).toBeInTheDocument();
  });
});
