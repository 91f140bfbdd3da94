import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  expectNoAxeViolations,
  renderHone,
} from '../../__testUtils__/renderHone';
import { HoneStepper } from './HoneStepper';

const STEPS = [
  { id: 'problem', label: 'Problem', completed: true },
  { id: 'solution', label: 'Solution', error: true },
  { id: 'metric', label: 'Metric' },
];

describe('HoneStepper', () => {
  it('says where one is, and leads to any step by keyboard', async () => {
    const onSelect = jest.fn();
    const { container } = renderHone(
      <HoneStepper steps={STEPS} activeId="solution" onSelect={onSelect} />,
    );
    expect(screen.getByRole('navigation', { name: 'Steps' })).toBeVisible();
    expect(screen.getByRole('button', { name: /Solution/ })).toHaveAttribute(
      'aria-current',
      'step',
    );
    await userEvent.tab();
    await userEvent.tab();
    await userEvent.tab();
    expect(screen.getByRole('button', { name: /Metric/ })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    expect(onSelect).toHaveBeenCalledWith('metric');
    await expectNoAxeViolations(container);
  });

  it('has no buttons when it only shows', () => {
    renderHone(<HoneStepper steps={STEPS} activeId="metric" />);
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
    expect(screen.getByText('Metric')).toBeVisible();
  });

  it('becomes a sentence in narrow places', async () => {
    const spy = jest
      .spyOn(HTMLElement.prototype, 'getBoundingClientRect')
      .mockReturnValue(new DOMRect(0, 0, 300, 40));
    const { container } = renderHone(
      <HoneStepper steps={STEPS} activeId="solution" onSelect={jest.fn()} />,
    );
    spy.mockRestore();
    expect(screen.getByText('Step 2 of 3: Solution')).toBeVisible();
    await expectNoAxeViolations(container);
  });
});
