import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { DEMO_PEOPLE } from '../../__fixtures__/demoPeople';
import { demoProgramme } from '../../__fixtures__/demoProgramme';
import { demoApis } from '../../__testUtils__/demoApis';
import { renderPage } from '../../__testUtils__/renderPage';
import { Schedule } from './Schedule';

const AT = '/champions/schedule';
const OWN = 'seat-10-2';
const [, BEN, CEM, DANA, ELI, , GUS] = DEMO_PEOPLE;

function open(search = '', demo = demoApis()) {
  return renderPage(<Schedule />, { at: `${AT}${search}`, demo });
}

const dialog = (name: string | RegExp) => screen.findByRole('dialog', { name });
const press = (inside: HTMLElement, name: string) =>
  userEvent.click(within(inside).getByRole('button', { name }));

describe('offering a seat', () => {
  it('opens by s, asks whom one chooses, and offers', async () => {
    const user = userEvent.setup();
    const { seats } = open();
    await screen.findByRole('grid');
    await user.keyboard('s');
    const box = await dialog(/^Offer Seat 2 of Jan 4/);
    expect(
      await within(box).findByText('2 people keep the plan optimal.'),
    ).toBeVisible();
    expect(
      within(box).getByText(
        'fay takes it: changes the sum of squared loads by +2',
      ),
    ).toBeVisible();
    expect(await axe(box)).toHaveNoViolations();
    await user.click(within(box).getByRole('checkbox', { name: /^eli/ }));
    await user.type(within(box).getByRole('textbox'), 'Moving house');
    await press(box, 'Offer the seat');
    await waitFor(() => expect(box).not.toBeInTheDocument());
    expect(seats.written).toEqual([
      { offer: OWN, note: 'Moving house', askRefs: [ELI] },
    ]);
    expect(
      await within(
        screen.getByRole('region', { name: 'Swap market' }),
      ).findByText('Moving house'),
    ).toBeVisible();
  });

  it('keeps what was typed over a conflict, and goes on from the new version', async () => {
    const user = userEvent.setup();
    const { seats, world } = open(`?seat=${OWN}&panel=offer`);
    const box = await dialog(/^Offer Seat 2/);
    const note = within(box).getByRole('textbox');
    await user.type(note, 'Moving house');
    world.changeSeat(OWN, {});
    await press(box, 'Offer the seat');
    const alert = await within(box).findByRole('alert');
    expect(alert).toHaveTextContent('Somebody else changed this');
    await press(box, 'Read the new version');
    await waitFor(async () => {
      await press(box, 'Offer the seat');
      expect(seats.written).toHaveLength(1);
    });
    expect(seats.written[0]).toMatchObject({ note: 'Moving house' });
  });

  it('says on whose behalf a manager acts', async () => {
    open('?seat=seat-9-1&panel=offer');
    const box = await dialog(/^Offer Seat 1/);
    expect(
      within(box).getByText(/^You offer it on behalf of eli/),
    ).toBeVisible();
  });
});

describe('the swap market', () => {
  it('shows the effect before a seat is taken', async () => {
    const demo = demoApis();
    demo.world.offer('seat-9-1', 'Holiday');
    const take = jest.spyOn(demo.seats, 'take');
    open('', demo);
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Take Dec 21 to Jan 3, 2027 of eli',
      }),
    );
    const box = await dialog(/^Take Seat 1 of Dec 21/);
    expect(
      await within(box).findByText('The plan stays optimal.'),
    ).toBeVisible();
    expect(within(box).getByText('Spread 1 before, 1 after.')).toBeVisible();
    expect(take).not.toHaveBeenCalled();
    expect(await axe(box)).toHaveNoViolations();
    await press(box, 'Take the seat');
    await waitFor(() => expect(box).not.toBeInTheDocument());
    expect(take.mock.calls).toEqual([['swap-1', 1, {}]]);
    expect(demo.world.seat('seat-9-1').seat.personRef).toBe(demo.world.reader);
  });

  it('says what forbids it, and has no button for it then', async () => {
    const demo = demoApis();
    demo.world.offer('seat-9-1');
    demo.seats.effectAnswer = {
      ...demo.seats.effectAnswer,
      allowed: false,
      obstacle: 'You are inside the rest gap.',
    };
    open('', demo);
    await userEvent.click(
      await screen.findByRole('button', { name: /^Take Dec/ }),
    );
    const box = await dialog(/^Take Seat 1/);
    expect(
      await within(box).findByText(
        'It cannot be taken like this: You are inside the rest gap.',
      ),
    ).toBeVisible();
    expect(
      within(box).queryByRole('button', { name: 'Take the seat' }),
    ).toBeNull();
  });

  it('asks for the effect again with a seat in return', async () => {
    const user = userEvent.setup();
    const demo = demoApis();
    demo.world.offer('seat-9-1');
    const effect = jest.spyOn(demo.seats, 'effect');
    open('', demo);
    await user.click(await screen.findByRole('button', { name: /^Take Dec/ }));
    const box = await dialog(/^Take Seat 1/);
    await user.click(
      await within(box).findByRole('button', { name: /Give in return/ }),
    );
    await user.click(await screen.findByRole('option', { name: /^Jan 4/ }));
    await waitFor(() =>
      expect(effect).toHaveBeenLastCalledWith(
        'swap-1',
        { inReturnSeatId: OWN },
        expect.anything(),
      ),
    );
    await within(box).findByText('The plan stays optimal.');
    await press(box, 'Take the seat');
    await waitFor(() =>
      expect(demo.seats.written).toEqual([
        { take: 'swap-1', inReturnSeatId: OWN },
      ]),
    );
  });

  it('takes an own offer back', async () => {
    const demo = demoApis();
    demo.world.offer(OWN);
    open('', demo);
    await userEvent.click(
      await screen.findByRole('button', { name: /^Take back the offer/ }),
    );
    expect(await screen.findByText('No seat is offered.')).toBeVisible();
    expect(demo.world.seat(OWN).seat.swapId).toBeNull();
  });
});

