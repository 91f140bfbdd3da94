import { renderTestApp } from '@backstage/frontend-test-utils';
import { createTestEntityPage } from '@backstage/plugin-catalog-react/testUtils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { demoEntity } from '../../__fixtures__/demoEntities';
import { CATALOG_ROUTES, demoApis } from '../../__testUtils__/demoApis';
import { renderPage } from '../../__testUtils__/renderPage';
import plugin from '../../plugin';
import { queryClient } from '../../query/queryClient';
import { EntityExperiments } from './EntityExperiments';

describe('the entity tab', () => {
  it('answers what runs, whether it works, and how to start', async () => {
    const { container } = renderPage(
      <EntityExperiments entity={demoEntity('payments-gateway')} />,
    );
    expect(await screen.findByText('1 running')).toBeInTheDocument();
    expect(screen.getByText('on track')).toBeInTheDocument();
    expect(screen.getByText('1 planned')).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'Start experiment' }),
    ).toHaveAttribute(
      'href',
      '/experiments/new?service=component%3Adefault%2Fpayments-gateway',
    );
    const card = screen.getByRole('article', { name: /EXP-007/ });
    expect(
      within(card).getByText(/Too early: payment success/),
    ).toBeInTheDocument();
    expect(
      await within(card).findByText('Error rate: holds'),
    ).toBeInTheDocument();
    // Once among what was learned, once in the history.
    expect(
      await screen.findAllByText('EXP-001 Review within half a working day'),
    ).toHaveLength(2);
    expect(await axe(container)).toHaveNoViolations();
  });

  it('explains a verdict in a panel that the address remembers', async () => {
    renderPage(<EntityExperiments entity={demoEntity('payments-gateway')} />);
    const user = userEvent.setup();
    const card = await screen.findByRole('article', { name: /EXP-007/ });
    await user.click(
      within(card).getByRole('button', { name: 'Why this verdict?' }),
    );
    const panel = await screen.findByRole('dialog', { name: /EXP-007/ });
    expect(
      await within(panel).findByText(/The plan is not finished/),
    ).toBeInTheDocument();
    expect(
      within(panel).getAllByText(/histogram_quantile/)[0],
    ).toBeInTheDocument();
    expect(screen.getByLabelText('address')).toHaveTextContent(
      '?exp=EXP-007&panel=why',
    );
    expect(await axe(panel)).toHaveNoViolations();
    await user.keyboard('{Escape}');
    await waitFor(() =>
      expect(screen.getByLabelText('address')).not.toHaveTextContent('panel'),
    );
  });

  it('pauses with a reason, and asks for one', async () => {
    const { experiments } = renderPage(
      <EntityExperiments entity={demoEntity('payments-gateway')} />,
    );
    const user = userEvent.setup();
    const card = await screen.findByRole('article', { name: /EXP-007/ });
    await user.click(within(card).getByRole('button', { name: 'Pause' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Pause it' }));
    expect(await within(dialog).findByRole('alert')).toHaveTextContent(
      'Pick a reason, or write one.',
    );
    await user.click(within(dialog).getByRole('radio', { name: 'Incident' }));
    await user.click(within(dialog).getByRole('button', { name: 'Pause it' }));
    expect(await screen.findByText('1 paused')).toBeInTheDocument();
    expect(experiments.experiments.get('EXP-007')?.status).toBe('paused');
    const { items } = await experiments.events('EXP-007');
    expect(items[0].reason).toBe('Incident');
  });

  it('keeps the reason when somebody else was faster, and reloads on request', async () => {
    const { experiments } = renderPage(
      <EntityExperiments entity={demoEntity('payments-gateway')} />,
    );
    const user = userEvent.setup();
    const card = await screen.findByRole('article', { name: /EXP-007/ });
    const current = experiments.experiments.get('EXP-007')!;
    experiments.experiments.set('EXP-007', { ...current, revision: 9 });
    await user.click(within(card).getByRole('button', { name: 'Pause' }));
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByRole('textbox'), 'Odd numbers');
    await user.click(within(dialog).getByRole('button', { name: 'Pause it' }));
    await within(dialog).findByText(/Somebody else changed EXP-007/);
    expect(within(dialog).getByRole('textbox')).toHaveValue('Odd numbers');
    await user.click(within(dialog).getByRole('button', { name: 'Reload' }));
    await waitFor(async () => {
      await user.click(
        within(dialog).getByRole('button', { name: 'Pause it' }),
      );
      expect(experiments.experiments.get('EXP-007')?.status).toBe('paused');
    });
  });

  it('opens the wizard with n', async () => {
    renderPage(<EntityExperiments entity={demoEntity('payments-gateway')} />);
    await screen.findByText('1 running');
    await userEvent.keyboard('n');
    expect(screen.getByLabelText('address')).toHaveTextContent(
      '/experiments/new?service=component%3Adefault%2Fpayments-gateway',
    );
  });

  it('names what is worth trying, each one press from its plan', async () => {
    renderPage(<EntityExperiments entity={demoEntity('payments-gateway')} />);
    const ideas = await screen.findByRole('region', {
      name: 'Worth trying here (3)',
    });
    const [first] = within(ideas).getAllByRole('listitem');
    expect(first).toHaveTextContent('from 5 incidents');
    expect(first).toHaveTextContent('worth about 1,755 user-minutes a month');
    expect(
      within(first).getByRole('link', { name: /^Try IDEA-17/ }),
    ).toHaveAttribute(
      'href',
      '/experiments/new?from=idea%3AIDEA-17&service=component%3Adefault%2Fpayments-gateway',
    );
    expect(
      within(ideas).getByRole('link', { name: /^Circuit breaker on/ }),
    ).toHaveAttribute('href', '/experiments/backlog?idea=IDEA-17');
    expect(screen.getByText('slots 2 of 2 (team)')).toBeInTheDocument();
  });

  it('says what frees a slot, and what was learned', async () => {
    renderPage(<EntityExperiments entity={demoEntity('search-api')} />);
    expect(
      await screen.findByText(
        'slots 2 of 2 (team): deciding EXP-013 frees one',
      ),
    ).toBeInTheDocument();
    renderPage(<EntityExperiments entity={demoEntity('orders-api')} />);
    const learned = await screen.findByRole('region', {
      name: 'Already learned here',
    });
    expect(learned).toHaveTextContent(/The load-test gate changed nothing/);
  });

  it('asks the backlog for a group', async () => {
    renderPage(<EntityExperiments entity={demoEntity('orders')} />);
    const ideas = await screen.findByRole('region', {
      name: 'Worth trying here (2)',
    });
    expect(
      await within(ideas).findByRole('link', { name: /^orders.api$/i }),
    ).toBeInTheDocument();
  });

  it('names the strongest candidate where nothing was tried', async () => {
    renderPage(<EntityExperiments entity={demoEntity('catalog-ingest')} />);
    expect(
      await screen.findByText(
        'Nothing was tried here yet. The strongest candidate is Smaller batches in the catalog import, from Sprint 14.',
      ),
    ).toBeInTheDocument();
    expect(
      screen.getAllByRole('link', { name: /^Try IDEA-25/ })[0],
    ).toHaveAttribute(
      'href',
      '/experiments/new?from=idea%3AIDEA-25&service=component%3Adefault%2Fcatalog-ingest',
    );
  });

  it('invites where nothing was tried', async () => {
    renderPage(<EntityExperiments entity={demoEntity('quiet-service')} />);
    expect(
      await screen.findByText(/Nothing was tried here yet/),
    ).toBeInTheDocument();
    expect(screen.queryByText('Timeline')).not.toBeInTheDocument();
  });

  it('sums up a group with the service of each row', async () => {
    renderPage(<EntityExperiments entity={demoEntity('checkout')} />);
    expect(await screen.findByText('2 running')).toBeInTheDocument();
    const card = await screen.findByRole('article', { name: /EXP-015/ });
    expect(
      within(card).getByRole('link', { name: /pricing-engine/i }),
    ).toBeInTheDocument();
    expect(
      screen.getByText('metrics source not answering'),
    ).toBeInTheDocument();
  });

  it('says what failed, part by part', async () => {
    const demo = demoApis();
    jest
      .spyOn(demo.experiments, 'list')
      .mockRejectedValue(new Error('The experiments backend is down'));
    renderPage(<EntityExperiments entity={demoEntity('cart-api')} />, { demo });
    const alerts = await screen.findAllByText(
      /The experiments backend is down/,
    );
    expect(alerts).toHaveLength(2);
  });
});

describe('the entity extensions', () => {
  afterEach(() => queryClient.clear());

  it('mount on a component', async () => {
    const demo = demoApis();
    renderTestApp({
      features: [plugin],
      extensions: [
        createTestEntityPage({ entity: demoEntity('payments-gateway') }),
      ],
      apis: [...demo.apis],
      mountedRoutes: CATALOG_ROUTES,
    });
    expect(
      (await screen.findAllByText('EXP-007 Retry payments with jitter')).length,
    ).toBeGreaterThan(0);
  });

  it('stay away from users', async () => {
    const demo = demoApis();
    const list = jest.spyOn(demo.experiments, 'list');
    const summaries = jest.spyOn(demo.experiments, 'entitySummaries');
    renderTestApp({
      features: [plugin],
      extensions: [
        createTestEntityPage({
          entity: {
            apiVersion: 'backstage.io/v1alpha1',
            kind: 'User',
            metadata: { name: 'guest', namespace: 'default' },
          },
        }),
      ],
      apis: [...demo.apis],
      mountedRoutes: CATALOG_ROUTES,
    });
    await new Promise(resolve => setTimeout(resolve, 500));
    expect(list).not.toHaveBeenCalled();
    expect(summaries).not.toHaveBeenCalled();
  });
});
