import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { DEMO_HASH, demoSeat } from '../../__fixtures__/demoGovernance';
import { demoApis } from '../../__testUtils__/demoApis';
import { renderPage } from '../../__testUtils__/renderPage';
import { Reviews } from './Reviews';

const AT = '/experiments/reviews';
const KEY = 'EXP-010';

function open(search = '', demo = demoApis()) {
  return renderPage(<Reviews />, { demo, at: `${AT}${search}` });
}

const parts = () =>
  screen.findByRole('list', { name: 'What the score adds up' });
const seats = () => screen.findByRole('list', { name: 'Seats' });
const press = async (name: string) =>
  userEvent.click(await screen.findByRole('button', { name }));

describe('what waits for the reader', () => {
  it('is shown with tier, parts that add up, seats and the plan', async () => {
    const { container } = open();
    const list = await screen.findByRole('list', {
      name: 'Plans that wait for approvals',
    });
    expect(within(list).getByText('2 of 3')).toBeVisible();
    expect(screen.getByRole('tab', { name: 'Mine (1)' })).toBeVisible();
    expect(within(list).getByText(/^due /)).toBeVisible();
    expect(
      await screen.findByText('floor: data class = payment'),
    ).toBeVisible();
    const points = within(await parts())
      .getAllByText(/^\+\d+$/)
      .map(one => Number(one.textContent));
    expect(points).toEqual([15, 20, 18, 10, 8]);
    expect(within(await parts()).getByText('= 71')).toBeVisible();
    expect(screen.getByText('2 of 3 approvals')).toBeVisible();
    expect(screen.getByText('by a switch, rehearsed')).toBeVisible();
    expect(screen.getByText(/^Sec has not approved/)).toBeVisible();
    expect(
      screen.getByText(/12 person-days more; 20 of 60 are planned/),
    ).toBeVisible();
    expect(await axe(container)).toHaveNoViolations();
  });

  it('is nothing where no seat is theirs', async () => {
    const demo = demoApis();
    demo.governance.changed.set(KEY, { seats: [] });
    open('', demo);
    expect(
      await screen.findByText(
        'Nothing waits for you. 3 experiments started without any approval this quarter.',
      ),
    ).toBeVisible();
  });

  it('shows the error in place and loads again', async () => {
    const demo = demoApis();
    jest
      .spyOn(demo.governance, 'reviews')
      .mockRejectedValueOnce(new Error('The log is down'));
    open('', demo);
    expect(await screen.findByText('The log is down')).toBeVisible();
    await press('Retry');
    expect(await parts()).toBeVisible();
  });

  it('says Not found for what is not there', async () => {
    open('?id=EXP-999');
    expect(
      await screen.findByRole('heading', { name: /not found/i }),
    ).toBeVisible();
  });
});

