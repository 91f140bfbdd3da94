import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { demoExplanation, demoProof } from '../../__fixtures__/demoAnswers';
import { demoNumbers, demoProgramme } from '../../__fixtures__/demoProgramme';
import { refuse } from '../../__fixtures__/refuse';
import { demoApis } from '../../__testUtils__/demoApis';
import { renderPage } from '../../__testUtils__/renderPage';
import { Schedule } from './Schedule';

const AT = '/champions/schedule';
/** Cycle 8 is the current one: Cem and Dana; Ada has seats in cycles 10 and 14. */
const CURRENT = 'seat-8-1';
const OWN = 'seat-10-2';

function open(search = '', demo = demoApis()) {
  return renderPage(<Schedule />, { at: `${AT}${search}`, demo });
}

const grid = () =>
  screen.findByRole('grid', { name: 'Seats of Improvement champions' });
const address = () => screen.getByLabelText('address');

describe('the schedule', () => {
  afterEach(() => jest.restoreAllMocks());

  it('says who is champion now and when it is my turn', async () => {
    const { container } = open();
    const now = within(
      await screen.findByRole('region', { name: 'Champions now' }),
    );
    expect(await now.findByRole('link', { name: /cem/i })).toBeVisible();
    expect(now.getByText(/until Sun, Dec 20/)).toBeVisible();
    expect(
      within(screen.getByRole('region', { name: 'You' })).getByText(
        'Your next seat starts on Mon, Jan 4.',
      ),
    ).toBeVisible();
    expect(screen.getByText('Certificate: optimal, spread 1')).toBeVisible();
    expect(screen.getByText(/^Frozen until Jan 17, 2027/)).toBeVisible();
    expect(await axe(container)).toHaveNoViolations();
  });

  it('puts my own line first, and marks what is frozen and what is served', async () => {
    open();
    const rows = within(await grid()).getAllByRole('row');
    expect(
      rows.slice(1).map(row => within(row).getByRole('rowheader').textContent),
    ).toEqual(['You', 'Seat 1', 'Seat 2']);
    expect(
      screen.getByRole('button', {
        name: /^Seat 1, Dec 7 to Dec 20: cem \(now, frozen\)$/i,
      }),
    ).toBeVisible();
    expect(
      screen.getAllByRole('button', {
        name: /^Seat 1, Nov 23 to Dec 6: You \(served\)$/,
      }),
    ).toHaveLength(2);
  });

  it('moves by arrows from one tab stop, and selects by Enter', async () => {
    const user = userEvent.setup();
    open();
    await grid();
    const start = screen.getByRole('button', {
      name: /^Seat 1, Dec 7 to Dec 20/,
    });
    start.focus();
    await user.keyboard('{ArrowDown}');
    expect(
      screen.getByRole('button', { name: /^Seat 2, Dec 7 to Dec 20/ }),
    ).toHaveFocus();
    await user.keyboard('{ArrowRight}{Enter}');
    const card = await screen.findByRole('region', {
      name: 'Seat 2, Dec 21 to Jan 3, 2027',
    });
    expect(
      within(card).getByRole('button', { name: 'Why this seat?' }),
    ).toBeVisible();
    expect(address()).toHaveTextContent(`${AT}?seat=seat-9-2&cycle=9`);
  });

  it('names open seats and the region where there are several', async () => {
    const demo = demoApis();
    demo.world.programmes = [
      demoProgramme({
        regions: [
          { name: 'Everybody', seats: 2 },
          { name: 'Lisbon', seats: 0 },
        ],
      }),
    ];
    demo.world.changeSeat(CURRENT, { personRef: null });
    open('', demo);
    expect(
      await screen.findByRole('button', {
        name: /^Everybody, seat 1, Dec 7 to Dec 20: Open/,
      }),
    ).toBeVisible();
    expect(screen.getByText('Everybody, seat 1 is open')).toBeVisible();
  });

  it('tells the gap where a plan is not proved, and the seats that stay open', async () => {
    const demo = demoApis();
    const summary = await demo.champions.schedule('programme-1', {
      from: '2026-12-01',
      to: '2027-12-01',
    });
    demo.champions.schedule = async () => ({
      ...summary,
      plan: {
        ...summary.plan!,
        numbers: [
          demoNumbers({
            optimal: false,
            unfilled: 2,
            levels: [{ name: 'loads', value: 280, bound: 278, gap: 2 }],
          }),
        ],
      },
    });
    open('', demo);
    expect(
      await screen.findByText(
        'Best plan found, gap 2, spread 1 2 seats stay open.',
      ),
    ).toBeVisible();
  });

  it('says who is champion now whatever days are shown', async () => {
    open('?from=2027-04-12');
    const now = await screen.findByRole('region', { name: 'Champions now' });
    expect(await within(now).findByText(/until Sun, Dec 20/)).toBeVisible();
    await grid();
    expect(screen.queryByRole('button', { name: /^Seat 1, Dec 7/ })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Today' }));
    expect(
      await screen.findByRole('button', { name: /^Seat 1, Dec 7/ }),
    ).toBeVisible();
  });

  it('is a list from now on where there is no room', async () => {
    jest
      .spyOn(Element.prototype, 'getBoundingClientRect')
      .mockReturnValue({ width: 360, height: 10 } as DOMRect);
    const { container } = open();
    const list = await screen.findByRole('list', {
      name: 'Seats of Improvement champions',
    });
    expect(within(list).getAllByRole('heading')[0]).toHaveTextContent(
      'Cycle 9, Dec 7 to Dec 20',
    );
    await userEvent.click(
      within(list).getByRole('button', { name: /^Seat 1 ?cem ?now, frozen$/ }),
    );
    expect(address()).toHaveTextContent('seat=seat-8-1&cycle=8');
    expect(screen.queryByRole('grid')).toBeNull();
    const item = screen
      .getByRole('region', { name: 'Seat 1, Dec 7 to Dec 20' })
      .closest('li');
    expect(item).toHaveTextContent(/^Seat 1/);
    expect(
      within(item!).getByRole('button', { name: 'Why this seat?' }),
    ).toBeVisible();
    expect(await axe(container)).toHaveNoViolations();
  });

  it('is not found for guests', async () => {
    const demo = demoApis();
    demo.champions.list = async () => {
      throw refuse(403, 'NotAllowedError', 'You may not read programmes');
    };
    open('', demo);
    expect(
      await screen.findByRole('heading', { name: /not found/i }),
    ).toBeVisible();
  });

  it('keeps an error in its place', async () => {
    const demo = demoApis();
    demo.champions.schedule = async () => {
      throw refuse(400, 'InputError', 'The schedule is away');
    };
    open('', demo);
    expect(await screen.findByText('The schedule is away')).toBeVisible();
    expect(screen.getByText(/req-4f2c/)).toBeVisible();
  });

  it('invites to plan what is not planned, whoever may', async () => {
    const user = userEvent.setup();
    const demo = demoApis();
    demo.world.programmes = [demoProgramme({ publishedPlanId: null })];
    open('', demo);
    await user.click(
      await screen.findByRole('button', { name: 'Plan a year' }),
    );
    expect(
      await screen.findByRole('dialog', { name: 'Plan Improvement champions' }),
    ).toBeVisible();
  });

  it('says how many people could take turns while there is no programme', async () => {
    const demo = demoApis();
    demo.world.programmes = [];
    open('', demo);
    expect(
      await screen.findByText(
        'No programme yet. 31 of 38 people are eligible; a fair year takes 1 click.',
      ),
    ).toBeVisible();
  });
});

describe('why this seat', () => {
  it('gives one reason for everybody and the sentence for me', async () => {
    const demo = demoApis();
    demo.champions.explanation = { personRef: demo.world.reader };
    open(`?seat=${OWN}&panel=why`, demo);
    const panel = await screen.findByRole('dialog', {
      name: 'Why this seat? Seat 2, Jan 4, 2027 to Jan 17, 2027',
    });
    const again = within(
      await within(panel).findByRole('region', { name: 'Why me again?' }),
    );
    expect(
      again.getByText(
        'Everyone with fewer seats is away or inside the rest gap of 3 cycles on Jan 4, 2027.',
      ),
    ).toBeVisible();
    expect(again.getByText('No chain of swaps frees the seat.')).toBeVisible();
    const others = within(
      within(panel).getByRole('region', {
        name: 'Everybody else, and one reason each',
      }),
    );
    expect(others.getAllByRole('listitem').map(one => one.textContent)).toEqual(
      [
        expect.stringMatching(/Ben.*3 seats.*Away then, by a calendar\./i),
        expect.stringMatching(/Dana.*3 seats.*Inside the rest gap\./i),
        expect.stringMatching(/Eli.*4 seats.*the tie was drawn/i),
        expect.stringMatching(/Gus.*Has another seat in this cycle\./i),
        expect.stringMatching(/Fay.*5 seats.*less even\..*by \+2\./i),
      ],
    );
    expect(await axe(panel)).toHaveNoViolations();
  });

  it('tells mixed reasons one by one, and what is not shown', async () => {
    const demo = demoApis();
    demo.champions.explanation = {
      whyAgain: {
        ...demoExplanation().whyAgain,
        lower: 3,
        swappable: 1,
        proven: false,
      },
    };
    open(`?seat=${CURRENT}&panel=why`, demo);
    expect(await screen.findByText('3 people have fewer seats:')).toBeVisible();
    expect(screen.getByText('1 is away on Dec 7.')).toBeVisible();
    expect(screen.getByText('1 has another reason, told below.')).toBeVisible();
    expect(screen.getByText(/^It is not shown that no chain/)).toBeVisible();
  });

  it('tells no reasons where no plan stands behind the seat', async () => {
    const demo = demoApis();
    demo.champions.explanation = { load: null, planId: '', others: [] };
    open(`?seat=${CURRENT}&panel=why`, demo);
    expect(await screen.findByText(/^No plan tells reasons/)).toBeVisible();
    expect(screen.queryByText('Nobody else has fewer seats.')).toBeNull();
    expect(
      screen.queryByRole('button', { name: 'What the checker says' }),
    ).toBeNull();
  });

  it('opens by w on the seat in focus, and closes by Escape', async () => {
    const user = userEvent.setup();
    open();
    await grid();
    screen.getByRole('button', { name: /^Seat 2, Dec 7 to Dec 20/ }).focus();
    await user.keyboard('w');
    const dialog = await screen.findByRole('dialog', {
      name: 'Why this seat? Seat 2, Dec 7 to Dec 20',
    });
    expect(address()).toHaveTextContent('seat=seat-8-2&cycle=8');
    expect(dialog).toBeVisible();
    await user.keyboard('{Escape}');
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
  });

  it('asks the checker and shows its word', async () => {
    const user = userEvent.setup();
    const demo = demoApis();
    const proof = jest.spyOn(demo.champions, 'proof');
    open(`?seat=${CURRENT}&panel=why`, demo);
    const ask = await screen.findByRole('button', {
      name: 'What the checker says',
    });
    expect(proof).not.toHaveBeenCalled();
    await user.click(ask);
    expect(
      await screen.findByText(/^The independent checker agrees/),
    ).toBeVisible();
    expect(screen.getByText(demoProof().inputHash)).toBeVisible();
  });

  it('shows what the checker finds wrong', async () => {
    const user = userEvent.setup();
    const demo = demoApis();
    demo.champions.proofAnswer = demoProof({
      problems: ['Cem has two seats in cycle 9'],
    });
    open(`?seat=${CURRENT}&panel=why`, demo);
    await user.click(
      await screen.findByRole('button', { name: 'What the checker says' }),
    );
    expect(
      await screen.findByText('Cem has two seats in cycle 9'),
    ).toBeVisible();
    expect(
      screen.getByText('The independent checker finds 1 problem:'),
    ).toBeVisible();
  });
});
