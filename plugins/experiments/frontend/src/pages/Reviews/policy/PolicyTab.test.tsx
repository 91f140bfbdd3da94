import { HoneApiError } from '@hone/common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { policyText } from '../../../__fixtures__/InMemoryPolicy';
import { demoApis } from '../../../__testUtils__/demoApis';
import { renderPage } from '../../../__testUtils__/renderPage';
import { Reviews } from '../Reviews';

const AT = '/experiments/reviews?tab=policy';

function open(search = '', demo = demoApis()) {
  return renderPage(<Reviews />, { demo, at: `${AT}${search}` });
}

const field = () => screen.findByRole('textbox', { name: 'Policy as YAML' });
const press = async (name: string) =>
  userEvent.click(await screen.findByRole('button', { name }));

/** Replaces the whole text, as somebody who pastes one. */
async function paste(text: string) {
  const area = await field();
  await userEvent.clear(area);
  await userEvent.click(area);
  await userEvent.paste(text);
}

describe('the policy in force', () => {
  it('is shown with who put it in force, its text and its history', async () => {
    const { container } = open();
    const shown = within(
      await screen.findByRole('region', { name: 'In force' }),
    );
    expect(shown.getByText('From now on it counts')).toBeVisible();
    expect(shown.getByText(/^enforced: /)).toBeVisible();
    await userEvent.click(shown.getByText('Text of the policy'));
    expect(
      shown.getByRole('region', { name: 'Text of version 3' }),
    ).toHaveTextContent('mode: enforce');
    const versions = within(screen.getByRole('region', { name: 'Versions' }));
    expect(
      versions
        .getAllByRole('button')
        .map(button => button.getAttribute('aria-label')),
    ).toEqual([3, 2, 1, 0].map(version => `Show version ${version}`));
    expect(await axe(container)).toHaveNoViolations();
  });

  it('is compared with an older version, which has an address', async () => {
    open();
    await press('Show version 2');
    expect(screen.getByLabelText('address')).toHaveTextContent('version=2');
    const diff = await screen.findByRole('region', {
      name: 'From version 2 to the one in force',
    });
    expect(within(diff).getByText('− mode: warn')).toBeVisible();
    expect(within(diff).getByText('+ mode: enforce')).toBeVisible();
    await press('Back to the version in force');
    expect(screen.getByLabelText('address')).not.toHaveTextContent('version=');
  });

  it('shows the error in place and loads again', async () => {
    const demo = demoApis();
    jest
      .spyOn(demo.governance, 'policy')
      .mockRejectedValueOnce(new Error('The policies are down'));
    open('', demo);
    expect(await screen.findByText('The policies are down')).toBeVisible();
    await press('Retry');
    expect(
      await screen.findByRole('region', { name: 'In force' }),
    ).toBeVisible();
  });

  it('is not found for those who may not read it, nor is a version that never was', async () => {
    const demo = demoApis();
    const forbidden = jest
      .spyOn(demo.governance, 'policy')
      .mockRejectedValue(
        new HoneApiError({ name: 'NotAllowedError', message: '', status: 403 }),
      );
    const { unmount } = open('', demo);
    expect(
      await screen.findByRole('heading', { name: /not found/i }),
    ).toBeVisible();
    unmount();
    forbidden.mockRestore();
    open('&version=99', demo);
    expect(
      await screen.findByRole('heading', { name: /not found/i }),
    ).toBeVisible();
  });
});

