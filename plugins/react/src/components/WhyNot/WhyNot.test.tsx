import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  expectNoAxeViolations,
  renderHone,
} from '../../__testUtils__/renderHone';
import { WhyNot } from './WhyNot';

const SENTENCE =
  "You can't start this yet: Search & Browse uses 2 of 2 slots. Deciding EXP-013 frees one.";
const WAY_OUT = { label: 'Decide EXP-013', href: '/experiments/EXP-013' };

describe('WhyNot', () => {
  it('is a plain button when the action is allowed', async () => {
    const onPress = jest.fn();
    renderHone(<WhyNot action="Start" whyNot={null} onPress={onPress} />);
    const button = screen.getByRole('button', { name: 'Start' });
    expect(button).not.toHaveAttribute('aria-disabled');
    await userEvent.click(button);
    expect(onPress).toHaveBeenCalledTimes(1);
  });

  it('stays focusable when blocked, says why, and does nothing', async () => {
    const onPress = jest.fn();
    const { container } = renderHone(
      <WhyNot
        action="Start"
        whyNot={SENTENCE}
        wayOut={WAY_OUT}
        onPress={onPress}
      />,
    );
    const button = screen.getByRole('button', { name: 'Start' });
    await userEvent.tab();
    expect(button).toHaveFocus();
    expect(button).toHaveAttribute('aria-disabled', 'true');
    expect(button).toHaveAccessibleDescription(SENTENCE);
    expect(screen.getByText(SENTENCE)).toBeVisible();
    await userEvent.keyboard('{Enter} ');
    await userEvent.click(button);
    expect(onPress).not.toHaveBeenCalled();
    expect(
      screen.getByRole('link', { name: 'Decide EXP-013' }),
    ).toHaveAttribute('href', '/experiments/EXP-013');
    await expectNoAxeViolations(container);
  });

  it('opens the sentence in a popover in tables, by keyboard', async () => {
    const onPress = jest.fn();
    renderHone(
      <WhyNot
        action="Approve"
        whyNot={SENTENCE}
        wayOut={WAY_OUT}
        onPress={onPress}
        placement="popover"
      />,
    );
    expect(screen.queryByText(SENTENCE)).not.toBeInTheDocument();
    await userEvent.tab();
    expect(screen.getByRole('button', { name: 'Approve' })).toHaveAttribute(
      'aria-disabled',
      'true',
    );
    await userEvent.keyboard('{Enter}');
    expect(
      await screen.findByRole('dialog', { name: 'Approve' }),
    ).toHaveTextContent(SENTENCE);
    expect(onPress).not.toHaveBeenCalled();
    await userEvent.keyboard('{Escape}');
    await waitFor(() =>
      expect(screen.getByRole('button', { name: 'Approve' })).toHaveFocus(),
    );
  });
});
