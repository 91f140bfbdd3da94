import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { demoFairness } from '../../__fixtures__/demoAnswers';
import { demoNumbers, demoProgramme } from '../../__fixtures__/demoProgramme';
import { demoApis } from '../../__testUtils__/demoApis';
import { renderPage } from '../../__testUtils__/renderPage';
import { Fairness } from './Fairness';
import { everyLoad, loadsRange, peoplePerDot } from './loads';

const AT = '/champions/fairness';

function open(fairness = demoFairness(), demo = demoApis()) {
  demo.champions.fairnessAnswer = fairness;
  return renderPage(<Fairness />, { at: AT, demo });
}

/** Gives every element a width, which jsdom does not know. */
function withWidth(width: number) {
  jest
    .spyOn(Element.prototype, 'getBoundingClientRect')
    .mockReturnValue({ width, height: 10 } as DOMRect);
}

describe('fairness', () => {
  afterEach(() => jest.restoreAllMocks());

  it('shows loads, proof, price, coverage and repeats in words', async () => {
    const { container } = open();
    expect(
      await screen.findByText(
        '7 people have 6 to 7 seats, credits and published plan included.',
      ),
    ).toBeVisible();
    expect(
      screen.getByText('Spread 1: 6 to 7 seats per person.'),
    ).toBeVisible();
    expect(screen.getByText(/^Price of diversity \+2:/)).toBeVisible();
    expect(
      screen.getByText('Served at least once: 7 of 7 people.'),
    ).toBeVisible();
    expect(
      screen.getByText('Everybody has served at least once.'),
    ).toBeVisible();
    expect(
      screen.getByText(
        'A person comes again after a median of 3.5 cycles, at least after 3 cycles (from 9 repeats).',
      ),
    ).toBeVisible();
    const coverage = within(screen.getByRole('table', { name: 'Coverage' }));
    expect(coverage.getAllByRole('row').map(row => row.textContent)).toEqual([
      'Of whatCoveredEvennessSeats (n)',
      'Teams6 of 60.9716',
      'Places2 of 30.6116',
    ]);
    expect(await axe(container)).toHaveNoViolations();
  });

  it('draws a dot for each person, and is read by arrows', async () => {
    const user = userEvent.setup();
    open();
    const chart = await screen.findByRole('application', {
      name: /^Seats per person/,
    });
    expect(chart.querySelectorAll('circle')).toHaveLength(7);
    chart.focus();
    await user.keyboard('{ArrowRight}');
    expect(within(chart).getByRole('status')).toHaveTextContent(
      '6 seats: 5 people',
    );
    await user.keyboard('{End}');
    expect(within(chart).getByRole('status')).toHaveTextContent(
      '7 seats: 2 people',
    );
  });

  it('compares nothing in the first cycles', async () => {
    open(demoFairness({ enough: false, completedCycles: 2 }));
    expect(
      await screen.findByText(
        'First year: fairness is compared after 6 cycles.',
      ),
    ).toBeVisible();
    expect(screen.getByRole('progressbar')).toHaveAttribute(
      'aria-valuenow',
      '2',
    );
    expect(screen.queryByText(/^Served at least once/)).toBeNull();
    expect(screen.queryByRole('table', { name: 'Coverage' })).toBeNull();
  });

  it('says what is not proved, what stays open, and what is not known', async () => {
    open(
      demoFairness({
        regions: [
          demoNumbers({ region: 'Berlin', optimal: false, unfilled: 1 }),
          demoNumbers({ region: 'Lisbon' }),
        ],
        cyclesUntilAll: null,
        repeatDistance: { median: null, least: null, n: 0 },
        traits: [],
      }),
    );
    expect(
      await screen.findByText('Berlin: spread 1, 6 to 7 seats per person.'),
    ).toBeVisible();
    expect(screen.getByText(/^Not proved/)).toBeVisible();
    expect(screen.getByText('1 seat stays open.')).toBeVisible();
    expect(
      screen.getByText(
        'The published plan does not reach as far as everybody.',
      ),
    ).toBeVisible();
    expect(screen.getByText('Nobody has served twice yet.')).toBeVisible();
    expect(screen.getByText(/^The catalog names no team/)).toBeVisible();
  });

  it('is a sentence where there is no room', async () => {
    withWidth(360);
    open();
    expect(await screen.findByText('Teams: 6 of 6 covered.')).toBeVisible();
    expect(screen.queryByRole('application')).toBeNull();
    expect(screen.getByText(/^7 people have 6 to 7 seats/)).toBeVisible();
  });

  it('has nothing to compare before a plan is published', async () => {
    const demo = demoApis();
    demo.world.programmes = [demoProgramme({ publishedPlanId: null })];
    open(demoFairness(), demo);
    expect(
      await screen.findByRole('link', { name: 'Open the schedule' }),
    ).toHaveAttribute('href', '/champions/schedule?programme=programme-1');
  });
});

