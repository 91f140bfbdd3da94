import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { DEMO_SPECS } from '../../__fixtures__/demoSpecs';
import { moreSpecs } from '../../__fixtures__/moreSpecs';
import { demoApis } from '../../__testUtils__/demoApis';
import { renderPage } from '../../__testUtils__/renderPage';
import { Portfolio } from './Portfolio';

const AT = '/experiments/portfolio';

/** The row of an experiment; what waits for the reader stands above the table under the same key. */
const rowOf = (key: string) =>
  screen.findByRole('row', { name: new RegExp(key) });
const noRowOf = (key: string) =>
  waitFor(() =>
    expect(
      screen.queryByRole('row', { name: new RegExp(key) }),
    ).not.toBeInTheDocument(),
  );

describe('Portfolio', () => {
  it('shows the loop in numbers, then the rows', async () => {
    const { container } = renderPage(<Portfolio />, { at: AT });
    expect(
      await screen.findByRole('button', { name: /Show only Build, 2/ }),
    ).toBeInTheDocument();
    expect(screen.getByText('4 of 5')).toBeInTheDocument();
    expect(await screen.findByText('slots 6 of 8')).toBeInTheDocument();
    expect(screen.getByText(/4 owners use 6 of their 8/)).toHaveTextContent(
      /None is free at/,
    );
    const row = await screen.findByRole('row', { name: /EXP-013/ });
    expect(within(row).getByText('−34%')).toBeInTheDocument();
    expect(within(row).getByText('Ship')).toBeInTheDocument();
    // A sealed effect gives no recommendation away.
    const sealed = screen.getByRole('row', { name: /EXP-008/ });
    expect(within(sealed).getByText(/sealed/)).toBeInTheDocument();
    expect(within(sealed).queryByText('Keep running')).not.toBeInTheDocument();
    expect(await axe(container)).toHaveNoViolations();
  });

  it('filters by a lane and keeps it in the address', async () => {
    renderPage(<Portfolio />, { at: AT });
    const user = userEvent.setup();
    await user.click(
      await screen.findByRole('button', { name: /Show only Build/ }),
    );
    await noRowOf('EXP-013');
    expect(await rowOf('EXP-012')).toBeInTheDocument();
    expect(screen.getByLabelText('address')).toHaveTextContent('?lane=build');
    await user.click(screen.getByRole('button', { name: /Show all lanes/ }));
    expect(await rowOf('EXP-013')).toBeInTheDocument();
  });

  it('reads every filter from the address', async () => {
    const demo = demoApis();
    const list = jest.spyOn(demo.experiments, 'list');
    renderPage(<Portfolio />, {
      demo,
      at: `${AT}?q=retry&owner=group:default/checkout&kind=ab&status=running&grade=A&sort=-effectBound`,
    });
    expect(await rowOf('EXP-007')).toBeInTheDocument();
    expect(list.mock.calls.at(-1)?.[0]).toMatchObject({
      q: 'retry',
      owner: ['group:default/checkout'],
      design: ['ab'],
      status: ['running'],
      grade: ['A'],
      sort: '-effectBound',
    });
  });

  it('focuses the search with / and searches while one types', async () => {
    renderPage(<Portfolio />, { at: AT });
    await rowOf('EXP-013');
    await userEvent.keyboard('/');
    expect(screen.getByRole('searchbox')).toHaveFocus();
    await userEvent.keyboard('jitter');
    await noRowOf('EXP-013');
    expect(await rowOf('EXP-007')).toBeInTheDocument();
  });

  it('offers to remove a filter when nothing matches', async () => {
    renderPage(<Portfolio />, { at: `${AT}?grade=A&q=nothing-like-this` });
    const user = userEvent.setup();
    expect(await screen.findByText('Nothing matches.')).toBeInTheDocument();
    await user.click(
      screen.getByRole('button', {
        name: 'Remove Search experiments: nothing-like-this',
      }),
    );
    expect(await rowOf('EXP-003')).toBeInTheDocument();
    expect(screen.getByLabelText('address')).toHaveTextContent('?grade=A');
  });

  it('invites when there is nothing at all', async () => {
    renderPage(<Portfolio />, { at: AT, demo: demoApis([]) });
    expect(await screen.findByText(/No experiments yet/)).toBeInTheDocument();
  });

  it('loads page after page and exports every row', async () => {
    const createObjectURL = jest.fn((_: Blob) => 'blob:csv');
    Object.assign(URL, { createObjectURL, revokeObjectURL: jest.fn() });
    const click = jest
      .spyOn(HTMLAnchorElement.prototype, 'click')
      .mockImplementation(() => {});
    renderPage(<Portfolio />, {
      at: AT,
      demo: demoApis([...DEMO_SPECS.slice(0, 3), ...moreSpecs(57)]),
    });
    const user = userEvent.setup();
    expect(await screen.findByText('50 rows shown')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Load more' }));
    expect(await screen.findByText('60 rows shown')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Export CSV' }));
    expect(await screen.findByText('60 rows exported')).toBeInTheDocument();
    expect(createObjectURL.mock.calls[0][0].size).toBeGreaterThan(5000);
    click.mockRestore();
  });

  it('exports what is selected as YAML', async () => {
    const demo = demoApis();
    const exported = jest.spyOn(demo.experiments, 'export');
    const createObjectURL = jest.fn((_: Blob) => 'blob:file');
    Object.assign(URL, { createObjectURL, revokeObjectURL: jest.fn() });
    const click = jest
      .spyOn(HTMLAnchorElement.prototype, 'click')
      .mockImplementation(() => {});
    renderPage(<Portfolio />, { at: AT, demo });
    const user = userEvent.setup();
    for (const key of ['EXP-007', 'EXP-013']) {
      await user.click(within(await rowOf(key)).getByRole('checkbox'));
    }
    expect(await screen.findByText('2 selected')).toBeInTheDocument();
    await user.click(
      screen.getByRole('button', { name: 'Export these as YAML' }),
    );
    await waitFor(() => expect(createObjectURL).toHaveBeenCalledTimes(1));
    expect(exported.mock.calls).toEqual([
      ['EXP-007', 'yaml'],
      ['EXP-013', 'yaml'],
    ]);
    await user.click(screen.getByRole('button', { name: 'Select none' }));
    expect(screen.queryByText('2 selected')).not.toBeInTheDocument();
    click.mockRestore();
  });

  it('keeps the last page when a refresh fails', async () => {
    const demo = demoApis();
    renderPage(<Portfolio />, { at: AT, demo });
    const user = userEvent.setup();
    await rowOf('EXP-013');
    jest
      .spyOn(demo.experiments, 'list')
      .mockRejectedValue(new Error('The experiments backend is down'));
    await user.click(screen.getByRole('button', { name: /Show only Learn/ }));
    expect(
      await screen.findByText(/The experiments backend is down/),
    ).toBeInTheDocument();
  });
});
