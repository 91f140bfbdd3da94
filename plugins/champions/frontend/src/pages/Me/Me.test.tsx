import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type {
  ExperimentSummary,
  Idea,
} from '@hone/backstage-plugin-experiments-common';
import { axe } from 'jest-axe';
import { DEMO_PEOPLE } from '../../__fixtures__/demoPeople';
import { demoProgramme } from '../../__fixtures__/demoProgramme';
import { refuse } from '../../__fixtures__/refuse';
import { demoApis } from '../../__testUtils__/demoApis';
import { renderPage } from '../../__testUtils__/renderPage';
import { Me } from './Me';

const CEM = DEMO_PEOPLE[2];

function open(demo = demoApis()) {
  return renderPage(<Me />, { at: '/champions/me', demo });
}

const region = async (name: string) =>
  within(await screen.findByRole('region', { name }));

/** Types days into the fields of a range, month first. */
async function typeRange(inside: HTMLElement, digits: string) {
  const [first] = within(inside).getAllByRole('spinbutton');
  await userEvent.click(first);
  await userEvent.keyboard(digits);
}

describe('my seats', () => {
  it('are listed with what can be done with each', async () => {
    const { container } = open();
    const seats = await region('My seats');
    expect(
      await seats.findByText(
        'Improvement champions: Seat 2, Jan 4, 2027 to Jan 17, 2027',
      ),
    ).toBeVisible();
    expect(
      seats.getByRole('link', {
        name: 'Offer the seat of Jan 4, 2027 to Jan 17, 2027',
      }),
    ).toHaveAttribute(
      'href',
      '/champions/schedule?programme=programme-1&cycle=10&seat=seat-10-2&panel=offer',
    );
    await region('Calendars');
    expect(await axe(container)).toHaveNoViolations();
  });

  it('are none for many', async () => {
    open(demoApis({ reader: 'user:default/zoe' }));
    expect(
      await (
        await region('My seats')
      ).findByText('You have no seat that is not over.'),
    ).toBeVisible();
  });
});

describe('what to do in this cycle', () => {
  it('asks nothing for who is not champion now', async () => {
    const { ideas, experiments } = open();
    expect(
      await (
        await region('To do in this cycle')
      ).findByText(/^You are not champion now/),
    ).toBeVisible();
    expect(ideas.list).not.toHaveBeenCalled();
    expect(experiments.list).not.toHaveBeenCalled();
  });

  it('asks once for ideas and once for stuck experiments of the scope with its children', async () => {
    const demo = demoApis({ reader: CEM });
    demo.ideas.list.mockResolvedValue({
      items: [{ key: 'IDEA-17', title: 'Circuit breaker' } as Idea],
      nextCursor: 'more',
    });
    demo.experiments.list.mockResolvedValue({
      items: [
        {
          key: 'EXP-13',
          title: 'Quarantine flaky tests',
          status: 'decide',
          updatedAt: '2026-12-03T10:00:00Z',
        } as ExperimentSummary,
      ],
      nextCursor: null,
    });
    open(demo);
    const todo = await region('To do in this cycle');
    expect(
      await todo.findByRole('link', { name: 'IDEA-17 Circuit breaker' }),
    ).toHaveAttribute('href', '/experiments/backlog?idea=IDEA-17');
    expect(todo.getByText('There are more.')).toBeVisible();
    expect(
      await todo.findByRole('link', { name: 'EXP-13 Quarantine flaky tests' }),
    ).toHaveAttribute('href', '/experiments/EXP-13');
    expect(todo.getByText('waits for a decision')).toBeVisible();
    const owner = ['group:default/checkout', 'group:default/payments'];
    expect(demo.ideas.list).toHaveBeenCalledTimes(1);
    expect(demo.experiments.list).toHaveBeenCalledTimes(1);
    expect(demo.ideas.list).toHaveBeenCalledWith(
      { owner, status: ['open'], sort: '-rank', limit: 5 },
      expect.anything(),
    );
    expect(demo.experiments.list).toHaveBeenCalledWith(
      { owner, status: ['decide', 'paused'], sort: 'updatedAt', limit: 5 },
      expect.anything(),
    );
  });

  it('keeps a failure of one list in its place', async () => {
    const demo = demoApis({ reader: CEM });
    demo.ideas.list.mockRejectedValue(
      refuse(403, 'NotAllowedError', 'You may not read ideas'),
    );
    open(demo);
    const todo = await region('To do in this cycle');
    expect(await todo.findByText('You may not read ideas')).toBeVisible();
    expect(
      await todo.findByText('No experiment of this scope is stuck.'),
    ).toBeVisible();
  });
});