describe('the ledger', () => {
  it('is read when it is wanted, and takes entries by hand', async () => {
    const user = userEvent.setup();
    const demo = demoApis();
    const ledger = jest.spyOn(demo.champions, 'ledger');
    demo.champions.entries = [
      {
        id: 'entry-1',
        personRef: 'user:default/ben',
        kind: 'served',
        credit: 1,
        cycle: 7,
        seatId: 'seat-7-1',
        reason: '',
        by: 'system',
        at: '2026-12-07T00:10:00Z',
      },
    ];
    open(demoFairness(), demo);
    const section = within(
      await screen.findByRole('region', { name: 'Ledger' }),
    );
    expect(ledger).not.toHaveBeenCalled();
    await user.click(section.getByRole('button', { name: 'Show the ledger' }));
    expect(await section.findByText(/^ben: \+1, served, Dec 7$/)).toBeVisible();
    await user.click(
      section.getByRole('button', { name: 'Credit or debit by hand' }),
    );
    const box = await screen.findByRole('dialog');
    const add = within(box).getByRole('button', { name: 'Add to the ledger' });
    await user.click(add);
    expect(within(box).getByText(/^Choose a person, a number/)).toBeVisible();
    await user.click(within(box).getByRole('combobox', { name: /Person/ }));
    await user.click(await screen.findByRole('option', { name: /cem/i }));
    await user.type(
      within(box).getByRole('textbox', { name: /^Why/ }),
      'Served before this programme',
    );
    await user.click(add);
    expect(
      await section.findByText('Served before this programme (ada)'),
    ).toBeVisible();
    expect(demo.champions.entries[0]).toMatchObject({
      personRef: 'user:default/cem',
      credit: 1,
    });
  });

  it('has no entries by hand for readers', async () => {
    const demo = demoApis();
    demo.world.programmes = [
      demoProgramme({ permissions: { manage: false, serve: true } }),
    ];
    open(demoFairness(), demo);
    await screen.findByRole('region', { name: 'Ledger' });
    expect(
      screen.queryByRole('button', { name: 'Credit or debit by hand' }),
    ).toBeNull();
  });
});

describe('loads', () => {
  it('include those between that nobody has', () => {
    expect(
      everyLoad([
        { load: 4, people: 1 },
        { load: 2, people: 3 },
      ]),
    ).toEqual([
      { load: 2, people: 3 },
      { load: 3, people: 0 },
      { load: 4, people: 1 },
    ]);
    expect(everyLoad([])).toEqual([]);
  });

  it('put several people into a dot where the stack would be too high', () => {
    expect(peoplePerDot([{ load: 1, people: 24 }])).toBe(1);
    expect(peoplePerDot([{ load: 1, people: 25 }])).toBe(2);
    expect(peoplePerDot([{ load: 1, people: 10_000 }])).toBe(417);
  });

  it('have no range without anybody', () => {
    expect(loadsRange([{ load: 0, people: 0 }])).toBeNull();
  });
});
