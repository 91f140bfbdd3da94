import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { DEMO_IDEAS, doneIdeas } from '../../__fixtures__/demoIdeas';
import { DEMO_SPECS } from '../../__fixtures__/demoSpecs';
import { demoApis } from '../../__testUtils__/demoApis';
import { renderPage } from '../../__testUtils__/renderPage';
import { Backlog } from './Backlog';

const AT = '/experiments/backlog';

function open(search = '', demo = demoApis()) {
  return renderPage(<Backlog />, { at: `${AT}${search}`, demo });
}

function row(key: string) {
  return screen.findByRole('row', { name: new RegExp(key) });
}

/** The keys in the order of the table. */
function order(): string[] {
  return screen
    .getAllByRole('rowheader')
    .map(cell => /IDEA-\d+/.exec(cell.textContent ?? '')?.[0] ?? '');
}

async function choose(
  user: ReturnType<typeof userEvent.setup>,
  key: string,
  item: string,
) {
  await user.click(
    within(await row(key)).getByRole('button', { name: `More about ${key}` }),
  );
  await user.click(await screen.findByRole('menuitem', { name: item }));
  return screen.findByRole('dialog');
}

describe('the list', () => {
  it('says what is worth trying next, why, and who has slots', async () => {
    const { container } = open();
    const first = await row('IDEA-17');
    expect(order().slice(0, 3)).toEqual(['IDEA-17', 'IDEA-18', 'IDEA-19']);
    expect(within(first).getByText('1,755 user-minutes/month')).toBeVisible();
    expect(within(first).getByText('5 incidents')).toBeVisible();
    expect(
      within(first).getByRole('link', { name: /^Try IDEA-17/ }),
    ).toHaveAttribute(
      'href',
      '/experiments/new?from=idea%3AIDEA-17&service=component%3Adefault%2Fpayments-gateway',
    );
    // What is tried already leads to its experiment.
    expect(
      within(await row('IDEA-19')).getByRole('link', { name: /Open EXP-012/ }),
    ).toHaveAttribute('href', '/experiments/EXP-012');
    expect(
      screen.getByText(
        '16 of 23 ideas chosen in 180 days patched the trigger (70%).',
      ),
    ).toBeVisible();
    const wip = await screen.findByRole('region', { name: 'WIP line' });
    expect(wip).toHaveTextContent('The line is drawn after IDEA-18.');
    expect(
      within(first).getByText('Waits: its owner has no slot free'),
    ).toBeVisible();
    expect(await axe(container)).toHaveNoViolations();
  });

  it('reads every filter from the address and takes them off', async () => {
    const demo = demoApis();
    const list = jest.spyOn(demo.ideas, 'list');
    open(
      '?q=time-out&owner=group:default/checkout&source=post-mortem&status=open&nature=quick-fix&sort=-votes',
      demo,
    );
    await row('IDEA-20');
    expect(order()).toEqual(['IDEA-20']);
    expect(list.mock.calls.at(-1)?.[0]).toMatchObject({
      q: 'time-out',
      owner: ['group:default/checkout'],
      source: ['post-mortem'],
      status: ['open'],
      nature: ['quick-fix'],
      sort: '-votes',
    });
    await userEvent.click(
      screen.getByRole('button', { name: 'Remove all filters' }),
    );
    await row('IDEA-17');
    expect(screen.getByLabelText('address')).toHaveTextContent(
      `${AT}?sort=-votes`,
    );
  });

  it('leads from the counter to the quick fixes', async () => {
    open();
    await userEvent.click(
      await screen.findByRole('button', { name: 'See them' }),
    );
    expect(await screen.findByText('16 ideas shown')).toBeInTheDocument();
  });

  it('says that an old idea needs a decision', async () => {
    open();
    expect(
      within(await row('IDEA-23')).getByText(
        '97 days: commit, experiment or drop',
      ),
    ).toBeVisible();
  });

  it('loads page after page and exports all rows', async () => {
    const create = jest.fn((_: Blob) => 'blob:ideas');
    Object.assign(URL, { createObjectURL: create, revokeObjectURL: jest.fn() });
    open('?status=done', demoApis(DEMO_SPECS, { ideas: doneIdeas(40, 30) }));
    const user = userEvent.setup();
    expect(await screen.findByText('50 ideas shown')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Load more' }));
    expect(await screen.findByText('70 ideas shown')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Export CSV' }));
    expect(await screen.findByText('70 rows exported')).toBeInTheDocument();
    expect(create.mock.calls[0][0].type).toMatch(/^text\/csv/);
  });

  it('invites when it is empty', async () => {
    open('', demoApis(DEMO_SPECS, { ideas: [] }));
    expect(await screen.findByText(/The backlog is empty/)).toBeVisible();
  });

  it('says what failed and tries again', async () => {
    const demo = demoApis();
    const list = jest
      .spyOn(demo.ideas, 'list')
      .mockRejectedValueOnce(new Error('The backlog does not answer'));
    open('', demo);
    expect(
      await screen.findByText('The backlog does not answer'),
    ).toBeVisible();
    list.mockRestore();
    await userEvent.click(screen.getByRole('button', { name: /Retry/ }));
    await row('IDEA-17');
  });
});

describe('the rank', () => {
  it('is explained with its four factors, which lead to their fields', async () => {
    open();
    const user = userEvent.setup();
    await user.click(
      within(await row('IDEA-17')).getByRole('button', { name: /^Explain/ }),
    );
    const popover = await screen.findByRole('group', {
      name: 'Why IDEA-17 stands here',
    });
    expect(popover).toHaveTextContent(
      '0.45 a month × 3,900 user-minutes × 55% that it works ÷ 3 days = 322',
    );
    expect(within(popover).getAllByRole('term')).toHaveLength(4);
    await user.click(
      within(popover).getByRole('button', { name: 'Edit factors' }),
    );
    await screen.findByRole('dialog', { name: /^Factors of IDEA-17/ });
    expect(popover).not.toBeInTheDocument();
  });

  it('follows its factors', async () => {
    const { ideas } = open();
    const user = userEvent.setup();
    await row('IDEA-17');
    const dialog = await choose(user, 'IDEA-17', 'Edit factors');
    const effort = within(dialog).getByRole('textbox', { name: /Effort/ });
    await user.clear(effort);
    await user.click(effort);
    await user.paste('300');
    await user.tab();
    await user.click(within(dialog).getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(order()[0]).toBe('IDEA-18'));
    expect(ideas.ideas.get('IDEA-17')?.factors).toMatchObject({
      effortDays: 300,
      impact: 3900,
    });
  });

  it('can be moved by the menu, with a reason that stays visible', async () => {
    open();
    const user = userEvent.setup();
    const dialog = await choose(user, 'IDEA-19', 'Move to…');
    // The place above is proposed already.
    expect(
      within(dialog).getByRole('combobox', { name: /Which idea/ }),
    ).toHaveValue('IDEA-18 Expand and contract migrations only');
    await user.click(within(dialog).getByRole('button', { name: 'Move it' }));
    expect(await within(dialog).findByRole('alert')).toHaveTextContent(
      /give a reason/,
    );
    expect(await axe(dialog)).toHaveNoViolations();
    await user.type(
      within(dialog).getByRole('textbox', { name: /Reason/ }),
      'Launch date',
    );
    await user.click(within(dialog).getByRole('button', { name: 'Move it' }));
    await waitFor(() =>
      expect(order().slice(0, 3)).toEqual(['IDEA-17', 'IDEA-19', 'IDEA-18']),
    );
    expect(
      within(await row('IDEA-19')).getByText('Moved by guest: Launch date'),
    ).toBeVisible();
    await user.click(
      screen.getByRole('button', { name: 'More about IDEA-19' }),
    );
    await user.click(
      await screen.findByRole('menuitem', {
        name: 'Back to the computed rank',
      }),
    );
    await waitFor(() => expect(order()[1]).toBe('IDEA-18'));
  });

  it('keeps the reason when somebody else was faster', async () => {
    const { ideas } = open();
    const user = userEvent.setup();
    await row('IDEA-18');
    const dialog = await choose(user, 'IDEA-18', 'Move up');
    const current = ideas.ideas.get('IDEA-18')!;
    ideas.ideas.set('IDEA-18', { ...current, revision: 7 });
    const reason = within(dialog).getByRole('textbox', { name: /Reason/ });
    await user.type(reason, 'Audit in May');
    await user.click(within(dialog).getByRole('button', { name: 'Move it' }));
    await within(dialog).findByText(/Somebody else changed IDEA-18/);
    await user.click(within(dialog).getByRole('button', { name: 'Reload' }));
    expect(reason).toHaveValue('Audit in May');
    await waitFor(async () => {
      await user.click(within(dialog).getByRole('button', { name: 'Move it' }));
      expect(ideas.ideas.get('IDEA-18')?.moved?.reason).toBe('Audit in May');
    });
  });
});

describe('votes', () => {
  it('are given and taken back with v on the row', async () => {
    const { ideas } = open();
    const user = userEvent.setup();
    const vote = within(await row('IDEA-20')).getByRole('button', {
      name: 'Vote for IDEA-20, 1 vote',
    });
    vote.focus();
    await user.keyboard('v');
    await waitFor(() => expect(ideas.ideas.get('IDEA-20')?.votes).toBe(2));
    expect(
      await screen.findByRole('button', {
        name: 'Vote for IDEA-20, 2 votes',
        pressed: true,
      }),
    ).toBeInTheDocument();
    await user.keyboard('v');
    await waitFor(() => expect(ideas.ideas.get('IDEA-20')?.votes).toBe(1));
  });

  it('say why they are off', async () => {
    open(
      '',
      demoApis(DEMO_SPECS, {
        denied: { vote: 'Guests read ideas; members of the org vote.' },
      }),
    );
    await userEvent.click(
      within(await row('IDEA-20')).getByRole('button', { name: '1 vote' }),
    );
    expect(
      await screen.findByText('Guests read ideas; members of the org vote.'),
    ).toBeVisible();
  });

  it('say what went wrong', async () => {
    const demo = demoApis();
    jest
      .spyOn(demo.ideas, 'vote')
      .mockRejectedValue(new Error('The vote was not stored'));
    open('', demo);
    await userEvent.click(
      within(await row('IDEA-20')).getByRole('button', { name: /^Vote for/ }),
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The vote was not stored',
    );
  });
});

describe('acts', () => {
  it('merges what is selected with m', async () => {
    const { ideas } = open();
    const user = userEvent.setup();
    await user.click(within(await row('IDEA-17')).getByRole('checkbox'));
    await user.click(within(await row('IDEA-24')).getByRole('checkbox'));
    expect(screen.getByText('2 ideas selected')).toBeVisible();
    await user.keyboard('m');
    const dialog = await screen.findByRole('dialog', {
      name: 'Which idea stays?',
    });
    expect(
      within(dialog).getByRole('radio', { name: /IDEA-17/ }),
    ).toBeChecked();
    await user.click(within(dialog).getByRole('button', { name: 'Merge' }));
    await waitFor(() => expect(order()).not.toContain('IDEA-24'));
    expect(ideas.ideas.get('IDEA-24')).toMatchObject({
      status: 'merged',
      mergedInto: { key: 'IDEA-17' },
    });
    expect(screen.queryByText(/ideas? selected/)).not.toBeInTheDocument();
  });

  it('drops an idea with a reason only', async () => {
    const { ideas } = open();
    const user = userEvent.setup();
    await row('IDEA-23');
    const dialog = await choose(user, 'IDEA-23', 'Drop');
    expect(dialog).toHaveAccessibleName('Take IDEA-23 out of the backlog?');
    await user.click(within(dialog).getByRole('button', { name: 'Drop it' }));
    expect(await within(dialog).findByRole('alert')).toBeVisible();
    await user.type(within(dialog).getByRole('textbox'), 'Nobody needs it');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(order()).not.toContain('IDEA-23'));
    expect((await ideas.events('IDEA-23')).items[0]).toMatchObject({
      type: 'drop',
      reason: 'Nobody needs it',
    });
  });

  it('says in the dialog why an act is not allowed', async () => {
    open('', demoApis(DEMO_SPECS, { denied: { move: 'A manager ranks.' } }));
    await row('IDEA-18');
    const dialog = await choose(userEvent.setup(), 'IDEA-18', 'Move up');
    expect(within(dialog).getByText('A manager ranks.')).toBeVisible();
    expect(
      within(dialog).queryByRole('button', { name: 'Move it' }),
    ).not.toBeInTheDocument();
  });

  it('adds an idea with n and shows what is nearly the same meanwhile', async () => {
    const { ideas } = open();
    const user = userEvent.setup();
    await row('IDEA-17');
    await user.keyboard('n');
    const dialog = await screen.findByRole('dialog', { name: 'Add an idea' });
    await user.click(within(dialog).getByRole('button', { name: 'Add it' }));
    expect(
      await within(dialog).findByText(/A title of at least 3 letters/),
    ).toBeVisible();
    await user.click(
      within(dialog).getByRole('textbox', { name: /few words/ }),
    );
    await user.paste('Circuit breakers on issuer calls');
    expect(
      await within(dialog).findByRole('link', {
        name: 'IDEA-17 Circuit breaker on issuer calls',
      }),
    ).toHaveAttribute('href', '/experiments/backlog?idea=IDEA-17');
    await user.click(within(dialog).getByRole('textbox', { name: /Problem/ }));
    await user.paste('A slow issuer takes all payments down.');
    expect(await axe(dialog)).toHaveNoViolations();
    await user.click(within(dialog).getByRole('button', { name: 'Add it' }));
    await waitFor(() =>
      expect(screen.getByLabelText('address')).toHaveTextContent(/idea=IDEA-2/),
    );
    const added = [...ideas.ideas.values()].at(-1);
    expect(added).toMatchObject({
      title: 'Circuit breakers on issuer calls',
      source: { type: 'person' },
    });
  });

  it('sets a quota with a reason, and marks that it is exceeded', async () => {
    open();
    const user = userEvent.setup();
    await user.click(
      await screen.findByRole('button', { name: 'Set a quota' }),
    );
    const dialog = await screen.findByRole('dialog');
    const share = within(dialog).getByRole('textbox', { name: /Largest/ });
    await user.clear(share);
    await user.type(share, '40');
    await user.type(
      within(dialog).getByRole('textbox', { name: /Reason/ }),
      'Causes first',
    );
    await user.click(within(dialog).getByRole('button', { name: 'Set it' }));
    expect(
      await screen.findByText('Above the quota of 40% (Causes first).'),
    ).toBeVisible();
  });
});

describe('the details', () => {
  it('open by deep link, with history and what is nearly the same', async () => {
    open('?idea=IDEA-17');
    const panel = await screen.findByRole('dialog', {
      name: 'IDEA-17 Circuit breaker on issuer calls',
    });
    expect(within(panel).getByText(/Five retry storms/)).toBeVisible();
    expect(await within(panel).findByText('Added')).toBeVisible();
    expect(
      await within(panel).findByRole('link', { name: /IDEA-24/ }),
    ).toBeVisible();
    expect(await axe(panel)).toHaveNoViolations();
    const user = userEvent.setup();
    await user.click(
      within(panel).getByRole('button', { name: 'Merge into IDEA-24' }),
    );
    expect(
      await screen.findByRole('dialog', {
        name: 'Merge IDEA-17 into another idea?',
      }),
    ).toBeVisible();
    await user.keyboard('{Escape}');
    await screen.findByRole('dialog', { name: /^IDEA-17/ });
  });

  it('open from the row and keep the filters', async () => {
    open('?q=breaker');
    await userEvent.click(
      within(await row('IDEA-17')).getByRole('link', { name: /^IDEA-17/ }),
    );
    await screen.findByRole('dialog', { name: /^IDEA-17/ });
    expect(screen.getByLabelText('address')).toHaveTextContent(
      `${AT}?q=breaker&idea=IDEA-17`,
    );
  });

  it('say Not found for what is not there', async () => {
    open('?idea=IDEA-999', demoApis(DEMO_SPECS, { ideas: DEMO_IDEAS }));
    expect(
      await screen.findByRole('heading', { name: /not found/i }),
    ).toBeVisible();
  });
});