describe('offers', () => {
  it('show their effect before they are taken', async () => {
    const user = userEvent.setup();
    const demo = demoApis();
    demo.world.programmes = [
      demoProgramme({ permissions: { manage: false, serve: true } }),
    ];
    demo.world.offer('seat-9-1');
    open(demo);
    await user.click(
      await screen.findByRole('button', { name: /^Take the seat of Dec 21/ }),
    );
    const box = await screen.findByRole('dialog');
    expect(within(box).queryByRole('combobox')).toBeNull();
    expect(
      await within(box).findByText('The plan stays optimal.'),
    ).toBeVisible();
    await user.click(
      within(box).getByRole('button', { name: 'Take the seat' }),
    );
    await waitFor(() =>
      expect(demo.seats.written).toEqual([{ take: 'swap-1' }]),
    );
  });
});

describe('absences', () => {
  it('take a first and a last day, and show the seats in between', async () => {
    const user = userEvent.setup();
    const { seats } = open();
    const away = await screen.findByRole('region', { name: 'Away' });
    const add = within(away).getByRole('button', { name: 'Add' });
    await user.click(add);
    expect(
      within(away).getByText('Choose a first and a last day.'),
    ).toBeVisible();
    await typeRange(away, '01052027' + '01092027');
    await user.click(within(away).getByRole('radio', { name: /^Deferred/ }));
    await user.click(add);
    await waitFor(() =>
      expect(seats.written).toEqual([
        {
          absence: { from: '2027-01-05', to: '2027-01-10', kind: 'deferred' },
        },
      ]),
    );
    expect(
      await within(away).findByRole('link', {
        name: 'Offer the seat of Jan 4, 2027 to Jan 17, 2027',
      }),
    ).toBeVisible();
    await user.click(
      await within(away).findByRole('button', {
        name: /^Take back the absence/,
      }),
    );
    expect(
      await within(away).findByText('You have entered no dates.'),
    ).toBeVisible();
  });

  it('from a calendar cannot be taken back here', async () => {
    const demo = demoApis();
    demo.seats.absenceList = [
      {
        id: 'a',
        personRef: demo.world.reader,
        from: '2026-12-24',
        to: '2026-12-27',
        kind: 'excused',
        source: 'calendar',
      },
    ];
    open(demo);
    const away = await region('Away');
    expect(await away.findByText('from a calendar')).toBeVisible();
    expect(away.queryByRole('button', { name: /^Take back/ })).toBeNull();
  });
});

