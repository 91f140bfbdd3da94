import { screen } from '@testing-library/react';
import {
  expectNoAxeViolations,
  renderHone,
} from '../../__testUtils__/renderHone';
import { LifecycleOutcome, LifecycleStatus } from './lifecycle';
import { StatusChip } from './StatusChip';

const STATUSES: [LifecycleStatus, string][] = [
  ['idea', 'Idea'],
  ['draft', 'Draft'],
  ['in-review', 'In review'],
  ['scheduled', 'Scheduled'],
  ['running', 'Running'],
  ['paused', 'Paused'],
  ['decide', 'Decide'],
  ['closed', 'Closed'],
  ['watching', 'Watching'],
];
const OUTCOMES: [LifecycleOutcome, string][] = [
  ['shipped', 'Shipped'],
  ['rolled-back', 'Rolled back'],
  ['stopped-learned', 'Stopped – learned'],
  ['inconclusive', 'Inconclusive'],
  ['not-valid', 'Not valid'],
];

describe('StatusChip', () => {
  it.each(STATUSES)('prints %s as %s with an icon', (status, word) => {
    const { container } = renderHone(<StatusChip status={status} />);
    expect(screen.getByText(word)).toBeVisible();
    expect(container.querySelector('svg')).toHaveAttribute(
      'aria-hidden',
      'true',
    );
  });

  it.each(OUTCOMES)('prints the outcome %s as %s', async (outcome, word) => {
    const { container } = renderHone(
      <StatusChip status="closed" outcome={outcome} />,
    );
    expect(screen.getByText(word)).toBeVisible();
    expect(screen.queryByText('Closed')).not.toBeInTheDocument();
    await expectNoAxeViolations(container);
  });

  it('ignores an outcome before the end', () => {
    renderHone(<StatusChip status="watching" outcome="shipped" />);
    expect(screen.getByText('Watching')).toBeVisible();
  });
});
