import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { demoProgramme } from '../../__fixtures__/demoProgramme';
import { demoApis } from '../../__testUtils__/demoApis';
import { renderPage } from '../../__testUtils__/renderPage';
import { Schedule } from '../Schedule/Schedule';

const AT = '/champions/schedule';

function open(search: string, demo = demoApis()) {
  return renderPage(<Schedule />, { at: `${AT}${search}`, demo });
}

const title = () => screen.findByRole('textbox', { name: /Title/ });

describe('a new programme', () => {
  it('shows who could take turns, is created, and leads to its first plan', async () => {
    const user = userEvent.setup();
    const { champions, container } = open('?panel=new');
    await user.type(await title(), 'Champions of checkout');
    const preview = within(screen.getByRole('region', { name: 'Preview' }));
    expect(
      await preview.findByText(
        '31 of 38 people are eligible; a fair year takes 1 click.',
      ),
    ).toBeVisible();
    expect(preview.getByText('Dec 14 to Dec 27')).toBeVisible();
    expect(await axe(container)).toHaveNoViolations();
    await user.click(
      screen.getByRole('button', { name: 'Create the programme' }),
    );
    expect(
      await screen.findByRole('dialog', { name: 'Plan Champions of checkout' }),
    ).toBeVisible();
    expect(champions.written).toEqual([
      {
        create: expect.objectContaining({
          title: 'Champions of checkout',
          scopeRefs: ['group:default/checkout'],
        }),
      },
    ]);
    expect(screen.getByLabelText('address')).toHaveTextContent(
      'panel=plan&programme=programme-2',
    );
  });

  it('says what is missing, and asks for nothing twice', async () => {
    const user = userEvent.setup();
    const { champions } = open('?panel=new', demoApis({ groups: [] }));
    await title();
    await user.click(
      screen.getByRole('button', { name: 'Create the programme' }),
    );
    const alert = await screen.findByRole('alert');
    expect(
      within(alert)
        .getAllByRole('listitem')
        .map(one => one.textContent),
    ).toEqual([
      'Give it a title.',
      'Name 1 to 5 groups that manage it.',
      'Name at least one group whose people take turns.',
    ]);
    const scope = screen.getByRole('group', {
      name: 'Whose people take turns',
    });
    await user.click(within(scope).getByRole('combobox'));
    await user.click(await screen.findByRole('option', { name: /Payments/ }));
    expect(
      await within(scope).findByRole('button', { name: /^Remove payments/i }),
    ).toBeVisible();
    expect(champions.written).toEqual([]);
  });

  it('warns where nobody is eligible', async () => {
    const demo = demoApis();
    demo.champions.previewAnswer = {
      ...demo.champions.previewAnswer,
      eligible: 0,
    };
    open('?panel=new', demo);
    expect(
      await screen.findByText(/^38 people are in scope and nobody is eligible/),
    ).toBeVisible();
  });

  it('takes regions, each with a name of its own', async () => {
    const user = userEvent.setup();
    open('?panel=new');
    await title();
    await user.click(screen.getByRole('button', { name: 'Add a region' }));
    const second = within(screen.getByRole('group', { name: 'Region 2' }));
    await user.type(
      second.getByRole('textbox', { name: 'Name of the region' }),
      'Lisbon',
    );
    await user.click(
      second.getByRole('button', { name: 'Remove region Lisbon' }),
    );
    expect(screen.queryByRole('group', { name: 'Region 2' })).toBeNull();
  });
});

describe('changing a programme', () => {
  it('keeps what was typed over a conflict', async () => {
    const user = userEvent.setup();
    const demo = demoApis();
    open('?panel=edit', demo);
    const field = await title();
    expect(field).toHaveValue('Improvement champions');
    await user.clear(field);
    await user.type(field, 'Better champions');
    demo.world.programmes = [demoProgramme({ revision: 9 })];
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Somebody else changed this',
    );
    await user.click(
      screen.getByRole('button', { name: 'Read the new version' }),
    );
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
    expect(field).toHaveValue('Better champions');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByRole('grid')).toBeVisible();
    expect(demo.world.programmes[0]).toMatchObject({
      title: 'Better champions',
      revision: 10,
    });
  });

  it('is ended only after it was said what that cancels', async () => {
    const user = userEvent.setup();
    const { world } = open('?panel=edit');
    await title();
    await user.click(screen.getByRole('button', { name: 'End the programme' }));
    const box = await screen.findByRole('dialog', {
      name: 'Cancel every coming seat of Improvement champions?',
    });
    expect(world.programmes[0].status).toBe('active');
    await user.click(
      within(box).getByRole('button', { name: 'End the programme' }),
    );
    await waitFor(() => expect(world.programmes[0].status).toBe('archived'));
  });
});
