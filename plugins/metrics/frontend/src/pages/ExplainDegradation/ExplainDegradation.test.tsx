import { HoneApiError } from '@hone/common';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { demoApis } from '../../__testUtils__/demoApis';
import { renderPage } from '../../__testUtils__/renderPage';
import { downloadText } from '../../components/downloadText';
import { ExplainDegradation } from './ExplainDegradation';

jest.mock('../../components/downloadText', () => ({ downloadText: jest.fn() }));

const SERVICE = 'component:default/payments-gateway';
const INCIDENT = 'explanation-3';
const FAILED = 'explanation-2';
const NOTHING = 'explanation-1';

function open(search: string, demo = demoApis()) {
  return renderPage(<ExplainDegradation />, { at: `/${search}`, demo });
}

function refused(status: number) {
  return new HoneApiError({
    name: 'Error',
    message: 'The metrics backend says no',
    status,
  });
}

const address = () => screen.getByLabelText('address').textContent ?? '';

describe('an explanation', () => {
  it('says in one sentence what fits best, and that it is no proof', async () => {
    const { container } = open(`?id=${INCIDENT}`);
    expect(
      await screen.findByText(/fits best as the cause/, { selector: 'p' }),
    ).toBeInTheDocument();
    expect(
      screen.getByText(
        'Best explanation, not proof: an experiment or a revert would tell.',
      ),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/^Started by incident INC-412, /),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('figure', {
        name: 'Response time p95 of payments-gateway',
      }),
    ).toHaveTextContent(/Median 210\sms before, 340\sms since/);
    expect(
      within(screen.getByRole('region', { name: 'Ruled out' })).getAllByRole(
        'listitem',
      ),
    ).toHaveLength(2);
    expect(
      screen.getByText(
        '1 service among the possible causes is hidden from you; its owner can look at it.',
      ),
    ).toBeInTheDocument();
    await screen.findByText('INC-412');
    expect(await axe(container)).toHaveNoViolations();
  });

  it('ranks causes with confidence and reasons, and always names the unknown', async () => {
    open(`?id=${INCIDENT}`);
    const table = within(
      await screen.findByRole('table', { name: 'Possible causes' }),
    );
    expect(
      table.getAllByRole('rowheader').map(cell => cell.textContent),
    ).toEqual([
      expect.stringMatching(/^Cart API.*Service, at /),
      expect.stringMatching(/^Deployment v2\.3 of Payments gateway/),
      'A service that you may not seeHidden from you',
      'Something that we did not see',
    ]);
    expect(table.getAllByText(/^\d+%$/).map(one => one.textContent)).toEqual([
      '54%',
      '22%',
      '9%',
      '15%',
    ]);
    expect(
      table.getByRole('link', { name: 'Deployment v2.3 of Payments gateway' }),
    ).toHaveAttribute('href', 'https://ci.example.com/runs/4711');
    expect(
      table.queryByRole('link', { name: /may not see/ }),
    ).not.toBeInTheDocument();
  });

  it('draws evidence on Enter, and reads its values by arrow keys', async () => {
    open(`?id=${INCIDENT}`);
    const trigger = await screen.findByRole('button', {
      name: 'Evidence for Cart API',
    });
    expect(
      screen.queryByRole('figure', { name: /of cart-api$/ }),
    ).not.toBeInTheDocument();
    act(() => trigger.focus());
    await userEvent.keyboard('{Enter}');
    const figure = within(
      await screen.findByRole('figure', { name: /of cart-api$/ }),
    );
    expect(
      figure.getByText(/^Median 90\sms before, 190\sms since/),
    ).toBeInTheDocument();
    const chart = figure.getByRole('application');
    act(() => chart.focus());
    await userEvent.keyboard('{End}');
    expect(figure.getByRole('status')).toHaveTextContent(/: \d+\sms$/);
    await userEvent.keyboard('{Home}{ArrowRight}');
    expect(figure.getByRole('status')).toHaveTextContent(/: 9\d(\.\d)?\sms$/);
  });

  it('is confirmed or rejected, and that is taken back, with the focus kept', async () => {
    const demo = demoApis();
    const judge = jest.spyOn(demo.telemetry, 'judgeCandidate');
    open(`?id=${INCIDENT}`, demo);
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Say that Cart API did not cause it',
      }),
    );
    expect(
      await screen.findByText('Said not to be the cause.'),
    ).toBeInTheDocument();
    expect(judge).toHaveBeenLastCalledWith({
      id: INCIDENT,
      rank: 1,
      confirmed: false,
    });
    const undo = screen.getByRole('button', {
      name: 'Take back what was said of Cart API',
    });
    expect(undo).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Confirm that Cart API caused it',
      }),
    );
    expect(await screen.findByText('Confirmed as the cause.')).toBeVisible();
    expect(judge).toHaveBeenLastCalledWith({
      id: INCIDENT,
      rank: 1,
      confirmed: true,
    });
  });

  it('leads to an experiment on the service, and to a file that names the unknown too', async () => {
    open(`?id=${INCIDENT}`);
    expect(
      await screen.findByRole('link', { name: 'Make it a problem' }),
    ).toHaveAttribute(
      'href',
      '/experiments/new?service=component%3Adefault%2Fpayments-gateway',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Export CSV' }));
    expect(
      await screen.findByText('4 possible causes written.'),
    ).toBeInTheDocument();
    const [name, , text] = jest.mocked(downloadText).mock.calls[0];
    expect(name).toMatch(/^causes-payments-gateway-.*\.csv$/);
    expect(text).toContain(
      '\r\n1,service,component:default/cart-api,Cart API,',
    );
    expect(text).toContain('\r\n,unknown,,,,0.15,');
    expect(text).toContain('not proof');
  });

  it('says that nothing degraded', async () => {
    open(`?id=${NOTHING}`);
    expect(
      await screen.findByText(/^Nothing degraded around .*varies as usual\.$/),
    ).toBeInTheDocument();
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
    expect(
      screen.queryByRole('link', { name: 'Make it a problem' }),
    ).not.toBeInTheDocument();
  });

  it('names what failed and asks for the same again', async () => {
    const demo = demoApis();
    const ask = jest.spyOn(demo.telemetry, 'explainDegradation');
    open(`?id=${FAILED}`, demo);
    expect(
      await screen.findByText('prometheus did not answer within 10 s'),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Retry' }));
    await waitFor(() => expect(address()).toContain('explanation-4'));
    const failed = await demo.telemetry.getExplanation(FAILED);
    expect(ask).toHaveBeenCalledWith({ entityRef: SERVICE, at: failed.at });
  });

  it('that is not there, or not to be seen, is not found', async () => {
    open('?id=nobody');
    expect(
      await screen.findByRole('heading', { name: /not found/i }),
    ).toBeInTheDocument();
  });

  it('says which permission is missing', async () => {
    const demo = demoApis();
    jest
      .spyOn(demo.telemetry, 'getExplanation')
      .mockRejectedValue(refused(403));
    open(`?id=${INCIDENT}`, demo);
    expect(await screen.findByText(/hone\.metric\.read/)).toBeInTheDocument();
  });
});

