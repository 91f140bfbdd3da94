import type { Calibration } from '@hone/backstage-plugin-experiments-common';
import { HoneApiError } from '@hone/common';
import { screen, within } from '@testing-library/react';
import { axe } from 'jest-axe';
import { demoApis } from '../../__testUtils__/demoApis';
import { renderPage } from '../../__testUtils__/renderPage';
import { Forecasts } from './Forecasts';
import { judgeCalibration } from './judgeCalibration';

const NOTHING: Calibration = {
  n: 4,
  needed: 10,
  crps: null,
  within80: null,
  bins: null,
};
const SURE: Calibration = {
  n: 40,
  needed: 10,
  crps: 0.062,
  within80: { share: 0.5, interval: [0.35, 0.65] },
  bins: [14, 3, 6, 3, 14],
};

function open(report: Partial<{ own: Calibration; model: Calibration }> = {}) {
  const demo = demoApis();
  demo.forecasts.report = {
    own: SURE,
    model: NOTHING,
    groups: [
      { ownerRef: 'group:default/checkout', forecasters: 3, calibration: SURE },
      {
        ownerRef: 'group:default/orders',
        forecasters: 5,
        calibration: NOTHING,
      },
    ],
    ...report,
  };
  return renderPage(<Forecasts />, { at: '/experiments/forecasts', demo });
}

describe('the forecasts page', () => {
  it('says whether ranges are too narrow, with n and interval', async () => {
    const { container } = open();
    expect(
      await screen.findByText('50% within their 80% [35%, 65%], from 40'),
    ).toBeVisible();
    expect(screen.getByText('Too sure: give wider ranges.')).toBeVisible();
    expect(screen.getByText('0% to 20%: 14 outcomes')).toBeInTheDocument();
    const table = within(screen.getByRole('table'));
    expect(
      table.getByRole('row', { name: /checkout 3 40 50% 6.2%/ }),
    ).toBeVisible();
    expect(
      table.getByRole('row', {
        name: /orders 5 4 not enough data \(4 of 10\)/,
      }),
    ).toBeVisible();
    expect(await axe(container)).toHaveNoViolations();
  });

  it('reserves the place of what cannot be told yet', async () => {
    open({ own: { ...NOTHING, n: 0 } });
    expect(
      await screen.findByText(/None of your forecasts is scored yet/),
    ).toBeVisible();
    expect(screen.getByText('The model')).toBeVisible();
    expect(screen.getAllByText(/4/).length).toBeGreaterThan(0);
  });

  it('is not found for those who may not see forecasts', async () => {
    const demo = demoApis();
    demo.forecasts.calibration = async () => {
      throw new HoneApiError({
        name: 'NotAllowedError',
        message: 'No',
        status: 403,
      });
    };
    renderPage(<Forecasts />, { at: '/experiments/forecasts', demo });
    expect(
      await screen.findByRole('heading', { name: /not found/i }),
    ).toBeVisible();
  });

  it.each([
    [[0.7, 0.79], 'sure'],
    [[0.7, 0.9], 'fine'],
    [[0.81, 0.95], 'unsure'],
  ])('judges %j', (interval, expected) => {
    expect(judgeCalibration({ share: 0.8, interval })).toBe(expected);
  });
});