describe('calendars', () => {
  it('tell their state, and that nobody is assumed available', async () => {
    const demo = demoApis();
    const base = {
      name: 'Holidays',
      kind: 'absence' as const,
      host: 'cal.example.com',
      triedAt: '2026-12-09T09:00:00Z',
      busy: 3,
    };
    demo.seats.calendarList = [
      {
        ...base,
        id: '1',
        state: 'stale',
        readAt: '2026-12-07T10:00:00Z',
        sentence: 'cal.example.com does not answer.',
      },
      { ...base, id: '2', state: 'unread', readAt: null, sentence: null },
    ];
    open(demo);
    const calendars = await region('Calendars');
    expect(
      await calendars.findByText(
        /^Absences from 2 days ago; nobody is assumed available\.$/,
      ),
    ).toBeVisible();
    expect(
      calendars.getByText('cal.example.com does not answer.'),
    ).toBeVisible();
    expect(
      calendars.getByText('Never read; nobody is assumed available.'),
    ).toBeVisible();
  });

  it('are read once before they are kept; a refusal keeps what was typed', async () => {
    const user = userEvent.setup();
    const { seats } = open();
    await user.click(
      await screen.findByRole('button', { name: 'Add a calendar' }),
    );
    const box = await screen.findByRole('dialog', { name: 'Add a calendar' });
    const read = within(box).getByRole('button', { name: 'Read and add' });
    await user.click(read);
    expect(
      within(box).getByText('A calendar needs a name and an address.'),
    ).toBeVisible();
    await user.type(
      within(box).getByRole('textbox', { name: /^Name/ }),
      'Holidays',
    );
    const address = within(box).getByRole('textbox', { name: /^Address/ });
    await user.type(address, 'ftp://cal.example.com/me.ics');
    await user.click(read);
    expect(
      await within(box).findByText(/has to start with https/),
    ).toBeVisible();
    expect(address).toHaveValue('ftp://cal.example.com/me.ics');
    await user.clear(address);
    await user.type(address, 'https://cal.example.com/me.ics');
    await user.click(read);
    await waitFor(() => expect(box).not.toBeInTheDocument());
    expect(seats.calendarList).toMatchObject([{ host: 'cal.example.com' }]);
    const calendars = await region('Calendars');
    await user.click(
      await calendars.findByRole('button', { name: 'Forget Holidays' }),
    );
    const sure = await screen.findByRole('dialog');
    await user.click(
      within(sure).getByRole('button', { name: 'Forget the calendar' }),
    );
    expect(await calendars.findByText('No calendar is read.')).toBeVisible();
  });
});

describe('preferences', () => {
  it('are saved together, against their version', async () => {
    const user = userEvent.setup();
    const { seats } = open();
    const wishes = await screen.findByRole('region', { name: 'Preferences' });
    await user.click(
      await within(wishes).findByRole('switch', { name: /^Take no seats/ }),
    );
    const avoid = within(wishes).getByRole('group', { name: 'Rather not' });
    await typeRange(avoid, '07012027' + '07312027');
    await user.click(
      within(avoid).getByRole('button', { name: 'Add these days' }),
    );
    expect(
      within(avoid).getByRole('button', {
        name: 'Remove Jul 1, 2027 to Jul 31, 2027',
      }),
    ).toBeVisible();
    expect(within(wishes).getByText('Not saved yet.')).toBeVisible();
    await user.click(
      within(wishes).getByRole('button', { name: 'Save preferences' }),
    );
    await waitFor(() =>
      expect(seats.written).toEqual([
        {
          preferences: {
            avoid: [{ from: '2027-07-01', to: '2027-08-01' }],
            prefer: [],
            paused: true,
          },
        },
      ]),
    );
  });

  it('stay typed over a conflict', async () => {
    const user = userEvent.setup();
    const { seats } = open();
    const wishes = await screen.findByRole('region', { name: 'Preferences' });
    const paused = await within(wishes).findByRole('switch', {
      name: /^Take no seats/,
    });
    await user.click(paused);
    seats.preferencesState = { ...seats.preferencesState, revision: 3 };
    const save = within(wishes).getByRole('button', {
      name: 'Save preferences',
    });
    await user.click(save);
    await user.click(
      await within(wishes).findByRole('button', {
        name: 'Read the new version',
      }),
    );
    await waitFor(() => expect(within(wishes).queryByRole('alert')).toBeNull());
    expect(paused).toBeChecked();
    await user.click(save);
    await waitFor(() =>
      expect(seats.preferencesState).toMatchObject({
        paused: true,
        revision: 4,
      }),
    );
  });
});