describe('the hand-over', () => {
  const HANDOVER = '?seat=seat-8-1&panel=handover';

  function asReceiver() {
    const demo = demoApis({ reader: CEM });
    return { demo, ...open(HANDOVER, demo) };
  }

  it('ticks items, keeps notes, and is acknowledged', async () => {
    const user = userEvent.setup();
    const { seats } = asReceiver();
    const box = await dialog(/^Hand-over into Seat 1/);
    await within(box).findByRole('textbox');
    expect(await axe(box)).toHaveNoViolations();
    await user.click(
      within(box).getByRole('checkbox', { name: 'Backlog is in order' }),
    );
    await user.type(within(box).getByRole('textbox'), 'EXP-13 is stuck');
    await press(box, 'My side is done');
    expect(within(box).getByText(/^Save your changes first/)).toBeVisible();
    await press(box, 'Save');
    await waitFor(() => expect(seats.written).toHaveLength(1));
    expect(seats.written[0]).toMatchObject({
      notes: 'EXP-13 is stuck',
      items: [{ done: false }, { done: true }],
    });
    await waitFor(async () => {
      await press(box, 'My side is done');
      expect(seats.written).toContainEqual({ acknowledge: 'seat-8-1' });
    });
    expect(
      await within(box).findByText(
        /^cem said on .* that the hand-over is done/,
      ),
    ).toBeVisible();
    expect(
      within(box).queryByRole('button', { name: 'My side is done' }),
    ).toBeNull();
  });

  it('keeps both versions in sight after a conflict', async () => {
    const user = userEvent.setup();
    const { seats } = asReceiver();
    const box = await dialog(/^Hand-over into Seat 1/);
    await within(box).findByRole('textbox');
    await user.type(within(box).getByRole('textbox'), 'Mine');
    seats.handoverState = {
      ...seats.handoverState,
      notes: 'Theirs',
      revision: 2,
    };
    await press(box, 'Save');
    expect(await within(box).findByRole('alert')).toHaveTextContent(
      'Somebody else changed this',
    );
    await press(box, 'Read the new version');
    const theirs = await within(box).findByRole('region', {
      name: 'The version that is stored now',
    });
    expect(theirs).toHaveTextContent('Theirs');
    expect(within(box).getByRole('textbox')).toHaveValue('Mine');
    await press(box, 'Save');
    await waitFor(() => expect(seats.handoverState.notes).toBe('Mine'));
  });

  it('can only be read by others', async () => {
    const demo = demoApis({ reader: GUS });
    demo.seats.handoverState = { ...demo.seats.handoverState, mayEdit: false };
    open(HANDOVER, demo);
    const box = await dialog(/^Hand-over into Seat 1/);
    await within(box).findByRole('textbox');
    expect(within(box).getByText(/^You can read this hand-over/)).toBeVisible();
    expect(within(box).queryByRole('button', { name: 'Save' })).toBeNull();
    expect(
      within(box).queryByRole('button', { name: 'My side is done' }),
    ).toBeNull();
  });

  it('of who is champion now leads to the next seat', async () => {
    open('', demoApis({ reader: DANA }));
    await userEvent.click(
      await screen.findByRole('button', { name: 'Hand over' }),
    );
    expect(screen.getByLabelText('address')).toHaveTextContent(
      'seat=seat-9-2&cycle=9',
    );
  });
});

