import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { DEMO_HASH, demoSeat } from '../../__fixtures__/demoGovernance';
import { demoApis } from '../../__testUtils__/demoApis';
import { openExperiment } from './__testUtils__/openExperiment';

const KEY = 'EXP-010';

async function openDialog(demo = demoApis()) {
  openExperiment(KEY, { demo });
  await userEvent.click(await screen.findByRole('button', { name: 'Approve' }));
  const dialog = await screen.findByRole('dialog', {
    name: `Let ${KEY} start as it is planned now?`,
  });
  return { demo, dialog };
}

async function approve(dialog: HTMLElement) {
  await userEvent.click(
    await within(dialog).findByRole('button', { name: 'Approve it' }),
  );
}

describe('Approve in the header', () => {
  it('asks as the review does, with the content and its hash', async () => {
    const { demo, dialog } = await openDialog();
    const transition = jest.spyOn(demo.experiments, 'transition');
    expect(await within(dialog).findByText(DEMO_HASH)).toBeVisible();
    expect(within(dialog).getByText('Tier T3, score 71')).toBeVisible();
    expect(within(dialog).getByText('Policy version 3')).toBeVisible();
    expect(within(dialog).getByText('Sec')).toBeVisible();
    expect(await axe(dialog)).toHaveNoViolations();
    await approve(dialog);
    await waitFor(() =>
      expect(demo.governance.given).toEqual([
        {
          key: KEY,
          input: { seat: 'sec', verdict: 'approve', boundHash: DEMO_HASH },
        },
      ]),
    );
    // A step without the hash would approve whatever the plan is by then.
    expect(transition).not.toHaveBeenCalled();
  });

  it('shows what changed since the reader judged it', async () => {
    const demo = demoApis();
    const sec = demoSeat('sec', 'Sec', [], Date.now());
    const changes = [{ path: 'metrics.1.margin', before: '0.1', after: '0.2' }];
    demo.governance.changed.set(KEY, { seats: [{ ...sec, changes }] });
    const { dialog } = await openDialog(demo);
    expect(
      await within(dialog).findByText('Changed since you judged: 1 guardrail'),
    ).toBeVisible();
  });

  it('says why not where the seat was taken meanwhile', async () => {
    const demo = demoApis();
    const whyNot = 'Sec is filled';
    const sec = demoSeat('sec', 'Sec', [], Date.now());
    demo.governance.changed.set(KEY, {
      seats: [{ ...sec, mayJudge: false, whyNot }],
    });
    const { dialog } = await openDialog(demo);
    expect(await within(dialog).findByRole('alert')).toHaveTextContent(whyNot);
    await approve(dialog);
    expect(demo.governance.given).toEqual([]);
  });

  it('stays open with the error when the content cannot be read', async () => {
    const demo = demoApis();
    jest
      .spyOn(demo.governance, 'governance')
      .mockRejectedValue(new Error('The log is down'));
    const { dialog } = await openDialog(demo);
    expect(await within(dialog).findByText('The log is down')).toBeVisible();
  });
});

describe('after the last approval', () => {
  async function complete() {
    const { demo, dialog } = await openDialog();
    const transition = jest.spyOn(demo.experiments, 'transition');
    await approve(dialog);
    const offer = await screen.findByRole('dialog', {
      name: `${KEY} has every approval. When does it start?`,
    });
    await within(offer).findByRole('button', { name: 'Start it now' });
    return { demo, offer, transition };
  }

  it('the start is offered at once', async () => {
    const { offer, demo } = await complete();
    expect(await axe(offer)).toHaveNoViolations();
    await userEvent.click(
      within(offer).getByRole('button', { name: 'Start it now' }),
    );
    await waitFor(() =>
      expect(demo.experiments.experiments.get(KEY)?.status).toBe('running'),
    );
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
  });

  it('or at the date that is proposed', async () => {
    const { offer, transition } = await complete();
    expect(
      await within(offer).findByText(/^Start 14 days later/),
    ).toBeVisible();
    await userEvent.click(
      within(offer).getByRole('button', { name: 'Take this date' }),
    );
    const field: HTMLInputElement = within(offer).getByLabelText('Start');
    const wished = new Date(field.value).toISOString();
    await userEvent.click(
      within(offer).getByRole('button', { name: 'Fix the start' }),
    );
    await waitFor(() =>
      expect(transition.mock.calls.map(call => call[2])).toEqual([
        { action: 'withdraw', reason: 'Taken back to fix its start' },
        { action: 'schedule', startAt: wished },
      ]),
    );
  });

  it('or is left open', async () => {
    const { offer, transition } = await complete();
    await userEvent.click(
      within(offer).getByRole('button', { name: 'Leave it open' }),
    );
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    expect(transition).not.toHaveBeenCalled();
    expect(
      await screen.findByRole('link', {
        name: 'See or move its start in the calendar',
      }),
    ).toHaveAttribute('href', `/experiments/calendar?focus=${KEY}`);
  });
});
