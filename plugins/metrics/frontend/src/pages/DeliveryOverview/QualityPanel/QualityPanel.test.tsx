import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { renderPage } from '../../../__testUtils__/renderPage';
import { DeliveryOverview } from '../DeliveryOverview';
import { weakestShare } from './weakestShare';

describe('the data quality', () => {
  it('is that of the weakest check, and opens with a button', async () => {
    renderPage(<DeliveryOverview />);
    const user = userEvent.setup();
    await user.click(
      await screen.findByRole('button', { name: 'Data quality 94%' }),
    );
    const panel = await screen.findByRole('dialog', { name: 'Data quality' });
    expect(screen.getByText('/?panel=quality')).toBeInTheDocument();
    expect(await axe(panel)).toHaveNoViolations();
    await user.keyboard('{Escape}');
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
  });

  it('says of each check how much, how sure, where the gaps are and what closes them', async () => {
    renderPage(<DeliveryOverview />, { at: '/?panel=quality' });
    const linked = await screen.findByRole('region', {
      name: 'Failures with a named cause',
    });
    expect(linked).toHaveTextContent('94% [89%, 97%]: 136 of 145');
    expect(linked).toHaveTextContent('cart-api 6 of 24 missing');
    expect(linked).toHaveTextContent(/Name the deployment or the change/);
    expect(
      within(linked).getByRole('link', { name: 'cart-api' }),
    ).toHaveAttribute('href', '/catalog/default/component/cart-api/delivery');
    const clocks = screen.getByRole('region', { name: 'Clocks that agree' });
    expect(clocks).toHaveTextContent('No gaps.');
    expect(clocks).not.toHaveTextContent('NTP');
    expect(
      screen.getByRole('region', { name: 'Deployments with a known commit' }),
    ).toHaveTextContent('99% [99%, 99.7%]: 1,240 of 1,247');
    expect(
      screen.getByRole('region', { name: 'Events with a known service' }),
    ).toHaveTextContent('Nothing to check in this period.');
  });

  it('names the state of each source and of its webhook', async () => {
    renderPage(<DeliveryOverview />, { at: '/?panel=quality' });
    const sources = await screen.findByRole('region', { name: 'Sources' });
    await within(sources).findByText('GitHub');
    expect(sources).toHaveTextContent('GitHub 40 minutes behind.');
    expect(sources).toHaveTextContent(
      'Webhook /api/hone-metrics/delivery/webhooks/github: last accepted 55 minutes ago. 2 refused, the last 5 hours ago.',
    );
    expect(sources).toHaveTextContent('Failing');
    expect(sources).toHaveTextContent(/the token has expired/);
  });

  it('gives the lines that assign a name, to be copied', async () => {
    renderPage(<DeliveryOverview />, { at: '/?panel=quality' });
    const user = userEvent.setup();
    const names = within(
      await screen.findByRole('region', { name: 'Names without a service' }),
    );
    expect(
      await names.findByText(/hone\.dev\/delivery-names: shop\/cart-api-prod/),
    ).toBeInTheDocument();
    expect(
      names.getByText(/github\.com\/project-slug: acme\/legacy-invoices/),
    ).toBeInTheDocument();
    const copied = jest.spyOn(navigator.clipboard, 'writeText');
    const [copy] = names.getAllByRole('button', { name: 'Copy' });
    await user.click(copy);
    expect(await names.findByText('Copied')).toBeInTheDocument();
    expect(copied).toHaveBeenCalledWith(
      'metadata:\n  annotations:\n    hone.dev/delivery-names: shop/cart-api-prod',
    );
  });
});

it('weakestShare knows nothing where there is nothing to check', () => {
  const share = { count: 0, of: 0, value: null, interval: [0, 1] };
  expect(weakestShare([{ check: 'linked', share, services: [] }])).toBeNull();
  expect(
    weakestShare([
      { check: 'linked', share, services: [] },
      { check: 'clocks', share: { ...share, value: 0.9 }, services: [] },
    ]),
  ).toBe(0.9);
});
