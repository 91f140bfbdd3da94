import { HoneApiError } from '@hone/common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { demoOverview } from '../../__fixtures__/demoOverview';
import { NOTHING } from '../../__fixtures__/demoSummaries';
import { demoApis } from '../../__testUtils__/demoApis';
import { renderPage } from '../../__testUtils__/renderPage';
import { DeliveryOverview } from './DeliveryOverview';

const page = <DeliveryOverview />;

function refused(status: number) {
  return new HoneApiError({
    name: 'Error',
    message: 'The metrics backend says no',
    status,
    requestId: 'req-7',
  });
}

function overviewOf(
  change: Partial<ReturnType<typeof demoOverview>>,
): ReturnType<typeof demoApis> {
  const demo = demoApis();
  jest.spyOn(demo.delivery, 'getOverview').mockResolvedValue({
    ...demoOverview({}, Date.now()),
    ...change,
  });
  return demo;
}

describe('the page "Delivery"', () => {
  it('holds the place of the tiles while they load', async () => {
    const demo = demoApis();
    jest
      .spyOn(demo.delivery, 'getOverview')
      .mockReturnValue(new Promise(() => {}));
    renderPage(page, { demo });
    expect(
      (await screen.findByText('measures')).closest('[aria-busy="true"]'),
    ).toBeInTheDocument();
  });

  it('fails panel by panel, and tries again', async () => {
    const demo = demoApis();
    const overview = jest
      .spyOn(demo.delivery, 'getOverview')
      .mockRejectedValue(refused(503));
    const { container } = renderPage(page, { demo });
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent("The delivery metrics can't be shown");
    expect(alert).toHaveTextContent('req-7');
    expect(
      await screen.findByRole('region', { name: 'Groups' }),
    ).toHaveTextContent('checkout');
    expect(await axe(container)).toHaveNoViolations();
    overview.mockRestore();
    await userEvent.click(screen.getByRole('button', { name: 'Retry' }));
    expect(
      await screen.findByText(/^1 of 6 measures changed/),
    ).toBeInTheDocument();
  });

  it('shows the numbers when only the rows fail', async () => {
    const demo = demoApis();
    jest.spyOn(demo.delivery, 'listGroups').mockRejectedValue(refused(503));
    renderPage(page, { demo });
    expect(
      await screen.findByText(/^1 of 6 measures changed/),
    ).toBeInTheDocument();
    const rows = await screen.findByRole('region', { name: 'Groups' });
    expect(
      await within(rows).findByText("The list can't be shown"),
    ).toBeInTheDocument();
  });

  it('says which permission is missing, and nothing else', async () => {
    const demo = demoApis();
    for (const method of [
      'getOverview',
      'listGroups',
      'getQuality',
      'listSources',
    ] as const) {
      jest.spyOn(demo.delivery, method).mockRejectedValue(refused(403));
    }
    renderPage(page, { demo });
    expect(await screen.findByText(/hone\.metric\.read/)).toBeInTheDocument();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
    expect(screen.queryByRole('region', { name: 'Groups' })).toBeNull();
  });

  it('treats a group that may not be read as not found', async () => {
    const demo = demoApis();
    jest.spyOn(demo.delivery, 'getOverview').mockRejectedValue(refused(404));
    jest.spyOn(demo.delivery, 'listServices').mockRejectedValue(refused(404));
    renderPage(page, { demo, at: '/?group=group:default/secret' });
    expect(
      (await screen.findAllByRole('heading', { name: /not found/i })).length,
    ).toBeGreaterThan(0);
  });

  it('says how many groups are left out, and what is counted', async () => {
    renderPage(page, { demo: overviewOf({ hiddenGroups: 2 }) });
    const scope = await screen.findByRole('region', {
      name: 'What is counted',
    });
    await waitFor(() =>
      expect(scope).toHaveTextContent(
        '2 groups that you may not read are left out. 3 groups are counted. 24 services are counted.',
      ),
    );
    expect(scope).toHaveTextContent('Simulated');
  });

  it('says since when the numbers are old, and when there are none yet', async () => {
    const { unmount } = renderPage(page, {
      demo: overviewOf({
        computedAt: new Date(Date.now() - 3 * 3_600_000).toISOString(),
      }),
    });
    expect(
      await screen.findByText(
        /^These numbers are from .*, 3 hours ago\. They have not been brought up to date since\.$/,
      ),
    ).toBeInTheDocument();
    unmount();
    renderPage(page, { demo: overviewOf({ computedAt: null }) });
    expect(
      await screen.findByText(/^These numbers have not been computed yet/),
    ).toBeInTheDocument();
  });

  it('does not call recent numbers old', async () => {
    renderPage(page);
    await screen.findByText(/^1 of 6 measures changed/);
    expect(screen.queryByText(/^These numbers/)).not.toBeInTheDocument();
  });

  it('names sources that are late or do not answer', async () => {
    renderPage(page);
    expect(
      await screen.findByText('GitHub 40 minutes behind'),
    ).toBeInTheDocument();
    expect(
      screen.getByText(
        /^Jira has not answered since .*: Jira answers 401: the token has expired$/,
      ),
    ).toBeInTheDocument();
    expect(screen.queryByText(/^ci /)).not.toBeInTheDocument();
  });

  it('shows the way where nothing is connected', async () => {
    const demo = overviewOf({ services: 0, summary: NOTHING });
    const overview = jest.spyOn(demo.delivery, 'getOverview');
    const { container } = renderPage(page, { demo });
    expect(
      await screen.findByText(
        'Connect deployments to begin. 3 sources are known and have brought no deployment of a service yet. 2 names in events answer to no service. Give them to services below.',
      ),
    ).toBeInTheDocument();
    expect(screen.getByText(/curl -X POST/)).toBeInTheDocument();
    expect(screen.getByText(/hone\.dev\/delivery-names/)).toBeInTheDocument();
    expect(
      screen.queryByRole('article', { name: /./ }),
    ).not.toBeInTheDocument();
    expect(await axe(container)).toHaveNoViolations();
    const asked = overview.mock.calls.length;
    await userEvent.click(screen.getByRole('button', { name: 'Check again' }));
    await waitFor(() =>
      expect(overview.mock.calls.length).toBeGreaterThan(asked),
    );
  });
});
