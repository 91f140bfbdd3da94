import type {
  CalendarItem,
  Collision,
} from '@hone/backstage-plugin-experiments-common';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { demoApis } from '../../__testUtils__/demoApis';
import { renderPage } from '../../__testUtils__/renderPage';
import { downloadText } from '../../components/downloadText';
import { Calendar } from './Calendar';

jest.mock('../../components/downloadText');

const AT = '/experiments/calendar';
const DAY = 86_400_000;

function collisionOf(change: Partial<Collision> = {}): Collision {
  const now = Date.now();
  return {
    key: 'EXP-007',
    title: 'Other',
    ownerRef: 'group:default/checkout',
    status: 'running',
    reasons: ['service'],
    services: [],
    metricId: 'm',
    metricTitle: 'Lead time',
    from: new Date(now).toISOString(),
    to: new Date(now + 30 * DAY).toISOString(),
    assumed: false,
    inflation: 4,
    ownInflation: 4,
    otherInflation: 2,
    refused: false,
    sentence: {
      key: 'collision.blurred',
      params: {
        key: 'EXP-007',
        metric: 'Lead time',
        days: 30,
        of: 40,
        inflation: 4,
      },
      text: 'The English of the server',
    },
    ...change,
  };
}

/** The demo with one experiment of each state that matters. */
async function world() {
  const demo = demoApis();
  const all = [...demo.experiments.experiments.values()];
  const running = all.find(({ status }) => status === 'running')!;
  const draft = all.find(
    ({ status, missing }) => status === 'draft' && missing.length === 0,
  );
  const planned = draft ?? all.find(({ status }) => status === 'in-review')!;
  demo.experiments.experiments.set(planned.key, {
    ...planned,
    status: 'scheduled',
    allowedActions: [
      { action: 'withdraw', allowed: true, whyNot: null },
      { action: 'start', allowed: true, whyNot: null },
    ],
  });
  return { demo, running, scheduled: planned };
}

const cells = () => screen.findAllByRole('gridcell');

