import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { demoApis } from '../../__testUtils__/demoApis';
import { renderPage } from '../../__testUtils__/renderPage';
import { downloadText } from '../../components/downloadText';
import { MetricExplorer } from './MetricExplorer';

jest.mock('../../components/downloadText');
const download = jest.mocked(downloadText);

const page = <MetricExplorer />;
const CART = 'service=component:default/cart-api';
const METRIC = 'metric=response-time-p95';
const CHANGED =
  /cart-api changed at .*, from [\d.]+\sms to [\d.]+\sms: worse\./;

const address = () => screen.getByLabelText('address').textContent ?? '';

async function chart() {
  return screen.findByRole('application', { name: /^Response time p95/ });
}

/** What a screen reader is told. */
function told(): string {
  return screen
    .getAllByRole('status')
    .map(({ textContent }) => textContent)
    .join('\n');
}

describe('the metric explorer', () => {
  beforeEach(() => download.mockClear());

  it('reads a deep link, and says what it shows in words', async () => {
    const demo = demoApis();
    const explore = jest.spyOn(demo.telemetry, 'exploreMetric');
    const { container } = renderPage(page, {
      demo,
      at: `/?${METRIC}&${CART}&range=24h`,
    });
    expect(
      await screen.findByText(
        /^cart-api: [\d.]+\sms at .*; half of its values are between [\d.]+\sms and [\d.]+\sms\. 1 change-point in this range\.$/,
      ),
    ).toBeInTheDocument();
    const [request] = explore.mock.calls[0];
    expect(request).toMatchObject({
      metric: 'response-time-p95',
      entityRefs: ['component:default/cart-api'],
      stepSeconds: 300,
    });
    expect(Date.parse(request.end) - Date.parse(request.start)).toBe(
      24 * 3_600_000,
    );
    expect(
      await screen.findByRole('heading', { name: 'Response time p95' }),
    ).toBeInTheDocument();
    expect(screen.getByText(CHANGED)).toBeInTheDocument();
    expect(await axe(container)).toHaveNoViolations();
  });

  it('walks the chart by keyboard, and reads where it is', async () => {
    renderPage(page, { at: `/?${METRIC}&${CART}` });
    (await chart()).focus();
    await userEvent.keyboard('{End}');
    expect(told()).toMatch(/cart-api [\d.]+\sms\.$/m);
    const last = told();
    await userEvent.keyboard('{ArrowLeft}');
    expect(told()).not.toBe(last);
    await userEvent.keyboard('{Home}{]}');
    expect(told()).toMatch(CHANGED);
    await userEvent.keyboard('{ArrowLeft}');
    expect(told()).toMatch(/Deployment of cart-api: cart-api 4\.2\.0/);
    await userEvent.keyboard('{End}{[}');
    expect(told()).toMatch(CHANGED);
    await userEvent.keyboard('{Escape}');
    expect(told()).not.toMatch(CHANGED);
  });

  it('keeps a mark in the address, and takes it back', async () => {
    renderPage(page, { at: `/?${METRIC}&${CART}` });
    (await chart()).focus();
    await userEvent.keyboard('{]}{Enter}');
    const mark = new URLSearchParams(address().slice(1)).get('mark');
    expect(mark).toMatch(/^\d{4}-\d{2}-\d{2}T/);
    await userEvent.keyboard('{Enter}');
    expect(address()).not.toContain('mark=');
    await userEvent.click(
      screen.getByRole('button', { name: /^Mark the change of cart-api/ }),
    );
    expect(new URLSearchParams(address().slice(1)).get('mark')).toBe(mark);
  });

  it('has the same as a table, and as a distribution', async () => {
    const { container } = renderPage(page, { at: `/?${METRIC}&${CART}` });
    await chart();
    await userEvent.click(screen.getByRole('tab', { name: 'Table' }));
    expect(address()).toContain('view=table');
    const table = await screen.findByRole('table', {
      name: 'Response time p95',
    });
    const rows = within(table).getAllByRole('row');
    expect(rows.length).toBeGreaterThan(300);
    expect(within(table).getByText(CHANGED)).toBeInTheDocument();
    expect(within(table).getAllByText('no value').length).toBeGreaterThan(0);
    await userEvent.click(screen.getByRole('tab', { name: 'Distribution' }));
    expect(
      await screen.findByRole('img', {
        name: /^cart-api: \d+ values, median [\d.]+\sms, 90% of them between/,
      }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('table', {
        name: 'Response time p95: quantiles by service',
      }),
    ).toBeInTheDocument();
    expect(await axe(container)).toHaveNoViolations();
  });

  it('adds services and takes them away', async () => {
    renderPage(page, { at: `/?${METRIC}&${CART}` });
    await chart();
    await userEvent.type(
      screen.getByRole('combobox', { name: 'Services' }),
      'slots',
    );
    await userEvent.click(
      await screen.findByRole('option', { name: /Delivery slots/ }),
    );
    await waitFor(() =>
      expect(new URLSearchParams(address().slice(1)).getAll('service')).toEqual(
        ['component:default/cart-api', 'component:default/delivery-slots'],
      ),
    );
    expect(
      await screen.findByText(
        /^1 of 2 services changed in this range: cart-api\./,
      ),
    ).toBeInTheDocument();
    const chosen = screen.getByRole('grid', {
      name: 'Services that are compared',
    });
    const tag = within(chosen).getByRole('row', { name: 'cart-api' });
    await userEvent.click(within(tag).getByRole('button'));
    await waitFor(() => expect(address()).not.toContain('cart-api'));
  });

  it('shows other days', async () => {
    const { telemetry } = renderPage(page, { at: `/?${METRIC}&${CART}` });
    const explore = jest.spyOn(telemetry, 'exploreMetric');
    await chart();
    await userEvent.click(screen.getByRole('radio', { name: /^30\sd$/ }));
    await waitFor(() => expect(address()).toContain('range=30d'));
    const show = screen.getByRole('button', { name: 'Show these days' });
    const to = screen.getByLabelText('To');
    const from = screen.getByLabelText('From');
    await userEvent.clear(to);
    await userEvent.type(to, '2026-01-05');
    expect(
      screen.getByText('The first day is after the last.'),
    ).toBeInTheDocument();
    expect(show).toBeDisabled();
    await userEvent.clear(from);
    await userEvent.type(from, '2026-01-02');
    await userEvent.click(show);
    await waitFor(() =>
      expect(address()).toContain('range=2026-01-02..2026-01-05'),
    );
    await waitFor(() =>
      expect(explore.mock.calls.at(-1)?.[0]).toMatchObject({
        start: new Date(2026, 0, 2).toISOString(),
        end: new Date(2026, 0, 6).toISOString(),
      }),
    );
  });

  it('writes what is shown into a file', async () => {
    renderPage(page, {
      at: `/?${METRIC}&${CART}&service=component:default/payments-gateway`,
    });
    await chart();
    await userEvent.click(screen.getByRole('button', { name: 'Download CSV' }));
    const [name, type, text] = download.mock.calls[0];
    expect([name, type]).toEqual(['metric-response-time-p95.csv', 'text/csv']);
    const lines = text.split('\r\n');
    expect(lines[0]).toBe(
      'at,component:default/cart-api,component:default/payments-gateway',
    );
    expect(lines[1]).toMatch(/^\d{4}-\d{2}-\d{2}T[^,]+,0\.\d+,0\.\d+$/);
    expect(text).toMatch(/\r\nmetric,response-time-p95\r\n/);
    expect(text).toMatch(/\r\nunit component:default\/cart-api,s\r\n/);
    expect(text).toMatch(/\r\nquery component:default\/cart-api,"?response_/);
    expect(text).toMatch(
      /\r\nstale since component:default\/payments-gateway,/,
    );
    expect(text).toMatch(/\r\nchange component:default\/cart-api,/);
    expect(text).toMatch(/\r\nincident component:default\/cart-api,.*INC-371/);
  });

  it('shows the definition and the queries', async () => {
    const { baseElement } = renderPage(page, { at: `/?${METRIC}&${CART}` });
    await chart();
    await userEvent.click(
      screen.getByRole('button', { name: 'Definition and queries' }),
    );
    const panel = await screen.findByRole('dialog', {
      name: 'Definition and queries',
    });
    expect(address()).toContain('panel=queries');
    expect(panel).toHaveTextContent('Lower is better.');
    expect(panel).toHaveTextContent('response_time_p95{service="cart-api"}');
    expect(await axe(baseElement)).toHaveNoViolations();
  });

  it('copies the address', async () => {
    const user = userEvent.setup();
    const write = jest.spyOn(navigator.clipboard, 'writeText');
    renderPage(page, { at: `/?${METRIC}&${CART}` });
    await chart();
    await user.click(screen.getByRole('button', { name: 'Copy link' }));
    expect(await screen.findByText('Copied')).toBeInTheDocument();
    expect(write.mock.calls[0][0]).toMatch(
      /^http:\/\/.*\?metric=response-time-p95&service=component/,
    );
  });
});
