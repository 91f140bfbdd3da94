import { identityApiRef } from '@backstage/frontend-plugin-api';
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { screen, within } from '@testing-library/react';
import { axe } from 'jest-axe';
import { refuse } from '../__fixtures__/refuse';
import { CATALOG_ROUTES, demoApis } from '../__testUtils__/demoApis';
import { queryClient } from '../query/queryClient';
import { rootRouteRef } from '../routes';
import { NeedsYouWidget } from './NeedsYouWidget';
import { RunningWidget } from './RunningWidget';
import { TopIdeasWidget } from './TopIdeasWidget';

const CHECKOUT = ['user:default/ada', 'group:default/checkout'];

function open(
  widget: JSX.Element,
  options: { groups?: string[]; demo?: ReturnType<typeof demoApis> } = {},
) {
  const { groups = CHECKOUT, demo = demoApis() } = options;
  const identity = mockApis.identity({
    userEntityRef: 'user:default/ada',
    ownershipEntityRefs: groups,
  });
  return renderInTestApp(widget, {
    apis: [...demo.apis, [identityApiRef, identity]],
    mountedRoutes: { '/experiments': rootRouteRef, ...CATALOG_ROUTES },
  });
}

describe('widgets of the home page', () => {
  afterEach(() => queryClient.clear());

  it('names what waits for the reader', async () => {
    const { container } = open(<NeedsYouWidget />);
    expect(
      await screen.findByRole('link', { name: 'Decide: EXP-013' }),
    ).toBeInTheDocument();
    expect(await axe(container)).toHaveNoViolations();
  });

  it('says that nothing waits', async () => {
    open(<NeedsYouWidget />, { demo: demoApis([]) });
    expect(
      await screen.findByText('No decision and no review waits for you.'),
    ).toBeInTheDocument();
  });

  it('shows what runs on what the groups of the reader own', async () => {
    const demo = demoApis();
    const list = jest.spyOn(demo.experiments, 'list');
    const { container } = open(<RunningWidget />, { demo });
    const rows = within(
      await screen.findByRole('list', { name: 'Experiments' }),
    ).getAllByRole('listitem');
    expect(rows.map(row => row.textContent?.match(/EXP-\d+/)?.[0])).toEqual([
      'EXP-007',
      'EXP-015',
    ]);
    expect(list).toHaveBeenCalledTimes(1);
    expect(list.mock.calls[0][0]).toEqual({
      owner: ['group:default/checkout'],
      status: ['running', 'paused'],
      limit: 5,
    });
    expect(await axe(container)).toHaveNoViolations();
  });

  it('tells a reader without a group why nothing is shown', async () => {
    const demo = demoApis();
    const list = jest.spyOn(demo.experiments, 'list');
    open(<RunningWidget />, { groups: ['user:default/ada'], demo });
    expect(
      await screen.findByText(/You belong to no group/),
    ).toBeInTheDocument();
    expect(list).not.toHaveBeenCalled();
  });

  it('shows the ideas that are worth most, in their order', async () => {
    const demo = demoApis();
    const list = jest.spyOn(demo.ideas, 'list');
    const { container } = open(<TopIdeasWidget />, { demo });
    const rows = within(
      await screen.findByRole('list', { name: 'Top of the backlog' }),
    ).getAllByRole('listitem');
    const { items } = await demo.ideas.list({
      owner: ['group:default/checkout'],
      status: ['open'],
      sort: '-rank',
      limit: 5,
    });
    expect(rows).toHaveLength(items.length);
    expect(list.mock.calls[0][0]).toMatchObject({ limit: 5, sort: '-rank' });
    rows.forEach((row, i) => expect(row).toHaveTextContent(items[i].key));
    expect(await axe(container)).toHaveNoViolations();
  });

  it('shows a failure in its own place', async () => {
    const demo = demoApis();
    jest
      .spyOn(demo.ideas, 'list')
      .mockRejectedValue(refuse(400, 'InputError', 'The backlog is down'));
    open(<TopIdeasWidget />, { demo });
    expect(await screen.findByText('The backlog is down')).toBeInTheDocument();
  });
});
