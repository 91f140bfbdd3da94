import type { DeliveryOverview as Overview } from '@hone/backstage-plugin-metrics-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { demoOverview } from '../../__fixtures__/demoOverview';
import { demoApis } from '../../__testUtils__/demoApis';
import { renderPage } from '../../__testUtils__/renderPage';
import { DeliveryOverview } from './DeliveryOverview';

function open(
  options: { at?: string; demo?: ReturnType<typeof demoApis> } = {},
) {
  return renderPage(<DeliveryOverview />, options);
}

/** The page on an overview that differs from the demo organization's. */
function openWith(
  change: (overview: Overview) => Partial<Overview>,
  at?: string,
) {
  const demo = demoApis();
  const overview = demoOverview({}, Date.now());
  jest
    .spyOn(demo.delivery, 'getOverview')
    .mockResolvedValue({ ...overview, ...change(overview) });
  return open({ demo, at });
}

describe('the sentence', () => {
  it('names what changed, in which direction and since when', async () => {
    const { container } = open();
    expect(
      await screen.findByText(
        /^1 of 6 measures changed beyond normal variation: Change lead time, better since week \d+( of \d{4})?\.$/,
      ),
    ).toBeInTheDocument();
    await screen.findByRole('region', { name: 'Groups' });
    await screen.findByRole('button', { name: 'Download rows' });
    expect(await axe(container)).toHaveNoViolations();
  });

  it('names several changes, also for the worse', async () => {
    openWith(({ signals }) => ({
      signals: signals.map(signal =>
        signal.measure === 'changeFailRate'
          ? {
              ...signal,
              verdict: 'changed',
              since: '2025-10-20',
              before: 0.05,
              after: 0.12,
              direction: 'worse',
            }
          : signal,
      ),
    }));
    expect(
      await screen.findByText(
        /^2 of 6 measures changed .*: Change lead time, better since week .*, Change fail rate, worse since week 43 of 2025\.$/,
      ),
    ).toBeInTheDocument();
  });

  it('says of the largest difference that it is nothing to explain', async () => {
    openWith(({ signals, summary, summaryBefore }) => ({
      signals: signals.map(signal => ({
        ...signal,
        verdict: 'normal',
        since: null,
      })),
      summaryBefore: {
        ...summary,
        deployments: summaryBefore.deployments,
        leadTime: {
          ...summary.leadTime,
          p50: { value: 100 * 3_600_000, interval: [1, 1e9] },
        },
      },
      summary: {
        ...summary,
        deployments: summaryBefore.deployments,
        leadTime: {
          ...summary.leadTime,
          p50: { value: 134 * 3_600_000, interval: [1, 1e9] },
        },
      },
    }));
    expect(
      await screen.findByText(
        'Change lead time up 34%, within normal variation: nothing to explain.',
      ),
    ).toBeInTheDocument();
  });

  it('judges neither a short past nor what has too few cases', async () => {
    const { unmount } = openWith(({ signals }) => ({
      signals: signals.map(signal => ({ ...signal, verdict: 'too-few' })),
    }));
    expect(
      await screen.findByText(
        'There are too few weeks with data to say what is normal.',
      ),
    ).toBeInTheDocument();
    expect(screen.getAllByText('Too few to judge')).toHaveLength(6);
    unmount();
    openWith(({ signals }) => ({
      signals: signals.map(signal =>
        signal.measure === 'recovery'
          ? { ...signal, verdict: 'too-few' }
          : signal,
      ),
    }));
    expect(
      await screen.findByText(
        /^1 of 5 measures changed .* 1 more has too few cases to judge\.$/,
      ),
    ).toBeInTheDocument();
  });
});

