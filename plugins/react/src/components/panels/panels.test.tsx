import { ResponseError } from '@backstage/errors';
import { Button } from '@backstage/ui';
import { HoneApiError } from '@hone/common';
import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  expectNoAxeViolations,
  renderHone,
} from '../../__testUtils__/renderHone';
import { EmptyPanel } from './EmptyPanel';
import { errorFacts } from './errorFacts';
import { ErrorPanel } from './ErrorPanel';
import { LoadingPanel } from './LoadingPanel';
import { NotEnoughData } from './NotEnoughData';
import { NotFoundPanel } from './NotFoundPanel';
import { StalePanel } from './StalePanel';

it('EmptyPanel says one sentence and offers one action', async () => {
  const { container } = renderHone(
    <EmptyPanel
      sentence="Nothing tried here yet."
      action={<Button>Start from a template</Button>}
    />,
  );
  expect(screen.getByText('Nothing tried here yet.')).toBeVisible();
  expect(screen.getAllByRole('button')).toHaveLength(1);
  await expectNoAxeViolations(container);
});

describe('ErrorPanel', () => {
  it('is an alert with cause, request id, age of the last values, and Retry', async () => {
    const onRetry = jest.fn();
    const { container } = renderHone(
      <ErrorPanel
        title="Prometheus did not answer."
        error={
          new HoneApiError({
            name: 'ServiceUnavailableError',
            message: 'connect ETIMEDOUT after 10 s',
            status: 503,
            requestId: '4f2c9a1d',
          })
        }
        onRetry={onRetry}
        lastGoodAt="2026-12-09T09:40:00Z"
      />,
    );
    const alert = screen.getByRole('alert');
    expect(alert).toHaveTextContent('Prometheus did not answer.');
    expect(alert).toHaveTextContent('connect ETIMEDOUT after 10 s');
    expect(alert).toHaveTextContent('Request 4f2c9a1d');
    expect(alert).toHaveTextContent(
      'Showing values from 09:40, 35 minutes ago.',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Retry' }));
    expect(onRetry).toHaveBeenCalledTimes(1);
    await expectNoAxeViolations(container);
  });

  it('has no button when nothing can be retried', () => {
    renderHone(<ErrorPanel title="Broken." error="plain text" />);
    expect(screen.getByRole('alert')).toHaveTextContent('plain text');
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
    expect(screen.getByRole('alert')).not.toHaveTextContent('Request');
  });

  it('finds the request id of a Backstage response', async () => {
    const body = {
      error: { name: 'NotAllowedError', message: 'Not yours.' },
      response: { statusCode: 403 },
    };
    const response = {
      status: 403,
      statusText: 'Forbidden',
      ok: false,
      headers: new Headers({
        'content-type': 'application/json',
        'x-request-id': 'abc',
      }),
      text: async () => JSON.stringify(body),
    };
    const error = await ResponseError.fromResponse(
      response as Response & { ok: false },
    );
    expect(errorFacts(error)).toEqual({
      cause: 'Not yours.',
      requestId: 'abc',
    });
  });

  it.each([
    [new Error('x'), { cause: 'x', requestId: null }],
    [null, { cause: 'null', requestId: null }],
    [{ requestId: 7 }, { cause: '[object Object]', requestId: null }],
  ])('reads %p without failing itself', (error, facts) => {
    expect(errorFacts(error)).toEqual(facts);
  });
});

it('StalePanel keeps the values with their age', async () => {
  const { container } = renderHone(
    <StalePanel
      staleSince="2026-12-09T09:52:00Z"
      valuesAt="2026-12-09T09:40:00Z"
      source="Prometheus"
      consequence="The canary is paused."
    >
      <p>27 h</p>
    </StalePanel>,
  );
  expect(
    screen.getByText(
      'Prometheus not answering since 09:52. Values from 09:40, 35 minutes ago. The canary is paused.',
    ),
  ).toBeVisible();
  expect(screen.getByText('27 h')).toBeVisible();
  await expectNoAxeViolations(container);
});

describe('NotEnoughData', () => {
  it('says how much there is, how much it needs, and when', async () => {
    const { container } = renderHone(
      <NotEnoughData
        n={3}
        needed={8}
        unit="weeks"
        forecast="2027-01-14T12:00:00Z"
      />,
    );
    expect(
      screen.getByText(
        '3 of 8 weeks collected. At this pace enough on Jan 14, 2027.',
      ),
    ).toBeVisible();
    const bar = screen.getByRole('progressbar', { name: '3 of 8 weeks' });
    expect(bar).toHaveAttribute('aria-valuenow', '3');
    await expectNoAxeViolations(container);
  });

  it.each([
    [12, null],
    [0, 0],
  ])('makes no promise with n = %p and needed = %p', (n, needed) => {
    const { container } = renderHone(<NotEnoughData n={n} needed={needed} />);
    expect(screen.queryByRole('progressbar')).not.toBeInTheDocument();
    expect(container).toHaveTextContent('observations collected.');
    expect(container).not.toHaveTextContent('pace');
  });

  it('never overfills the bar', () => {
    renderHone(<NotEnoughData n={9} needed={8} />);
    expect(screen.getByRole('progressbar')).toHaveAttribute(
      'aria-valuenow',
      '8',
    );
  });
});

describe('LoadingPanel', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('holds its place at once and shows itself after 200 ms', () => {
    renderHone(<LoadingPanel what="experiments" height={220} />);
    const status = screen.getByRole('status');
    expect(status).toHaveStyle({ minBlockSize: '220px' });
    expect(status).toBeEmptyDOMElement();
    act(() => jest.advanceTimersByTime(199));
    expect(status).toBeEmptyDOMElement();
    act(() => jest.advanceTimersByTime(1));
    expect(status).toHaveTextContent('Loading experiments');
  });

  it('draws one bar per line', () => {
    const { container } = renderHone(<LoadingPanel lines={4} />);
    act(() => jest.advanceTimersByTime(200));
    expect(container.querySelectorAll('.bui-Skeleton')).toHaveLength(4);
    expect(screen.getByRole('status')).toHaveTextContent('Loading');
  });
});

it('NotFoundPanel says the same for missing and for not shared', async () => {
  const { container } = renderHone(<NotFoundPanel what="EXP-099" />);
  expect(screen.getByRole('heading', { name: 'Not found' })).toBeVisible();
  expect(
    screen.getByText(
      'EXP-099 does not exist, or it is not shared with you. Check the address, or ask its owner.',
    ),
  ).toBeVisible();
  await expectNoAxeViolations(container);
});
