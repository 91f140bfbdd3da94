import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  expectNoAxeViolations,
  renderHone,
} from '../../__testUtils__/renderHone';
import { LanesData } from './laneData';
import { ServiceTimeline } from './ServiceTimeline';

const DATA: LanesData = {
  experiments: [
    {
      id: 'EXP-001',
      title: 'Review within half a day',
      from: '2026-09-12T00:00:00Z',
      to: '2026-11-07T00:00:00Z',
    },
    {
      id: 'EXP-007',
      title: 'Retry with jitter',
      from: '2026-11-28T00:00:00Z',
      to: null,
      plannedTo: '2026-12-16T00:00:00Z',
      href: '/experiments/EXP-007',
    },
  ],
  deployments: [
    {
      id: 'd1',
      title: '1.2.0',
      at: '2026-09-20T14:02:00Z',
      state: 'succeeded',
    },
    { id: 'd2', title: '1.3.0', at: '2026-10-01T09:00:00Z', state: 'failed' },
    { id: 'd3', title: '1.4.0', at: '2026-10-09T09:00:00Z', state: 'caught' },
  ],
  incidents: [
    {
      id: 'i1',
      title: 'Retry storm',
      at: '2026-10-01T09:20:00Z',
      userMinutes: 3100,
    },
    { id: 'i2', title: 'Slow ledger', at: '2026-11-11T07:00:00Z' },
    { id: 'i0', title: 'Before the axis', at: '2026-01-01T00:00:00Z' },
  ],
  freezes: [],
};

function timeline(data: LanesData = DATA) {
  return (
    <ServiceTimeline
      title="Last 90 days"
      from="2026-09-10T00:00:00Z"
      to="2026-12-09T10:15:00Z"
      data={data}
      zone="UTC"
    />
  );
}
const frame = () => screen.getByRole('application');
const status = () => screen.getByRole('status');

/** Makes elements as wide as a phone; jsdom has no layout. */
function narrow() {
  return jest
    .spyOn(HTMLElement.prototype, 'getBoundingClientRect')
    .mockReturnValue(new DOMRect(0, 0, 320, 100));
}

describe('ServiceTimeline', () => {
  it('has a name, a summary and a table', async () => {
    const { container } = renderHone(timeline());
    const summary =
      'Sep 10 to Dec 9: experiments 2, deployments 3, incidents 2, freezes 0.';
    expect(screen.getByText(summary)).toBeVisible();
    expect(frame()).toHaveAccessibleName(
      `Last 90 days. ${summary} Arrow keys move, Home and End jump, Escape leaves.`,
    );
    await expectNoAxeViolations(container);

    await userEvent.click(screen.getByRole('radio', { name: 'Table' }));
    const rows = within(screen.getByRole('table')).getAllByRole('row');
    // A head and seven marks inside the axis.
    expect(rows).toHaveLength(8);
    expect(rows[3]).toHaveTextContent('Oct 1, 09:00deployments1.3.0failed');
    await expectNoAxeViolations(container);
  });

  it('draws every mark inside the axis', () => {
    const { container } = renderHone(timeline());
    const marks = [...container.querySelectorAll('[data-mark]')].map(mark =>
      mark.getAttribute('data-mark'),
    );
    expect(marks).toEqual([
      'experiments:EXP-001',
      'deployments:d1',
      'deployments:d2',
      'incidents:i1',
      'deployments:d3',
      'incidents:i2',
      'experiments:EXP-007',
    ]);
    expect(container.innerHTML).not.toContain('NaN');
  });

  it('is one tab stop whose arrows read each mark once', async () => {
    renderHone(timeline());
    frame().focus();
    expect(status()).toHaveTextContent(/^$/);
    await userEvent.keyboard('{ArrowRight}');
    expect(status()).toHaveTextContent(
      'Experiment Review within half a day, Sep 12 to Nov 7',
    );
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    expect(status()).toHaveTextContent(
      'Deployment 1.3.0, Oct 1, 09:00, failed',
    );
    await userEvent.keyboard('{ArrowRight}');
    expect(status()).toHaveTextContent(
      'Incident Retry storm, Oct 1, 09:20, 3,100 user-minutes',
    );
    await userEvent.keyboard('{ArrowRight}');
    expect(status()).toHaveTextContent(
      'Deployment 1.4.0, Oct 9, 09:00, caught before full traffic',
    );
    await userEvent.keyboard('{ArrowLeft}{Home}');
    expect(status()).toHaveTextContent(/^Experiment Review/);
    await userEvent.keyboard('{ArrowLeft}');
    expect(status()).toHaveTextContent(/^Experiment Review/);
    await userEvent.keyboard('{End}');
    expect(status()).toHaveTextContent(
      'Experiment Retry with jitter, since Nov 28',
    );
    expect(frame()).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    expect(status()).toHaveTextContent(/^$/);
    expect(screen.getByText(/^Hover over a mark/)).toBeVisible();
  });

  it('opens the mark with Enter, and its link is the next tab stop', async () => {
    renderHone(timeline());
    frame().focus();
    await userEvent.keyboard('{End}');
    const link = screen.getByRole('link', { name: 'Open' });
    expect(link).toHaveAttribute('href', '/experiments/EXP-007');
    const clicked = jest.fn((event: Event) => event.preventDefault());
    link.addEventListener('click', clicked);
    await userEvent.keyboard('{Enter}');
    expect(clicked).toHaveBeenCalledTimes(1);
    await userEvent.tab();
    expect(link).toHaveFocus();
    expect(status()).toHaveTextContent(/^$/);
  });

  it('is calm about a service where nothing happened', async () => {
    const { container } = renderHone(
      timeline({ experiments: [], deployments: [] }),
    );
    frame().focus();
    await userEvent.keyboard('{ArrowRight}{End}');
    expect(status()).toHaveTextContent(/^$/);
    expect(container.querySelectorAll('[data-mark]')).toHaveLength(0);
    await expectNoAxeViolations(container);
  });

  it('becomes counts in narrow places', async () => {
    const spy = narrow();
    const { container } = renderHone(timeline());
    spy.mockRestore();
    expect(screen.queryByRole('application')).not.toBeInTheDocument();
    const terms = screen.getAllByRole('term').map(term => term.textContent);
    const values = screen
      .getAllByRole('definition')
      .map(definition => definition.textContent);
    expect(terms).toEqual([
      'experiments',
      'deployments',
      'incidents',
      'freezes',
    ]);
    expect(values).toEqual(['2', '3 (1 failed)', '2', '0']);
    await expectNoAxeViolations(container);
  });
});
