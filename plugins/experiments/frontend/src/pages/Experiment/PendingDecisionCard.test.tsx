import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { DEMO_USER } from '../../__fixtures__/EventLog';
import { openExperiment } from './__testUtils__/openExperiment';

function pending(proposedBy: string, verdictChange: string | null = null) {
  return {
    pendingDecision: {
      decision: 'roll-back' as const,
      reason: 'Too many tests in quarantine',
      nextOwnerRef: 'group:default/checkout',
      proposedBy,
      at: '2026-12-08T10:00:00.000Z',
      recommendation: 'ship',
      verdictChange,
    },
  };
}

describe('PendingDecisionCard', () => {
  it('shows what waits, and a second person confirms it', async () => {
    const { experiments, container } = openExperiment('EXP-013', {
      change: pending('user:default/somebody'),
    });
    expect(
      await screen.findByText('Waits for a second person'),
    ).toBeInTheDocument();
    expect(
      screen.getByText('Too many tests in quarantine'),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'Record decision' }),
    ).not.toBeInTheDocument();
    expect(await axe(container)).toHaveNoViolations();
    await userEvent.click(
      screen.getByRole('button', { name: 'Confirm the decision' }),
    );
    await waitFor(() =>
      expect(experiments.experiments.get('EXP-013')).toMatchObject({
        status: 'closed',
        outcome: 'rolled-back',
        nextOwnerRef: 'group:default/checkout',
      }),
    );
  });

  it('says why the one who proposed cannot confirm', async () => {
    openExperiment('EXP-013', { change: pending(DEMO_USER) });
    expect(
      await screen.findByRole('button', { name: 'Confirm the decision' }),
    ).toHaveAttribute('aria-disabled', 'true');
    expect(screen.getByText(/another person confirms it/)).toBeInTheDocument();
  });

  it('declines only with a reason', async () => {
    const { experiments } = openExperiment('EXP-013', {
      change: pending('user:default/somebody'),
    });
    const user = userEvent.setup();
    await user.click(
      await screen.findByRole('button', { name: 'Decline the decision' }),
    );
    const dialog = await screen.findByRole('dialog', {
      name: 'Decline the decision on EXP-013?',
    });
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'A reason is needed',
    );
    await user.click(screen.getByRole('textbox', { name: /Reason/ }));
    await user.paste('The verdict holds');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(dialog).not.toBeInTheDocument());
    expect(experiments.experiments.get('EXP-013')).toMatchObject({
      status: 'decide',
      pendingDecision: null,
    });
  });

  it('warns where the verdict changed in the meantime', async () => {
    openExperiment('EXP-013', {
      change: pending('user:default/somebody', 'It recommends extend now'),
    });
    expect(
      await screen.findByText('It recommends extend now'),
    ).toBeInTheDocument();
  });
});