describe('a verdict', () => {
  it('is given with a key, for exactly the hash that is shown', async () => {
    const { governance } = open();
    await seats();
    const user = userEvent.setup();
    await user.keyboard('a');
    const dialog = await screen.findByRole('dialog', {
      name: `Let ${KEY} start as it is planned now?`,
    });
    expect(within(dialog).getByText(DEMO_HASH)).toBeVisible();
    expect(within(dialog).getByText('Sec')).toBeVisible();
    expect(await axe(dialog)).toHaveNoViolations();
    await user.click(
      within(dialog).getByRole('button', { name: 'Approve it' }),
    );
    expect(await screen.findByText('3 of 3 approvals')).toBeVisible();
    expect(governance.given).toEqual([
      {
        key: KEY,
        input: { seat: 'sec', verdict: 'approve', boundHash: DEMO_HASH },
      },
    ]);
    // The reader judged it, and nothing changed since.
    expect(
      screen.getByText('Changed since you judged: nothing (hash 7c1e5b0a)'),
    ).toBeVisible();
  });

  it.each([
    ['r', `Send ${KEY} back with a reason?`, 'Reject it', 'reject'],
    ['q', `Ask about ${KEY} before you judge it?`, 'Ask it', 'question'],
  ])('of the key %s needs words', async (key, title, button, verdict) => {
    const { governance } = open();
    await seats();
    const user = userEvent.setup();
    await user.keyboard(key);
    const dialog = await screen.findByRole('dialog', { name: title });
    await user.click(within(dialog).getByRole('button', { name: button }));
    expect(await within(dialog).findByRole('alert')).toHaveTextContent(
      'Write at least three letters.',
    );
    expect(governance.given).toEqual([]);
    await user.type(
      within(dialog).getByRole('textbox'),
      'Where is the way back?',
    );
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() =>
      expect(governance.given[0]?.input).toMatchObject({
        verdict,
        reason: 'Where is the way back?',
      }),
    );
  });

  it('keeps the words when the plan changed meanwhile, and shows the new hash', async () => {
    const { governance } = open();
    await seats();
    const user = userEvent.setup();
    await user.keyboard('r');
    const dialog = await screen.findByRole('dialog');
    const reason = within(dialog).getByRole('textbox');
    await user.type(reason, 'No rehearsal');
    const newHash = 'f'.repeat(64);
    governance.changed.set(KEY, { boundHash: newHash });
    await user.click(within(dialog).getByRole('button', { name: 'Reject it' }));
    expect(
      await within(dialog).findByText(/metrics.1.margin changed/),
    ).toBeVisible();
    await user.click(within(dialog).getByRole('button', { name: 'Reload' }));
    expect(await within(dialog).findByText(newHash)).toBeVisible();
    expect(reason).toHaveValue('No rehearsal');
    await user.click(within(dialog).getByRole('button', { name: 'Reject it' }));
    await waitFor(() =>
      expect(governance.given[0]?.input.boundHash).toBe(newHash),
    );
  });

  it('is off with the reason for who worked on the plan', async () => {
    const demo = demoApis();
    const whyNot =
      "You contributed to this plan, so you can't approve it. Any other security reviewer can.";
    const sec = demoSeat('sec', 'Sec', [], Date.now());
    demo.governance.changed.set(KEY, {
      seats: [{ ...sec, mayJudge: false, whyNot }],
    });
    open(`?tab=team&id=${KEY}`, demo);
    await press('Approve');
    expect(await screen.findByText(whyNot)).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await userEvent.keyboard('a');
    expect(
      screen.queryByRole('dialog', { name: /^Let EXP-010 start/ }),
    ).not.toBeInTheDocument();
  });

  it('chooses between the seats that are theirs', async () => {
    const demo = demoApis();
    demo.governance.changed.set(KEY, {
      seats: [
        demoSeat('qa', 'QA', [], Date.now()),
        demoSeat('sec', 'Sec', [], Date.now()),
      ],
    });
    const { governance } = open('', demo);
    await press('Approve');
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(
      within(dialog).getByRole('button', { name: /^Seat|Seat$/ }),
    );
    await userEvent.click(await screen.findByRole('option', { name: 'Sec' }));
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Approve it' }),
    );
    await waitFor(() => expect(governance.given[0]?.input.seat).toBe('sec'));
  });
});

describe('what changed since the reader approved', () => {
  it('is told in words and place by place', async () => {
    const demo = demoApis();
    const changes = [
      { path: 'metrics.1.margin', before: '0.1', after: '0.2' },
      { path: 'risk.rehearsed', before: 'true', after: null },
    ];
    const sec = demoSeat('sec', 'Sec', [], Date.now());
    demo.governance.changed.set(KEY, { seats: [{ ...sec, changes }] });
    open('', demo);
    await userEvent.click(
      await screen.findByText(
        'Changed since you judged: 1 guardrail, 1 answer about risk',
      ),
    );
    const row = screen.getByRole('row', { name: /metrics.1.margin/ });
    expect(within(row).getByText('0.2')).toBeVisible();
    expect(
      within(screen.getByRole('row', { name: /risk.rehearsed/ })).getByText(
        'not there',
      ),
    ).toBeVisible();
  });
});