describe('another policy', () => {
  it('with a fault is refused with its line, and a way there', async () => {
    const { governance } = open();
    await press('Edit the policy');
    const area: HTMLTextAreaElement = await screen.findByRole('textbox');
    expect(area).toHaveFocus();
    const text = policyText('warn').replace('currency', 'currencies');
    await paste(text);
    await press('Check it');
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /currencies is not known/,
    );
    await press('Go to line 4');
    expect(area).toHaveFocus();
    expect(area.value.slice(area.selectionStart, area.selectionEnd)).toBe(
      'currencies: EUR',
    );
    await press('Put in force');
    expect(await screen.findByText('Check this text first.')).toBeVisible();
    expect(governance.policies.stored).toHaveLength(4);
  });

  it('is compared and replayed before it is put in force', async () => {
    const { governance, container } = open();
    await press('Edit the policy');
    await paste(policyText('warn'));
    await press('Check it');
    expect(
      await screen.findByText(/^It would have blocked 14 of 312 starts/),
    ).toBeVisible();
    expect(governance.policies.stored).toHaveLength(4);
    const diff = screen.getByRole('region', {
      name: 'Differences to version 3, which is in force',
    });
    expect(within(diff).getByText('+ mode: warn')).toBeVisible();
    expect(screen.getByRole('row', { name: /^Blocked 9 14$/ })).toBeVisible();
    expect(
      screen.getByRole('row', { name: /EXP-013 .* not decided T0 T1/ }),
    ).toBeVisible();
    expect(await axe(container)).toHaveNoViolations();

    await press('Put in force');
    const dialog = await screen.findByRole('dialog', {
      name: 'Let version 4 decide what may start?',
    });
    expect(
      within(dialog).getByText(/^Nothing waits for approvals; people/),
    ).toBeVisible();
    expect(await axe(dialog)).toHaveNoViolations();
    await userEvent.type(within(dialog).getByRole('textbox'), 'Too slow');
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Put version 4 in force' }),
    );
    await waitFor(() =>
      expect(governance.policies.inForce).toMatchObject({
        text: policyText('warn'),
        policy: { version: 4, note: 'Too slow' },
      }),
    );
    await waitFor(() =>
      expect(screen.queryByRole('textbox')).not.toBeInTheDocument(),
    );
    const inForce = screen.getByRole('region', { name: 'In force' });
    expect(await within(inForce).findByText('Too slow')).toBeVisible();
  });

  it('needs another check when the text or the version in force changed', async () => {
    const { governance } = open();
    await press('Edit the policy');
    await press('Put in force');
    expect(
      await screen.findByText('It says the same as the version in force.'),
    ).toBeVisible();
    await paste(policyText('dryrun'));
    await press('Check it');
    await screen.findByText('The text has no faults.');
    await governance.savePolicy({
      text: policyText('warn'),
      basedOn: 3,
      dryRun: false,
    });
    await press('Put in force');
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Put version 4 in force' }),
    );
    expect(
      await within(dialog).findByText(
        'Somebody else changed the policy in the meantime',
      ),
    ).toBeVisible();
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Reload' }),
    );
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Cancel' }),
    );
    await press('Put in force');
    expect(
      await screen.findByText(
        'Another version is in force by now. Check this text again.',
      ),
    ).toBeVisible();
    expect(await field()).toHaveValue(policyText('dryrun'));
    expect(governance.policies.inForce.policy.version).toBe(4);
  });

  it('can be tried by those who may not change it', async () => {
    const demo = demoApis();
    demo.governance.policies.mayUpdate = false;
    const save = jest.spyOn(demo.governance, 'savePolicy');
    open('', demo);
    await press('Try another policy');
    await paste(policyText('warn'));
    await press('Check it');
    await screen.findByText(/^It would have blocked 14 of 312 starts/);
    await press('Put in force');
    expect(
      await screen.findByText(/hone\.governance\.update is missing/),
    ).toBeVisible();
    expect(save).not.toHaveBeenCalled();
  });

  it('stays while somebody looks at another tab', async () => {
    open();
    await press('Edit the policy');
    await paste(policyText('warn', 50));
    await userEvent.click(screen.getByRole('tab', { name: 'Gate health' }));
    await userEvent.click(screen.getByRole('tab', { name: 'Policy' }));
    expect(await field()).toHaveValue(policyText('warn', 50));
  });

  it('has nothing to replay over an empty log', async () => {
    const demo = demoApis();
    demo.governance.policies.starts = 0;
    open('', demo);
    await press('Edit the policy');
    await press('Check it');
    expect(await screen.findByText(/there is nothing to replay/)).toBeVisible();
    expect(
      screen.getByText(
        'It says the same as the version in force, line by line.',
      ),
    ).toBeVisible();
  });
});
