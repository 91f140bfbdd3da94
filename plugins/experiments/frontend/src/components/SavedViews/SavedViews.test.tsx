import { identityApiRef } from '@backstage/frontend-plugin-api';
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import type { SavedView } from '@hone/backstage-plugin-experiments-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { refuse } from '../../__fixtures__/refuse';
import { demoApis } from '../../__testUtils__/demoApis';
import { Address } from '../../__testUtils__/renderPage';
import { createQueryClient } from '../../query/queryClient';
import { HoneQueryProvider } from '../../query/HoneQueryProvider';
import { SavedViews } from './SavedViews';

const AT = '/experiments/portfolio';

function view(change: Partial<SavedView>): SavedView {
  return {
    id: 'v1',
    name: 'Running A/B',
    page: 'portfolio',
    query: 'kind=ab&status=running',
    sharedWith: null,
    own: true,
    createdAt: '2026-12-01T00:00:00.000Z',
    ...change,
  };
}

function open(at: string, views: SavedView[] = [], demo = demoApis()) {
  demo.planning.viewList.push(...views);
  const client = createQueryClient();
  client.setDefaultOptions({ queries: { retry: false } });
  const rendered = renderInTestApp(
    <HoneQueryProvider client={client}>
      <SavedViews page="portfolio" />
      <Address />
    </HoneQueryProvider>,
    {
      apis: [
        ...demo.apis,
        [
          identityApiRef,
          mockApis.identity({
            userEntityRef: 'user:default/ada',
            ownershipEntityRefs: ['user:default/ada', 'group:default/checkout'],
          }),
        ],
      ],
      initialRouteEntries: [at],
    },
  );
  return { ...demo, ...rendered };
}

const address = () => screen.getByLabelText('address');
const menu = async () => {
  await userEvent.click(await screen.findByRole('button', { name: /view/i }));
  return screen.findByRole('menu');
};

describe('SavedViews', () => {
  it('opens a view of this page, own or of a group', async () => {
    const { container } = open(AT, [
      view({}),
      view({
        id: 'v2',
        name: 'Ours',
        own: false,
        sharedWith: 'group:default/checkout',
      }),
      view({ id: 'v3', name: 'Ideas', page: 'backlog' }),
    ]);
    await screen.findByRole('button', { name: 'Saved views' });
    expect(await axe(container)).toHaveNoViolations();
    await waitFor(async () => {
      const items = within(await menu()).getAllByRole('menuitem');
      expect(items.map(item => item.textContent)).toEqual([
        'Running A/B',
        'Ours · checkout',
        'Save these filters…',
      ]);
    });
    expect(
      screen.getByRole('menuitem', { name: 'Running A/B' }),
    ).toHaveAttribute('href', `${AT}?kind=ab&status=running&view=v1`);
  });

  it('fills the filters of an address that names nothing but the view, once', async () => {
    open(`${AT}?view=v1`, [view({})]);
    await waitFor(() =>
      expect(address()).toHaveTextContent(
        `${AT}?kind=ab&status=running&view=v1`,
      ),
    );
    expect(
      screen.getByRole('button', { name: 'View: Running A/B' }),
    ).toBeInTheDocument();
  });

  it('leaves other filters beside the view alone and says that they differ', async () => {
    open(`${AT}?kind=canary&view=v1`, [view({})]);
    expect(
      await screen.findByRole('button', {
        name: 'View: Running A/B (changed)',
      }),
    ).toBeInTheDocument();
    expect(address()).toHaveTextContent(`${AT}?kind=canary&view=v1`);
  });

  it('says that a view is not there', async () => {
    open(`${AT}?view=gone`, [view({})]);
    expect(
      await screen.findByText(/does not exist, or is not shared with you/),
    ).toBeInTheDocument();
  });

  it('saves the filters under a name, for a group', async () => {
    const { planning } = open(`${AT}?status=running&q=retry`);
    const user = userEvent.setup();
    await menu();
    await user.click(
      screen.getByRole('menuitem', { name: 'Save these filters…' }),
    );
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Save view' }));
    expect(within(dialog).getByText('A view needs a name.')).toBeVisible();
    await user.type(
      within(dialog).getByRole('textbox', { name: /Name/ }),
      'Retries',
    );
    await user.click(
      await within(dialog).findByRole('button', { name: /Share with/ }),
    );
    await user.click(await screen.findByRole('option', { name: /checkout/i }));
    await user.click(screen.getByRole('button', { name: 'Save view' }));
    await waitFor(() =>
      expect(planning.viewList).toEqual([
        expect.objectContaining({
          name: 'Retries',
          page: 'portfolio',
          query: 'q=retry&status=running',
          sharedWith: 'group:default/checkout',
        }),
      ]),
    );
    expect(
      await screen.findByRole('button', { name: 'View: Retries' }),
    ).toBeInTheDocument();
    expect(address()).toHaveTextContent('view=view-0');
  });

  it('says before it replaces a view, and why saving failed', async () => {
    const demo = demoApis();
    jest
      .spyOn(demo.planning, 'saveView')
      .mockRejectedValue(
        refuse(409, 'ConflictError', 'You have 100 saved views'),
      );
    open(`${AT}?view=v1&q=x`, [view({})], demo);
    const user = userEvent.setup();
    await screen.findByRole('button', { name: /changed/ });
    await menu();
    await user.click(
      screen.getByRole('menuitem', { name: 'Save these filters…' }),
    );
    expect(await screen.findByText(/gets these filters instead/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Replace view' }));
    expect(
      await screen.findByText('You have 100 saved views'),
    ).toBeInTheDocument();
  });

  it('deletes an own view and keeps its filters', async () => {
    const { planning } = open(`${AT}?view=v1`, [view({})]);
    const user = userEvent.setup();
    await screen.findByRole('button', { name: 'View: Running A/B' });
    await menu();
    await user.click(
      screen.getByRole('menuitem', { name: 'Delete "Running A/B"…' }),
    );
    await user.click(
      await screen.findByRole('button', { name: 'Delete view' }),
    );
    await waitFor(() => expect(planning.viewList).toEqual([]));
    await waitFor(() =>
      expect(address()).toHaveTextContent(`${AT}?kind=ab&status=running`),
    );
    expect(address()).not.toHaveTextContent('view=');
  });

  it('does not offer to delete a view of somebody else', async () => {
    open(`${AT}?view=v1`, [view({ own: false })]);
    await screen.findByRole('button', { name: 'View: Running A/B' });
    const items = within(await menu()).getAllByRole('menuitem');
    expect(items.map(item => item.textContent)).not.toContain(
      'Delete "Running A/B"…',
    );
  });
});