describe('break-glass', () => {
  it('needs a long reason, an incident and a second step', async () => {
    const { governance } = open();
    const user = userEvent.setup();
    await press('Break-glass');
    const dialog = await screen.findByRole('dialog', {
      name: `Start ${KEY} past the gate?`,
    });
    const go = () =>
      user.click(within(dialog).getByRole('button', { name: 'Go on' }));
    await go();
    expect(await within(dialog).findByRole('alert')).toHaveTextContent(
      /at least 40 characters/,
    );
    const [reason, incident] = within(dialog).getAllByRole('textbox');
    await user.click(reason);
    await user.paste('Orders are lost at each switch, and the old side fills.');
    await user.click(incident);
    await user.paste('ftp://incidents.example/42');
    await go();
    expect(await within(dialog).findByRole('alert')).toHaveTextContent(
      /address of the incident/,
    );
    await user.clear(incident);
    await user.paste('https://incidents.example/42');
    expect(await axe(dialog)).toHaveNoViolations();
    await go();
    expect(governance.passes).toEqual([]);
    expect(
      await within(dialog).findByText(/^Sec has not approved/),
    ).toBeVisible();
    expect(
      within(dialog).getByText('A review by somebody else is due in 5 days.'),
    ).toBeVisible();
    await user.click(
      within(dialog).getByRole('button', { name: 'Break the glass and start' }),
    );
    await waitFor(() => expect(governance.passes).toHaveLength(1));
  });

  it('asks somebody else for the review', async () => {
    const demo = demoApis();
    await demo.governance.breakGlass(KEY, 3, {
      reason: 'Orders are lost at each switch.',
      incidentUrl: 'https://incidents.example/42',
      confirmationCode: 'code-1',
    });
    demo.governance.passes[0].mayReview = true;
    const { governance } = open('', demo);
    const user = userEvent.setup();
    await press('Review it');
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByRole('textbox'), 'It was right.');
    await user.click(
      within(dialog).getByRole('button', { name: 'Record the finding' }),
    );
    await waitFor(() =>
      expect(governance.passes[0].review?.finding).toBe('It was right.'),
    );
    await waitFor(() =>
      expect(
        screen.queryByText('Emergency starts that wait for a review'),
      ).not.toBeInTheDocument(),
    );
  });
});

describe('delegations', () => {
  it('are given with a reason and an end, and ended', async () => {
    const { governance } = open();
    const user = userEvent.setup();
    expect(
      await screen.findByText('Nobody approves in your place.'),
    ).toBeVisible();
    await press('Delegate');
    const dialog = await screen.findByRole('dialog');
    const confirm = () =>
      user.click(within(dialog).getByRole('button', { name: 'Delegate' }));
    await confirm();
    expect(await within(dialog).findByRole('alert')).toHaveTextContent(
      'Name a user of the catalog.',
    );
    await user.type(
      within(dialog).getByRole('textbox', { name: /^User/ }),
      'user:default/jo',
    );
    await user.type(
      within(dialog).getByRole('textbox', { name: /Reason/ }),
      'Holidays',
    );
    await confirm();
    expect(await screen.findByText(/approves in your place/)).toBeVisible();
    expect(governance.delegationList[0]).toMatchObject({
      toRef: 'user:default/jo',
      seat: null,
    });
    await press('End it');
    await waitFor(() => expect(governance.delegationList).toEqual([]));
  });
});

describe('the other tabs', () => {
  it('keep the tab in the address and show what was judged', async () => {
    const { governance } = open();
    await seats();
    await governance.judge(KEY, {
      seat: 'sec',
      verdict: 'approve',
      boundHash: DEMO_HASH,
    });
    await userEvent.click(screen.getByRole('tab', { name: /^Done/ }));
    expect(screen.getByLabelText('address')).toHaveTextContent(
      `${AT}?tab=done`,
    );
    expect(await screen.findByText(/^You approved/)).toBeVisible();
  });

  it('say what the gates are worth', async () => {
    const { container } = open('?tab=health');
    expect(
      await screen.findByText(/found nothing in 61 reviews of T2 plans/),
    ).toBeVisible();
    const rows = screen.getAllByRole('row').map(row => row.textContent);
    expect(rows).toEqual(
      expect.arrayContaining([
        expect.stringContaining('qa613.5 h22 h140'),
        expect.stringContaining('sec4not enough data'),
        expect.stringContaining('6.9% (3.9% to 11.9%)'),
        expect.stringContaining('Break-glass20 and more31not enough data'),
      ]),
    );
    expect(await axe(container)).toHaveNoViolations();
  });

  it('look at the time that is chosen', async () => {
    const demo = demoApis();
    const health = jest.spyOn(demo.governance, 'health');
    open('?tab=health&days=90', demo);
    await screen.findByText(/found nothing in 61/);
    const since = Date.parse(health.mock.calls[0][0].since!);
    expect((Date.now() - since) / 86_400_000).toBeCloseTo(90, 1);
  });

  it('say that the log is empty', async () => {
    const demo = demoApis();
    demo.governance.gateHealth = {
      ...(await demo.governance.health({})),
      entries: 0,
    };
    open('?tab=health', demo);
    expect(await screen.findByText(/^The log is empty/)).toBeVisible();
  });
});
