import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import {
  demoSeat,
  HIGH_RISK,
  STARTS_ALONE,
} from '../../../__fixtures__/demoGovernance';
import { demoApis } from '../../../__testUtils__/demoApis';
import { renderPage } from '../../../__testUtils__/renderPage';
import { Wizard } from '../Wizard';

const DRAFT = 'EXP-012';

/** The form for a draft that lacks nothing but a metric, opened at a step. */
function open(step: string, demo = demoApis()) {
  return renderPage(<Wizard />, {
    demo,
    at: `/experiments/new?draft=${DRAFT}&step=${step}`,
  });
}

function reviewed() {
  const demo = demoApis();
  const seat = demoSeat('peer', 'Peer', [], Date.now());
  demo.governance.planRisk = {
    ...STARTS_ALONE,
    assessment: { ...HIGH_RISK, tier: 'T1' },
    seats: [seat.requirement],
  };
  return demo;
}

describe('the tier in the wizard', () => {
  afterEach(() => window.localStorage.clear());

  it('stands beside every step', async () => {
    open('4');
    const summary = await screen.findByRole('complementary', {
      name: 'Summary',
    });
    expect(
      await within(summary).findByText('T0 = starts by itself'),
    ).toBeVisible();
    expect(
      screen.queryByRole('button', { name: 'Send for review' }),
    ).not.toBeInTheDocument();
  });

  it('turns the start into a review where somebody has to approve', async () => {
    open('5', reviewed());
    expect(
      await screen.findByRole('heading', { name: 'T1 = 1 review: Peer' }),
    ).toBeVisible();
    expect(screen.getByText('An answer is due within 24 hours.')).toBeVisible();
    expect(
      screen.getByRole('button', { name: 'Send for review' }),
    ).toBeVisible();
    expect(
      screen.getByText(/sent for review; once it is approved/),
    ).toBeVisible();
    expect(
      screen.queryByRole('button', { name: 'Start experiment' }),
    ).not.toBeInTheDocument();
  });

  it('says before saving which approvals that voids', async () => {
    const demo = reviewed();
    const { seats } = await demo.governance.governance('EXP-010');
    demo.governance.planRisk.wouldVoid = [
      {
        approval: seats[0].approvals[0],
        why: 'The plan changed.',
        changes: [],
      },
    ];
    const { container } = open('5', demo);
    expect(
      await screen.findByText('Saving this voids 1 approval'),
    ).toBeVisible();
    expect(await axe(container)).toHaveNoViolations();
  });

  it('does not keep anybody from starting while the tier is not known', async () => {
    const demo = demoApis();
    jest.spyOn(demo.governance, 'assess').mockRejectedValue(new Error('down'));
    open('5', demo);
    expect(
      await screen.findByRole('button', { name: 'Start experiment' }),
    ).toBeVisible();
  });
});

describe('the answers about risk', () => {
  afterEach(() => window.localStorage.clear());

  it('are asked for in the plan and go with the draft', async () => {
    const demo = demoApis();
    const update = jest.spyOn(demo.experiments, 'update');
    open('4', demo);
    const user = userEvent.setup();
    const choose = async (field: RegExp, option: string) => {
      await user.click(screen.getByRole('button', { name: field }));
      await user.click(await screen.findByRole('option', { name: option }));
    };
    await user.click(
      await screen.findByText('Risk: what decides who has to approve'),
    );
    await choose(/sensitive data/, 'yes');
    await user.type(
      screen.getByRole('textbox', { name: /Classes of data/ }),
      'payment, personal',
    );
    await choose(/schema change/, 'no');
    await choose(/taken back/, 'by a switch');
    await user.click(screen.getByRole('button', { name: 'Save draft' }));
    await waitFor(() => expect(update).toHaveBeenCalled());
    expect(update.mock.calls[0][2].risk).toEqual({
      dataClasses: ['payment', 'personal'],
      schemaChange: false,
      reversal: 'switch',
    });
  });
});