describe('the tiles', () => {
  it('have value, interval, n, verdict, past, and the period before', async () => {
    open();
    const lead = within(
      await screen.findByRole('article', { name: 'Change lead time' }),
    );
    expect(lead.getByText(/^\d+(\.\d)?\sh$/)).toBeInTheDocument();
    expect(lead.getByText(/^n: [\d,]+ changes$/)).toBeInTheDocument();
    expect(
      lead.getByText(/^Changed: better since week \d+/),
    ).toBeInTheDocument();
    expect(
      lead.getByText(/^weekly mean \d+.*h, since then \d+.*h$/),
    ).toBeInTheDocument();
    expect(
      lead.getByText(/^computable for 99\.9% of [\d,]+ changes$/),
    ).toBeInTheDocument();
    expect(lead.getByText(/^before: .*h \[.*\]$/)).toBeInTheDocument();
    expect(
      lead.getByRole('img', { name: /^Change lead time per week: last/ }),
    ).toBeInTheDocument();
    expect(screen.getAllByRole('article', { name: /./ })).toHaveLength(8);
    const recovery = within(
      screen.getByRole('article', { name: 'Failed deployment recovery' }),
    );
    expect(recovery.getByText('3 still open')).toBeInTheDocument();
  });

  it('say of what has no weekly values how it was judged', async () => {
    open();
    const restore = within(
      await screen.findByRole('article', { name: 'Time to restore' }),
    );
    expect(restore.queryByRole('img')).not.toBeInTheDocument();
    expect(restore.getByText('Normal variation')).toBeInTheDocument();
    await userEvent.click(
      restore.getByRole('button', { name: 'What "Time to restore" means' }),
    );
    expect(await screen.findByRole('dialog')).toHaveTextContent(
      /Judged against the period before/,
    );
  });

  it('show further quantiles with the definition, to the keyboard too', async () => {
    open();
    const user = userEvent.setup();
    const button = await screen.findByRole('button', {
      name: 'What "Change lead time" means',
    });
    button.focus();
    await user.keyboard('{Enter}');
    const popover = await screen.findByRole('dialog');
    expect(popover).toHaveTextContent(/p75: .*h/);
    expect(popover).toHaveTextContent(/p90: /);
    expect(popover).toHaveTextContent(/The band is what is normal/);
  });
});

describe('the way down', () => {
  it('has services without a group in a row of their own, which leads nowhere', async () => {
    const demo = demoApis();
    const { items } = await demo.delivery.listGroups({});
    jest.spyOn(demo.delivery, 'listGroups').mockResolvedValue({
      items: [{ ...items[0], ref: '' }, ...items],
      nextCursor: null,
    });
    open({ demo });
    const groups = within(
      await screen.findByRole('region', { name: 'Groups' }),
    );
    const [row] = await groups.findAllByRole('rowheader');
    expect(row).toHaveTextContent('Without a group');
    expect(within(row).queryByRole('link')).not.toBeInTheDocument();
    expect(screen.getByText(/3 groups are counted\./)).toBeInTheDocument();
  });

  it('leads from the organization to a group and from there to a service', async () => {
    open({ at: '/?weeks=26' });
    const groups = within(
      await screen.findByRole('region', { name: 'Groups' }),
    );
    const user = userEvent.setup();
    const [link] = await groups.findAllByRole('link', { name: 'checkout' });
    link.focus();
    await user.keyboard('{Enter}');
    expect(
      await screen.findByRole('heading', { name: 'Delivery of checkout' }),
    ).toBeInTheDocument();
    expect(screen.getByLabelText('address')).toHaveTextContent(
      '/?weeks=26&group=group%3Adefault%2Fcheckout',
    );
    const services = within(
      await screen.findByRole('region', { name: 'Services' }),
    );
    const [service] = await services.findAllByRole('link', {
      name: 'cart-api',
    });
    expect(service).toHaveAttribute(
      'href',
      '/catalog/default/component/cart-api/delivery',
    );
    await user.click(screen.getByRole('link', { name: 'Organization' }));
    expect(
      await screen.findByRole('region', { name: 'Groups' }),
    ).toBeInTheDocument();
    expect(screen.getByLabelText('address')).toHaveTextContent(
      /^\/\?weeks=26$/,
    );
  });

  it("never shows one group's numbers under another's name", async () => {
    const demo = demoApis();
    const read = demo.delivery.getOverview.bind(demo.delivery);
    jest
      .spyOn(demo.delivery, 'getOverview')
      .mockImplementation(query =>
        query.group ? new Promise(() => {}) : read(query),
      );
    open({ demo });
    await screen.findByText(/^1 of 6 measures changed/);
    const [link] = await screen.findAllByRole('link', { name: 'orders' });
    await userEvent.click(link);
    expect(
      await screen.findByRole('heading', { name: 'Delivery of orders' }),
    ).toBeInTheDocument();
    expect(screen.queryByText(/measures changed/)).not.toBeInTheDocument();
    expect(
      screen.queryByRole('article', { name: /./ }),
    ).not.toBeInTheDocument();
  });

  it('chooses a group from the list of groups', async () => {
    open();
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: /Group/ }));
    await user.click(await screen.findByRole('option', { name: 'orders' }));
    expect(
      await screen.findByRole('heading', { name: 'Delivery of orders' }),
    ).toBeInTheDocument();
  });
});

