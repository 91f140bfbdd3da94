import { renderTestApp } from '@backstage/frontend-test-utils';
import { signalApiRef } from '@backstage/plugin-signals-react';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import plugin from '../../plugin';
import { queryClient } from '../../query/queryClient';
import { CATALOG_ROUTES, demoApis } from '../../__testUtils__/demoApis';

function open(path: string) {
  return renderTestApp({
    features: [plugin],
    apis: [...demoApis().apis],
    mountedRoutes: CATALOG_ROUTES,
    initialRouteEntries: [path],
  });
}

describe('the page extension', () => {
  afterEach(() => queryClient.clear());

  it('leads from the root to the portfolio, with tabs and the header action', async () => {
    open('/experiments');
    expect(
      await screen.findByRole('button', { name: /Show only Measure/ }),
    ).toBeInTheDocument();
    expect(await screen.findByText('Portfolio')).toBeInTheDocument();
    expect(
      await screen.findByRole('link', { name: 'New experiment' }),
    ).toHaveAttribute('href', '/experiments/new');
  });

  it('has a switch for live updates in its header, with signals', async () => {
    renderTestApp({
      features: [plugin],
      apis: [
        ...demoApis().apis,
        [signalApiRef, { subscribe: () => ({ unsubscribe: () => {} }) }],
      ],
      mountedRoutes: CATALOG_ROUTES,
      initialRouteEntries: ['/experiments/portfolio'],
    });
    expect(await screen.findByRole('switch', { name: 'Live' })).toBeChecked();
  });

  it('shows the backlog in a tab of its own', async () => {
    open('/experiments/backlog');
    expect(await screen.findByText('Portfolio')).toBeInTheDocument();
    expect(
      await screen.findByRole('link', { name: /^IDEA-17/ }),
    ).toBeInTheDocument();
  });

  it('shows an experiment at its key, without tabs', async () => {
    open('/experiments/EXP-013');
    expect(
      await screen.findByRole('heading', { name: 'Quarantine flaky tests' }),
    ).toBeInTheDocument();
    expect(screen.queryByText('Portfolio')).not.toBeInTheDocument();
  });

  it.each(['/experiments/nonsense', '/experiments/EXP-13/extra'])(
    'says Not found at %s',
    async path => {
      open(path);
      expect(
        await screen.findByRole('heading', { name: /not found/i }),
      ).toBeInTheDocument();
    },
  );

  it('says the same for a key that does not exist', async () => {
    open('/experiments/EXP-999');
    expect(
      await screen.findByRole('heading', { name: /not found/i }),
    ).toBeInTheDocument();
  });

  it('keeps the form when the address changes', async () => {
    open('/experiments/new?service=component:default/cart-api');
    const user = userEvent.setup();
    await user.click(await screen.findByRole('textbox', { name: /Problem/ }));
    await user.paste('Each basket reads the same prices again.');
    await user.click(screen.getByRole('button', { name: 'Next' }));
    await screen.findByRole('textbox', { name: /Solution/ });
    await user.click(screen.getByRole('button', { name: 'Back' }));
    await waitFor(() =>
      expect(screen.getByRole('textbox', { name: /Problem/ })).toHaveValue(
        'Each basket reads the same prices again.',
      ),
    );
    // A form that was mounted anew would say that it restored a draft.
    expect(screen.queryByText(/is back/)).not.toBeInTheDocument();
  });
});
