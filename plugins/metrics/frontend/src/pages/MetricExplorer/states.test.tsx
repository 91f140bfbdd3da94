import { HoneApiError } from '@hone/common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { demoExploration } from '../../__fixtures__/demoExploration';
import { demoApis } from '../../__testUtils__/demoApis';
import { renderPage } from '../../__testUtils__/renderPage';
import { MetricExplorer } from './MetricExplorer';

const page = <MetricExplorer />;
const METRIC = 'metric=response-time-p95';

function at(...names: string[]): string {
  const services = names.map(name => `&service=component:default/${name}`);
  return `/?${METRIC}${services.join('')}`;
}

function refused(status: number) {
  return new HoneApiError({
    name: 'Error',
    message: 'The metrics backend says no',
    status,
    requestId: 'req-9',
  });
}

const note = (name: string) => screen.findByRole('article', { name });

describe('the metric explorer', () => {
  it('leads from nothing to the first metric', async () => {
    const { container } = renderPage(page);
    expect(
      await screen.findByText('Choose a service to see its metrics.'),
    ).toBeInTheDocument();
    expect(screen.getByRole('combobox', { name: 'Metric' })).toBeDisabled();
    expect(await axe(container)).toHaveNoViolations();
    await userEvent.type(
      screen.getByRole('combobox', { name: 'Services' }),
      'cart',
    );
    await userEvent.click(
      await screen.findByRole('option', { name: /Cart API/ }),
    );
    expect(
      await screen.findByText(/^Pick a metric; the first of this service: /),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Open it' }));
    expect(await screen.findByText(/^cart-api: /)).toBeInTheDocument();
  });

  it('says so where a service has no metric', async () => {
    renderPage(page, { at: '/?service=component:default/quiet-service' });
    expect(
      await screen.findByText(/^quiet-service has no metric yet\./),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'Open its telemetry' }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/component/quiet-service/telemetry',
    );
  });

  it('holds the place of the chart while it loads', async () => {
    const demo = demoApis();
    jest
      .spyOn(demo.telemetry, 'exploreMetric')
      .mockReturnValue(new Promise(() => {}));
    renderPage(page, { demo, at: at('cart-api') });
    expect(
      (await screen.findByText(/^Loading Response time p95/)).closest(
        '[aria-busy="true"]',
      ),
    ).toBeInTheDocument();
  });

  it('says why it fails, tries again, and offers a shorter time', async () => {
    const demo = demoApis();
    const explore = jest
      .spyOn(demo.telemetry, 'exploreMetric')
      .mockRejectedValue(refused(503));
    const { container } = renderPage(page, { demo, at: at('cart-api') });
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent("The metric can't be shown");
    expect(alert).toHaveTextContent('req-9');
    expect(await axe(container)).toHaveNoViolations();
    await userEvent.click(
      screen.getByRole('button', { name: /^Look at 24\sh only$/ }),
    );
    expect(screen.getByLabelText('address')).toHaveTextContent('range=24h');
    explore.mockRestore();
    await userEvent.click(await screen.findByRole('button', { name: 'Retry' }));
    expect(await screen.findByText(/^cart-api: /)).toBeInTheDocument();
  });

  it('says which permission is missing, and nothing else', async () => {
    const demo = demoApis();
    jest.spyOn(demo.telemetry, 'exploreMetric').mockRejectedValue(refused(403));
    renderPage(page, { demo, at: at('cart-api') });
    expect(await screen.findByText(/hone\.metric\.read/)).toBeInTheDocument();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });

  it('shows the others when one series fails', async () => {
    const { container } = renderPage(page, {
      at: at('cart-api', 'quiet-service', 'paused-service'),
    });
    const failing = within(await note('quiet-service')).getByRole('alert');
    expect(failing).toHaveTextContent("quiet-service can't be shown");
    expect(
      within(failing).getByRole('button', { name: 'Retry' }),
    ).toBeInTheDocument();
    expect(await note('paused-service')).toHaveTextContent(
      'No values in this range.',
    );
    expect(await note('cart-api')).toHaveTextContent(/half of the values/);
    expect(
      screen.getByText(
        /^1 of 1 services changed .* 1 service has no values\. 1 service can't be shown\.$/,
      ),
    ).toBeInTheDocument();
    expect(screen.getByRole('application')).toBeInTheDocument();
    expect(await axe(container)).toHaveNoViolations();
  });

  it('says so where nothing has values', async () => {
    renderPage(page, { at: at('paused-service') });
    expect(
      await screen.findByText(/^No values in this range\. A longer one/),
    ).toBeInTheDocument();
    expect(screen.queryByRole('application')).not.toBeInTheDocument();
  });

  it('says since when a source does not answer', async () => {
    renderPage(page, { at: at('payments-gateway') });
    expect(await note('payments-gateway')).toHaveTextContent(
      /prometheus not answering since .*\. The last good values are shown\./i,
    );
  });

  it('says that a metric lies, and that values are simulated', async () => {
    renderPage(page, { at: at('delivery-slots', 'cart-api') });
    const lying = within(await note('delivery-slots'));
    expect(lying.getByText(/^This metric lies/)).toBeInTheDocument();
    expect(
      lying.getByRole('link', { name: 'See the report on delivery-slots' }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/component/delivery-slots/telemetry',
    );
    expect(lying.getByText('Simulated')).toBeInTheDocument();
    const honest = within(await note('cart-api'));
    expect(honest.queryByText('Simulated')).not.toBeInTheDocument();
    expect(honest.queryByText(/^This metric lies/)).not.toBeInTheDocument();
  });

  it('draws many series apart, and says what was done to the request', async () => {
    const demo = demoApis();
    jest
      .spyOn(demo.telemetry, 'exploreMetric')
      .mockImplementation(async request => ({
        ...demoExploration({ ...request, stepSeconds: 1 }),
      }));
    renderPage(page, {
      demo,
      at: at('cart-api', 'payments-gateway', 'delivery-slots', 'a', 'b'),
    });
    const chart = await screen.findByRole('application');
    expect(within(chart).getAllByRole('listitem')).toHaveLength(5);
    expect(screen.getByText(/^The step was made larger/)).toBeInTheDocument();
    chart.focus();
    await userEvent.keyboard('{End}');
    expect(
      screen
        .getAllByRole('status')
        .some(({ textContent }) =>
          /cart-api [\d.]+\sms, payments-gateway [\d.]+\sms/.test(
            textContent ?? '',
          ),
        ),
    ).toBe(true);
  });

  it('says when there are too few values to look for change-points', async () => {
    const demo = demoApis();
    jest
      .spyOn(demo.telemetry, 'exploreMetric')
      .mockImplementation(async request => {
        const all = demoExploration({
          ...request,
          entityRefs: ['component:default/delivery-slots'],
        });
        const [one] = all.series;
        return { ...all, series: [{ ...one, points: one.points.slice(-7) }] };
      });
    renderPage(page, { demo, at: `${at('delivery-slots')}&view=distribution` });
    expect(
      await screen.findByText(/7 values are too few to look for change-points/),
    ).toBeInTheDocument();
    expect(screen.getByText(/^7 of 20 values collected/)).toBeInTheDocument();
  });

  it('begins with the table in narrow places', async () => {
    const width = jest
      .spyOn(HTMLElement.prototype, 'getBoundingClientRect')
      .mockReturnValue({ width: 320 } as DOMRect);
    renderPage(page, { at: at('cart-api') });
    expect(
      await screen.findByRole('table', { name: 'Response time p95' }),
    ).toBeInTheDocument();
    expect(screen.queryByRole('application')).not.toBeInTheDocument();
    width.mockRestore();
  });
});
