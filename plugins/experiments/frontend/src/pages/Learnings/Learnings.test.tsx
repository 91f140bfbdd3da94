import { HoneApiError } from '@hone/common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { demoLearning } from '../../__fixtures__/InMemoryLearnings';
import { demoApis } from '../../__testUtils__/demoApis';
import { renderPage } from '../../__testUtils__/renderPage';
import { heldFor } from './heldFor';
import { Learnings } from './Learnings';
import { toCsv } from './toCsv';

const AT = '/experiments/learnings';
const SERVICE = 'component:default/cart-api';

const OTHER = demoLearning({
  key: 'LRN-2',
  id: '01890000-0000-7000-8000-000000000002',
  title: 'The load-test gate finds nothing',
  topic: 'gates',
  claim: 'no-effect',
  grade: 'C',
  pooled: null,
  contradicts: 2,
  conditions: [],
  canUpdate: false,
});

function open(search = '', items = [demoLearning(), OTHER]) {
  const demo = demoApis();
  demo.learnings.items = items;
  return renderPage(<Learnings />, { at: `${AT}${search}`, demo });
}

const card = (key: string) =>
  screen
    .findByRole('link', { name: new RegExp(`^${key} `) })
    .then(link => link.closest('li') as HTMLElement);

describe('the library', () => {
  it('shows the claim, who is for and against it, the effect and how long it held', async () => {
    const { container } = open();
    const first = within(await card('LRN-1'));
    expect(first.getByText('Improves Lead time')).toBeVisible();
    expect(first.getByText('Supported by 1: EXP-001')).toBeVisible();
    expect(first.getByText('Held for 90 of 180 days (EXP-001).')).toBeVisible();
    expect(first.getByText('Reused 3 times')).toBeVisible();
    expect(
      first.getByText(
        'Pooled from 2 trials on 16 services. True effects differ by 5% (I² 40%).',
      ),
    ).toBeVisible();
    expect(first.getByRole('link', { name: 'Try LRN-1' })).toHaveAttribute(
      'href',
      '/experiments/new?from=learning%3ALRN-1',
    );
    const second = within(await card('LRN-2'));
    expect(
      second.getByText('2 experiments contradict it; treat it as open.'),
    ).toBeVisible();
    expect(second.getByText('No trial can be pooled yet.')).toBeVisible();
    expect(second.queryByRole('button', { name: 'Edit LRN-2' })).toBeNull();
    expect(await axe(container)).toHaveNoViolations();
  });

  it('keeps filters in the address', async () => {
    const user = userEvent.setup();
    open('?topic=gates');
    await card('LRN-2');
    expect(screen.queryByRole('link', { name: /^LRN-1 / })).toBeNull();
    await user.click(
      screen.getByRole('button', { name: 'Remove all filters' }),
    );
    await user.click(
      within(await card('LRN-1')).getByRole('button', {
        name: 'Show only the topic review',
      }),
    );
    await waitFor(() =>
      expect(screen.getByLabelText('address')).toHaveTextContent(
        `${AT}?topic=review`,
      ),
    );
    expect(screen.queryByRole('link', { name: /^LRN-2 / })).toBeNull();
  });

  it('says what it is for while it is empty, and what stays when it fails', async () => {
    open('', []);
    expect(await screen.findByText(/No learnings yet/)).toBeVisible();
    expect(
      screen.getByRole('link', { name: "See what's ready to close" }),
    ).toHaveAttribute('href', '/experiments/portfolio?status=decide');
  });

  it('says why it cannot be read', async () => {
    const demo = demoApis();
    demo.learnings.list = async () => {
      throw new HoneApiError({
        name: 'Error',
        message: 'The database is away',
        status: 500,
      });
    };
    renderPage(<Learnings />, { at: AT, demo });
    expect(await screen.findByText(/The database is away/)).toBeVisible();
  });

  it('is not found for guests', async () => {
    const demo = demoApis();
    demo.learnings.list = async () => {
      throw new HoneApiError({
        name: 'NotAllowedError',
        message: 'You may not read learnings',
        status: 403,
      });
    };
    renderPage(<Learnings />, { at: AT, demo });
    expect(
      await screen.findByRole('heading', { name: /not found/i }),
    ).toBeVisible();
  });

  it('tries the learning in focus by key', async () => {
    const user = userEvent.setup();
    open();
    const link = await screen.findByRole('link', { name: /^LRN-1 / });
    link.focus();
    await user.keyboard('t');
    await waitFor(() =>
      expect(screen.getByLabelText('address')).toHaveTextContent(
        '/experiments/new?from=learning%3ALRN-1',
      ),
    );
  });
});