describe('the calendar', () => {
  it('shows what runs in lanes, with collisions in words, and is accessible', async () => {
    const { demo, running } = await world();
    demo.calendar.collisionList = [
      { key: running.key, collision: collisionOf() },
    ];
    const { container } = renderPage(<Calendar />, { at: AT, demo });
    const grid = await screen.findByRole('grid', {
      name: 'Experiments by week',
    });
    expect(within(grid).getAllByRole('columnheader')).toHaveLength(14);
    const found = (await cells()).map(cell => cell.getAttribute('aria-label'));
    expect(found.length % 13).toBe(0);
    expect(
      found.filter(label => label?.includes(`${running.key} Running`)).length,
    ).toBeGreaterThan(0);
    expect(found.some(label => label?.includes('1 collision'))).toBe(true);
    expect(await axe(container)).toHaveNoViolations();
  });

  it('is walked through by keys, and Enter opens the details', async () => {
    const { demo, running } = await world();
    demo.calendar.collisionList = [
      { key: running.key, collision: collisionOf() },
    ];
    const user = userEvent.setup();
    renderPage(<Calendar />, { at: `${AT}?group=service`, demo });
    const all = await cells();
    const stops = all.filter(cell => cell.tabIndex === 0);
    expect(stops).toHaveLength(1);
    stops[0].focus();
    await user.keyboard('{ArrowRight}');
    expect(document.activeElement).toBe(all[1]);
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(all[14]);
    await user.keyboard('{Home}{ArrowLeft}{ArrowUp}');
    expect(document.activeElement).toBe(all[0]);
    const own = all.find(cell =>
      cell.getAttribute('aria-label')?.includes(`${running.key} Running`),
    )!;
    own.focus();
    await user.keyboard('{Enter}');
    const panel = await screen.findByRole('dialog');
    expect(within(panel).getByText(/variance ×4\.0/)).toBeVisible();
    expect(screen.getByLabelText('address')).toHaveTextContent(
      `focus=${running.key}`,
    );
  });

  it('proposes a start on s and moves it by the field', async () => {
    const { demo, scheduled } = await world();
    const transition = jest.spyOn(demo.experiments, 'transition');
    const user = userEvent.setup();
    renderPage(<Calendar />, { at: `${AT}?group=service`, demo });
    const own = (await cells()).find(cell =>
      cell.getAttribute('aria-label')?.includes(`${scheduled.key} Scheduled`),
    )!;
    own.focus();
    await user.keyboard('s');
    const panel = await screen.findByRole('dialog');
    expect(
      await within(panel).findByText(
        'Start 14 days later and all stay readable (variance ×4.0 → ×1.0).',
      ),
    ).toBeVisible();
    await user.click(
      within(panel).getByRole('button', { name: 'Take this date' }),
    );
    const field = within(panel).getByLabelText('Start');
    const wished = (field as HTMLInputElement).value;
    await user.click(
      within(panel).getByRole('button', { name: 'Move the start' }),
    );
    await waitFor(() => expect(transition).toHaveBeenCalledTimes(2));
    expect(transition.mock.calls.map(call => call[2])).toEqual([
      { action: 'withdraw', reason: 'Moved in the calendar' },
      { action: 'schedule', startAt: new Date(wished).toISOString() },
    ]);
  });

  it('says that a move stopped half-way', async () => {
    const { demo, scheduled } = await world();
    const real = demo.experiments.transition.bind(demo.experiments);
    jest
      .spyOn(demo.experiments, 'transition')
      .mockImplementation(async (key, revision, input) => {
        if (input.action === 'schedule') throw new Error('Frozen until 2 Jan');
        return real(key, revision, input);
      });
    const user = userEvent.setup();
    renderPage(<Calendar />, { at: `${AT}?focus=${scheduled.key}`, demo });
    const panel = await screen.findByRole('dialog');
    await user.click(
      await within(panel).findByRole('button', { name: 'Move the start' }),
    );
    expect(
      await screen.findByText(
        `${scheduled.key} was taken back and is a draft now: Frozen until 2 Jan`,
      ),
    ).toBeVisible();
  });

  it('opens the details with another date when a scheduled bar is dragged', async () => {
    const { demo, scheduled } = await world();
    const { container } = renderPage(<Calendar />, {
      at: `${AT}?group=service`,
      demo,
    });
    await cells();
    const bar = container.querySelector(`[data-bar="${scheduled.key}"]`)!;
    const items: CalendarItem[] = (
      await demo.calendar.calendar({
        from: new Date(Date.now() - DAY).toISOString(),
        to: new Date(Date.now() + 90 * DAY).toISOString(),
      })
    ).items;
    const before = items.find(({ key }) => key === scheduled.key)!.from;
    // 780 pixels are 91 days.
    fireEvent(bar, pointer('pointerdown', 300));
    fireEvent(window, pointer('pointermove', 360));
    fireEvent(window, pointer('pointerup', 360));
    const panel = await screen.findByRole('dialog');
    const field: HTMLInputElement = await within(panel).findByLabelText(
      'Start',
    );
    const moved = new Date(field.value).getTime() - Date.parse(before);
    expect(Math.round(moved / DAY)).toBe(7);
  });

  it('lets whoever may edit freezes, and nobody else', async () => {
    const { demo } = await world();
    const user = userEvent.setup();
    const { unmount } = renderPage(<Calendar />, { at: AT, demo });
    await user.click(
      await screen.findByRole('button', { name: 'Add a freeze' }),
    );
    const dialog = await screen.findByRole('dialog');
    const save = within(dialog).getByRole('button', {
      name: 'Save the freeze',
    });
    await user.click(save);
    expect(within(dialog).getByRole('alert')).toHaveTextContent(
      'A title, both dates, a reason and whom it is for are needed.',
    );
    await user.type(within(dialog).getByLabelText('Title'), 'Release freeze');
    const soon = new Date(Date.now() + 3 * DAY).toISOString().slice(0, 16);
    const later = new Date(Date.now() + 9 * DAY).toISOString().slice(0, 16);
    fireEvent.change(within(dialog).getByLabelText('From'), {
      target: { value: soon },
    });
    fireEvent.change(within(dialog).getByLabelText('To'), {
      target: { value: later },
    });
    await user.type(
      within(dialog).getByLabelText('Why nothing may start'),
      'Nobody is there',
    );
    await user.click(save);
    const region = await screen.findByRole('region', { name: 'Freezes' });
    expect(await within(region).findByText('Release freeze')).toBeVisible();
    expect(demo.calendar.freezeList).toEqual([
      expect.objectContaining({
        from: new Date(soon).toISOString(),
        scope: 'all',
        ref: null,
      }),
    ]);
    await user.click(
      within(region).getByRole('button', {
        name: 'Change the freeze Release freeze',
      }),
    );
    await user.click(await screen.findByRole('button', { name: 'Delete' }));
    await waitFor(() => expect(demo.calendar.freezeList).toEqual([]));
    unmount();
    demo.calendar.mayEditFreezes = false;
    renderPage(<Calendar />, { at: AT, demo });
    await screen.findByRole('region', { name: 'Freezes' });
    expect(
      screen.queryByRole('button', { name: 'Add a freeze' }),
    ).not.toBeInTheDocument();
  });

  it('keeps range and lanes in the address, and exports them', async () => {
    const { demo } = await world();
    const user = userEvent.setup();
    renderPage(<Calendar />, { at: AT, demo });
    await cells();
    await user.click(screen.getByRole('radio', { name: 'Metric' }));
    await user.click(screen.getByRole('button', { name: 'Four weeks later' }));
    expect(screen.getByLabelText('address')).toHaveTextContent(
      /group=metric.*from=\d{4}-\d{2}-\d{2}/,
    );
    await user.click(screen.getByRole('button', { name: 'Today' }));
    expect(screen.getByLabelText('address')).not.toHaveTextContent('from=');
    await user.click(screen.getByRole('button', { name: 'Export as CSV' }));
    expect(jest.mocked(downloadText).mock.calls[0]).toEqual([
      'calendar.csv',
      'text/csv',
      expect.stringContaining('worst_inflation'),
    ]);
  });

  it('says that nothing is planned, and that dependencies are not known', async () => {
    const { demo } = await world();
    demo.calendar.dependenciesKnown = false;
    const { unmount } = renderPage(<Calendar />, { at: AT, demo });
    expect(
      await screen.findByText(/Collisions by shared service only/),
    ).toBeVisible();
    unmount();
    demo.experiments.experiments.clear();
    renderPage(<Calendar />, { at: AT, demo });
    expect(
      await screen.findByText(
        'Nothing planned in 13 weeks; every team has free slots.',
      ),
    ).toBeVisible();
    expect(screen.getByRole('link', { name: 'Plan one' })).toHaveAttribute(
      'href',
      '/experiments/new',
    );
  });

  it('keeps the bars of before when it cannot be read', async () => {
    const { demo } = await world();
    jest
      .spyOn(demo.calendar, 'calendar')
      .mockRejectedValue(new Error('The backend does not answer'));
    renderPage(<Calendar />, { at: AT, demo });
    expect(
      await screen.findByText(/The backend does not answer/),
    ).toBeVisible();
  });

  it('is an agenda where it is narrow', async () => {
    const { demo, running } = await world();
    demo.calendar.collisionList = [
      { key: running.key, collision: collisionOf() },
    ];
    const width = jest
      .spyOn(HTMLElement.prototype, 'getBoundingClientRect')
      .mockReturnValue(new DOMRect(0, 0, 320, 600));
    renderPage(<Calendar />, { at: AT, demo });
    const agenda = await screen.findByRole('region', { name: 'Agenda' });
    expect(
      within(agenda).getAllByRole('button', {
        name: new RegExp(`^${running.key} .* (runs|starts)$`),
      }).length,
    ).toBeGreaterThan(0);
    expect(within(agenda).getAllByText(/variance ×4\.0/)).toHaveLength(1);
    expect(screen.queryByRole('grid')).not.toBeInTheDocument();
    width.mockRestore();
  });

  it('draws no more of two hundred lanes than fit', async () => {
    const { demo, running } = await world();
    for (let i = 100; i < 300; i++) {
      demo.experiments.experiments.set(`EXP-${i}`, {
        ...running,
        key: `EXP-${i}`,
        entityRef: `component:default/service-${i}`,
      });
    }
    renderPage(<Calendar />, { at: `${AT}?group=service`, demo });
    const grid = await screen.findByRole('grid');
    expect(Number(grid.getAttribute('aria-rowcount'))).toBeGreaterThan(200);
    expect(within(grid).getAllByRole('row').length).toBeLessThan(40);
  });
});

/** jsdom has no pointer events with coordinates. */
function pointer(type: string, clientX: number) {
  return new MouseEvent(type, { bubbles: true, clientX, button: 0 });
}
