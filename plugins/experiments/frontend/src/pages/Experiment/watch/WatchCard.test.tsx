import { screen } from '@testing-library/react';
import { axe } from 'jest-axe';
import { openExperiment } from '../__testUtils__/openExperiment';

const AT = '2026-10-01T00:00:00.000Z';

describe('WatchCard', () => {
  it('shows each look with its state, effect and sentence, and the reverse trial', async () => {
    const { container } = openExperiment('EXP-001', {
      change: {
        watch: {
          checks: [
            {
              day: 30,
              dueAt: AT,
              doneAt: AT,
              state: 'holds',
              effect: -0.21,
              interval: [-0.3, -0.1],
              sentence: 'Day 30: −21%, the effect holds.',
            },
            {
              day: 90,
              dueAt: AT,
              doneAt: AT,
              state: 'faded',
              effect: -0.05,
              interval: [-0.1, 0.02],
              sentence: null,
            },
            {
              day: 180,
              dueAt: '2027-03-01T00:00:00.000Z',
              doneAt: null,
              state: 'due',
              effect: null,
              interval: null,
              sentence: null,
            },
          ],
          reverseTrial: { key: 'IDEA-40', title: 'Take it back' },
        },
      },
    });
    expect(await screen.findByText('Does it last?')).toBeInTheDocument();
    const items = screen
      .getAllByRole('listitem')
      .map(item => item.textContent)
      .filter(text => text?.startsWith('Day'));
    expect(items).toEqual([
      expect.stringMatching(/^Day 30, measured .*: the effect holds/),
      expect.stringMatching(/^Day 90, measured .*: the effect faded/),
      expect.stringMatching(/^Day 180, due .*: not measured yet/),
    ]);
    expect(
      screen.getByRole('img', { name: /day 30: effect plot/ }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'IDEA-40 Take it back' }),
    ).toHaveAttribute('href', '/experiments/backlog?idea=IDEA-40');
    expect(await axe(container)).toHaveNoViolations();
  });

  it('is not there for a change that was never shipped', async () => {
    openExperiment('EXP-013');
    await screen.findByText(/Quarantine cut CI re-runs/);
    expect(screen.queryByText('Does it last?')).not.toBeInTheDocument();
  });
});