describe('seen from a service', () => {
  it('says what to expect there, from how many trials', async () => {
    const demo = demoApis();
    demo.learnings.items = [demoLearning()];
    demo.learnings.transferred = {
      transfer: {
        mean: -0.14,
        interval: [-0.24, -0.03],
        level: 'group',
        levelTrials: 2,
        levelServices: 16,
        trials: 3,
        services: 20,
        betweenGroups: 0.1,
        betweenServices: 0.04,
        differsByGroup: true,
      },
      silence: null,
    };
    renderPage(<Learnings />, { at: `${AT}?similar=${SERVICE}`, demo });
    const here = within(
      await screen.findByRole('region', { name: /^For services like/ }),
    );
    expect(here.getByText(/From 2 trials on 16 services/)).toBeVisible();
    expect(here.getByText(/It differs much by owner \(by 10%\)/)).toBeVisible();
  });

  it('is silent where trials are too few', async () => {
    open(`?similar=${SERVICE}`, [
      demoLearning({
        pooled: { ...demoLearning().pooled!, trials: 1, services: 4 },
      }),
    ]);
    expect(
      await screen.findByText(
        '1 trial with 4 services: a transfer estimate needs 2 trials and 8 services.',
      ),
    ).toBeVisible();
  });
});

describe('changes', () => {
  it('challenges a learning with a closed experiment', async () => {
    const user = userEvent.setup();
    const { learnings } = open();
    await user.click(
      within(await card('LRN-1')).getByRole('button', {
        name: 'Add an experiment to LRN-1',
      }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByRole('radio', { name: 'Contradicts it' })).toBeChecked();
    await user.click(dialog.getByRole('button', { name: 'Add' }));
    expect(await dialog.findByText('Choose an experiment.')).toBeVisible();
    await user.click(dialog.getByRole('combobox', { name: /Experiment/ }));
    await user.click((await screen.findAllByRole('option'))[0]);
    await user.click(dialog.getByRole('button', { name: 'Add' }));
    await waitFor(() =>
      expect(learnings.written).toEqual([
        {
          key: 'LRN-1',
          experimentKey: expect.stringMatching(/^EXP-/),
          stance: 'contradicts',
          note: null,
        },
      ]),
    );
  });

  it('refuses a kind that is no tag before it asks the server', async () => {
    const user = userEvent.setup();
    const { learnings } = open();
    await user.click(
      within(await card('LRN-1')).getByRole('button', { name: 'Edit LRN-1' }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    const kind = dialog.getByRole('textbox', { name: /Kind of change/ });
    await user.clear(kind);
    await user.type(kind, 'Smaller Batches');
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    expect(await dialog.findByText(/take small letters/)).toBeVisible();
    await user.clear(kind);
    await user.type(kind, 'smaller-batches');
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(learnings.written).toMatchObject([
        { key: 'LRN-1', revision: 1, input: { kind: 'smaller-batches' } },
      ]),
    );
  });
});

describe('how long it held', () => {
  const [trial] = demoLearning().trials;
  const watched = (key: string, day: number, state: string) => ({
    ...trial,
    experiment: { key, title: key },
    watch: { ...trial.watch!, day, state },
  });

  it.each([
    [[], null],
    [[watched('a', 30, 'unclear')], null],
    [[{ ...watched('a', 30, 'holds'), stance: 'contradicts' as const }], null],
    [
      [watched('a', 30, 'holds'), watched('b', 90, 'holds')],
      { day: 90, gone: false, keys: ['a', 'b'] },
    ],
    [
      [watched('a', 180, 'holds'), watched('b', 90, 'reversed')],
      { day: 90, gone: true, keys: ['b'] },
    ],
  ])('of %j', (trials, expected) => {
    expect(heldFor(trials)).toEqual(expected);
  });
});

it('writes a file in which nothing missing is 0', () => {
  const [head, first, second] = toCsv([demoLearning(), OTHER]).split(/\r?\n/);
  expect(head).toContain('key,title');
  expect(first).toContain('LRN-1');
  expect(first).toContain('-0.21');
  expect(second).toContain('gates,Lead time,,group:default/checkout,C,,,,,,,');
});