describe('giving a seat', () => {
  it('needs a reason', async () => {
    const user = userEvent.setup();
    const demo = demoApis();
    demo.world.programmes = [
      demoProgramme({ permissions: { manage: false, serve: true } }),
    ];
    open('?seat=seat-8-1', demo);
    await user.click(
      await screen.findByRole('button', { name: 'Take over now' }),
    );
    const box = await dialog('Take over Seat 1 until Dec 20?');
    await press(box, 'Take the seat');
    expect(
      within(box).getByText('Write why, in at least 3 characters.'),
    ).toBeVisible();
    await user.type(within(box).getByRole('textbox'), 'Cem is ill');
    await press(box, 'Take the seat');
    await waitFor(() =>
      expect(demo.seats.written).toEqual([
        {
          assign: 'seat-8-1',
          personRef: demo.world.reader,
          reason: 'Cem is ill',
        },
      ]),
    );
  });

  it('lets a manager choose the person', async () => {
    const user = userEvent.setup();
    const { seats } = open('?seat=seat-9-1&panel=give');
    const box = await dialog(/^Who takes Seat 1 from Dec 21/);
    await user.click(within(box).getByRole('combobox', { name: /Person/ }));
    await user.click(await screen.findByRole('option', { name: /ben/i }));
    await user.type(
      within(box).getByRole('textbox', { name: /Why/ }),
      'Asked for it',
    );
    await press(box, 'Give the seat');
    await waitFor(() =>
      expect(seats.written).toEqual([
        { assign: 'seat-9-1', personRef: BEN, reason: 'Asked for it' },
      ]),
    );
  });
});

describe('planning again', () => {
  it('changes nothing before it is published', async () => {
    const demo = demoApis();
    demo.champions.warnings = ['The calendar of Gus could not be read.'];
    const publish = jest.spyOn(demo.champions, 'publish');
    open('?panel=plan', demo);
    const box = await dialog('Plan Improvement champions');
    await press(box, 'Propose a plan');
    expect(
      await within(box).findByText(
        /^Plan 4 is proposed\. Nothing is published/,
      ),
    ).toBeVisible();
    expect(
      within(box).getByText('The calendar of Gus could not be read.'),
    ).toBeVisible();
    expect(
      within(box).getByText(
        '2 seats change hands. No plan that is as good changes fewer.',
      ),
    ).toBeVisible();
    expect(within(box).getByText(/^Seat 1, Jan 18.*: .* → /)).toBeVisible();
    expect(
      within(box).getByRole('table', { name: 'Numbers' }),
    ).toHaveTextContent('44 of 44');
    expect(await axe(box)).toHaveNoViolations();
    await press(box, 'Close without publishing');
    await waitFor(() => expect(box).not.toBeInTheDocument());
    expect(publish).not.toHaveBeenCalled();
  });

  it('is published against the version of the programme', async () => {
    const demo = demoApis();
    open('?panel=plan', demo);
    const box = await dialog('Plan Improvement champions');
    await press(box, 'Propose a plan');
    await userEvent.click(
      await within(box).findByRole('button', { name: 'Publish plan 4' }),
    );
    await waitFor(() => expect(box).not.toBeInTheDocument());
    expect(demo.champions.written).toContainEqual({
      publish: 'plan-4',
      revision: 4,
    });
  });

  it('says why a plan that is out of date is not published, and proposes again', async () => {
    const demo = demoApis();
    open('?panel=plan', demo);
    const box = await dialog('Plan Improvement champions');
    await press(box, 'Propose a plan');
    const button = await within(box).findByRole('button', {
      name: 'Publish plan 4',
    });
    demo.world.programmes = [demoProgramme({ revision: 5 })];
    await userEvent.click(button);
    expect(await within(box).findByRole('alert')).toHaveTextContent(
      /was changed by somebody else/,
    );
    await press(box, 'Propose again');
    expect(
      await within(box).findByRole('button', { name: 'Publish plan 5' }),
    ).toBeVisible();
    expect(within(box).queryByText(/was changed by somebody else/)).toBeNull();
  });

  it('is not offered to readers', async () => {
    const demo = demoApis();
    demo.world.programmes = [
      demoProgramme({ permissions: { manage: false, serve: true } }),
    ];
    open('?panel=plan', demo);
    await screen.findByRole('grid');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Plan again' })).toBeNull();
  });
});

describe('feeds', () => {
  afterEach(() => jest.restoreAllMocks());

  it('show their address once, and end when they are revoked', async () => {
    const user = userEvent.setup();
    const copied: string[] = [];
    jest
      .spyOn(navigator.clipboard, 'writeText')
      .mockImplementation(async text => void copied.push(text));
    const { seats } = open('?panel=ical');
    const box = await dialog('Seats in your calendar');
    await user.click(
      within(box).getByRole('radio', {
        name: 'All seats of Improvement champions',
      }),
    );
    await press(box, 'Create a feed');
    const url = await within(box).findByLabelText('Address of the feed');
    expect(url).toHaveTextContent(/\/ical\/demo-feed-1$/);
    await press(box, 'Copy the address');
    expect(await within(box).findByText('The address is copied')).toBeVisible();
    expect(copied).toEqual([url.textContent]);
    await press(box, 'Create another feed');
    expect(within(box).queryByLabelText('Address of the feed')).toBeNull();
    await user.click(
      await within(box).findByRole('button', { name: /^Revoke the feed/ }),
    );
    expect(
      within(box).getByText('Stop every calendar that reads this feed?'),
    ).toBeVisible();
    expect(seats.feedList).toHaveLength(1);
    await press(box, 'Revoke the feed');
    expect(await within(box).findByText('You have no feed.')).toBeVisible();
  });
});