describe('asking for an explanation', () => {
  it('says what to choose while nothing is chosen', async () => {
    const { container } = open('');
    expect(
      await screen.findByText(/^Choose a service, and the metric/),
    ).toBeInTheDocument();
    expect(await axe(container)).toHaveNoViolations();
    await userEvent.click(screen.getByRole('button', { name: 'Explain' }));
    expect(screen.getByText('Choose a service first.')).toBeInTheDocument();
  });

  it('arrives with a change, asks on demand, and waits until it is done', async () => {
    const demo = demoApis();
    const ask = jest.spyOn(demo.telemetry, 'explainDegradation');
    const get = jest.spyOn(demo.telemetry, 'getExplanation');
    const at = '2026-11-20T10:40:17.000Z';
    open(`?entity=${SERVICE}&metric=p95&at=${at}`, demo);
    await screen.findByRole('button', {
      name: /Response time p95.*Metric that got worse/,
    });
    expect(ask).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button', { name: 'Explain' }));
    expect(
      await screen.findByText('Looking for what changed'),
    ).toBeInTheDocument();
    expect(ask).toHaveBeenCalledWith({
      entityRef: SERVICE,
      metricId: 'p95',
      at,
    });
    expect(
      await screen.findByRole('table', { name: 'Possible causes' }),
    ).toBeInTheDocument();
    expect(get.mock.calls.length).toBeGreaterThanOrEqual(
      demo.telemetry.asksUntilDone,
    );
    expect(address()).toContain('id=explanation-4');
  });

  it('need not be waited for', async () => {
    const demo = demoApis();
    demo.telemetry.asksUntilDone = Infinity;
    open(`?entity=${SERVICE}`, demo);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Explain' }),
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'Stop waiting' }),
    );
    expect(await screen.findByText(/^You no longer wait\./)).toBeVisible();
    expect(address()).not.toContain('id=');
    const earlier = within(
      screen.getByRole('region', { name: /^Earlier explanations of/ }),
    );
    expect(await earlier.findByText('Still looking')).toBeInTheDocument();
  });

  it('refuses a time that is still to come', async () => {
    const demo = demoApis();
    const ask = jest.spyOn(demo.telemetry, 'explainDegradation');
    open(`?entity=${SERVICE}&at=2999-01-01T00:00:00.000Z`, demo);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Explain' }),
    );
    expect(
      await screen.findByText('This time is still to come.'),
    ).toBeInTheDocument();
    expect(ask).not.toHaveBeenCalled();
  });

  it('says which permission is missing', async () => {
    const demo = demoApis();
    jest
      .spyOn(demo.telemetry, 'explainDegradation')
      .mockRejectedValue(refused(403));
    open(`?entity=${SERVICE}`, demo);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Explain' }),
    );
    expect(await screen.findByText(/hone\.telemetry\.update/)).toBeVisible();
  });
});

describe('earlier explanations', () => {
  it('are listed with what came of them, and opened', async () => {
    open(`?entity=${SERVICE}`);
    const region = within(
      await screen.findByRole('region', { name: /^Earlier explanations of/ }),
    );
    const [first, second] = await region.findAllByRole('listitem');
    expect(first).toHaveTextContent(/INC-412.*Cart API fits best/);
    expect(second).toHaveTextContent('Failed: prometheus did not answer');
    await userEvent.click(within(first).getByRole('link'));
    expect(
      await screen.findByRole('table', { name: 'Possible causes' }),
    ).toBeInTheDocument();
    expect(address()).toBe(
      `/?${new URLSearchParams({ entity: SERVICE, id: INCIDENT })}`,
    );
    expect(first).toHaveAttribute('aria-current', 'true');
  });

  it('are none of a service that never degraded', async () => {
    open('?entity=component:default/quiet-service');
    expect(
      await screen.findByText('Nothing was explained so far.'),
    ).toBeInTheDocument();
  });
});
