import { screen, within } from '@testing-library/react';
import { axe } from 'jest-axe';
import { openExperiment } from './__testUtils__/openExperiment';

const PLAN = { search: '?tab=plan' };

describe('PlanTab', () => {
  it('lists where the trial left its sealed plan', async () => {
    const { container } = openExperiment('EXP-013', {
      ...PLAN,
      change: { deviations: ['It was paused for 2 days.', 'It ended early.'] },
    });
    expect(
      await screen.findByText(
        'Sealed at the start; the trial left its plan 2 times',
      ),
    ).toBeInTheDocument();
    expect(screen.getByText('It ended early.')).toBeInTheDocument();
    expect(screen.getByText(/SHA-256 7c1e5b0a/)).toBeInTheDocument();
    expect(await axe(container)).toHaveNoViolations();
  });

  it('names the next planned look, the method and the stop rules', async () => {
    const now = Date.now();
    openExperiment('EXP-008', {
      ...PLAN,
      change: {
        plan: {
          durationSeconds: 28 * 86_400,
          stepSeconds: 86_400,
          looks: 4,
          method: 'synthetic-control',
          stopRules: { onHarm: 'pause', onInvalid: 'pause' },
        },
        startedAt: new Date(now - 10 * 86_400_000).toISOString(),
        plannedEndAt: new Date(now + 18 * 86_400_000).toISOString(),
        endedAt: null,
      },
    });
    expect(await screen.findByText(/^look 2 of 4, on /)).toBeInTheDocument();
    expect(screen.getByText('synthetic control')).toBeInTheDocument();
    expect(screen.getAllByText('pause it')).toHaveLength(2);
  });

  it('shows the waves as services by periods, with their seed', async () => {
    openExperiment('EXP-008', {
      ...PLAN,
      change: {
        design: 'stepped-wedge',
        waves: {
          seed: '8271',
          switchTimes: ['2026-10-01T00:00:00.000Z', '2026-10-15T00:00:00.000Z'],
          assignment: [
            { entityRef: 'component:default/cart-api', wave: 2 },
            { entityRef: 'component:default/payments-gateway', wave: 1 },
          ],
        },
      },
    });
    const table = await screen.findByRole('table', {
      name: 'Services by periods',
    });
    const rows = within(table).getAllByRole('row');
    expect(rows).toHaveLength(3);
    expect(within(rows[1]).getAllByText('has the change')).toHaveLength(2);
    expect(within(rows[2]).getAllByText('has the change')).toHaveLength(1);
    expect(within(rows[2]).getAllByText('waits')).toHaveLength(2);
    expect(screen.getByText(/from the seed 8271/)).toBeInTheDocument();
  });

  it('leads to idea, template and follow-ups, and starts one', async () => {
    openExperiment('EXP-013', {
      ...PLAN,
      change: {
        idea: { key: 'IDEA-17', title: 'Quarantine' },
        templateId: 'quarantine-flaky-tests',
        follows: [{ key: 'EXP-003', title: 'Earlier' }],
        followedBy: [{ key: 'EXP-014', title: 'Later' }],
      },
    });
    const link = (name: string) => screen.getByRole('link', { name });
    expect(await screen.findByText('Before and after')).toBeInTheDocument();
    expect(link('IDEA-17 Quarantine')).toHaveAttribute(
      'href',
      '/experiments/backlog?idea=IDEA-17',
    );
    expect(link('EXP-003 Earlier')).toHaveAttribute(
      'href',
      '/experiments/EXP-003',
    );
    expect(link('EXP-014 Later')).toBeInTheDocument();
    expect(link('Follow up')).toHaveAttribute(
      'href',
      '/experiments/new?from=EXP-013',
    );
  });
});