describe('the address', () => {
  it('asks for its weeks, and keeps what it does not know', async () => {
    const demo = demoApis();
    const overview = jest.spyOn(demo.delivery, 'getOverview');
    open({ demo, at: '/?until=2026-11-30&other=1' });
    await screen.findByText(/^1 of 6 measures changed/);
    expect(overview.mock.calls[0][0]).toEqual({
      weeks: 13,
      until: '2026-11-30',
    });
    await userEvent.click(screen.getByRole('radio', { name: '4 weeks' }));
    await waitFor(() =>
      expect(overview).toHaveBeenLastCalledWith(
        { weeks: 4, until: '2026-11-30' },
        expect.anything(),
      ),
    );
    expect(screen.getByLabelText('address')).toHaveTextContent(
      '/?until=2026-11-30&other=1&weeks=4',
    );
  });

  it('steps through time by whole periods', async () => {
    open();
    const address = await screen.findByLabelText('address');
    await screen.findByText(/^1 of 6 measures changed/);
    const user = userEvent.setup();
    expect(
      screen.getByRole('button', { name: 'The weeks after' }),
    ).toBeDisabled();
    await user.click(screen.getByRole('button', { name: 'The weeks before' }));
    await waitFor(() => expect(address).toHaveTextContent(/\?until=/));
    await user.click(
      await screen.findByRole('button', { name: 'The weeks after' }),
    );
    await waitFor(() => expect(address).toHaveTextContent(/^\/$/));
  });

  it('sorts a complete list by a number', async () => {
    open({ at: '/?sort=-leadTime' });
    const groups = within(
      await screen.findByRole('region', { name: 'Groups' }),
    );
    await waitFor(() =>
      expect(
        groups.getAllByRole('rowheader').map(cell => cell.textContent),
      ).toEqual([
        expect.stringMatching(/^orders/),
        expect.anything(),
        expect.anything(),
      ]),
    );
    await userEvent.click(
      groups.getByRole('columnheader', { name: /Deployments/ }),
    );
    await waitFor(() =>
      expect(screen.getByLabelText('address')).toHaveTextContent(
        '/?sort=frequency',
      ),
    );
  });

  it('does not sort by numbers while rows are missing', async () => {
    const demo = demoApis();
    const read = demo.delivery.listGroups.bind(demo.delivery);
    jest
      .spyOn(demo.delivery, 'listGroups')
      .mockImplementation(query => read({ ...query, limit: 2 }));
    open({ demo, at: '/?sort=-leadTime' });
    const groups = within(
      await screen.findByRole('region', { name: 'Groups' }),
    );
    expect(
      await groups.findByText(/By name; more rows follow/),
    ).toBeInTheDocument();
    expect(
      groups.getAllByRole('rowheader').map(cell => cell.textContent),
    ).toEqual([
      expect.stringMatching(/^checkout/),
      expect.stringMatching(/^orders/),
    ]);
    await userEvent.click(groups.getByRole('button', { name: 'Show more' }));
    await waitFor(() =>
      expect(groups.getAllByRole('rowheader')[0]).toHaveTextContent(/^orders/),
    );
    expect(groups.getByText('3 rows shown')).toBeInTheDocument();
  });
});
