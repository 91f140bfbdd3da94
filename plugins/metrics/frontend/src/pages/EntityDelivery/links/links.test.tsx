import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { demoEntity } from '../../../__fixtures__/demoEntities';
import { demoApis } from '../../../__testUtils__/demoApis';
import { renderPage } from '../../../__testUtils__/renderPage';
import { EntityDelivery } from '../EntityDelivery';

const page = <EntityDelivery entity={demoEntity('payments-gateway')} />;

async function openLink(name: string, demo = demoApis()) {
  renderPage(page, { demo });
  await userEvent.click(await screen.findByRole('button', { name }));
  return within(await screen.findByRole('dialog'));
}

async function choose(dialog: ReturnType<typeof within>, option: RegExp) {
  await userEvent.click(await dialog.findByRole('button', { name: /Cause/ }));
  await userEvent.click(await screen.findByRole('option', { name: option }));
}

describe('the link of an incident', () => {
  it('says what stands, and what it may be set to', async () => {
    const dialog = await openLink('Change the link of INC-412');
    expect(
      await dialog.findByText(
        'Now: deployment deploy-2 (by time, within 24 h).',
      ),
    ).toBeInTheDocument();
    expect(dialog.getByText('Nobody changed it so far.')).toBeInTheDocument();
    expect(
      dialog.getByRole('link', { name: 'Open the incident' }),
    ).toHaveAttribute('href', 'https://incidents.example.com/INC-412');
    await userEvent.click(dialog.getByRole('button', { name: /Cause/ }));
    const options = (await screen.findAllByRole('option')).map(
      option => option.textContent,
    );
    expect(options[0]).toMatch(
      /^Leave it to the source and the rules: deployment deploy-2/,
    );
    expect(options[1]).toBe('No deployment caused it');
    expect(options[2]).toMatch(/^deploy-1 – Deployment, .*, commit 4f2c9a1d$/);
  });

  it('is changed with a reason, shown as said by a person, and taken back', async () => {
    const dialog = await openLink('Change the link of INC-412');
    await choose(dialog, /^deploy-1 /);
    await userEvent.click(dialog.getByRole('button', { name: 'Save link' }));
    expect(dialog.getByRole('alert')).toHaveTextContent('Say why');
    await userEvent.type(dialog.getByLabelText(/Why/), 'Seen in the log');
    await userEvent.click(dialog.getByRole('button', { name: 'Save link' }));
    expect(
      await dialog.findByText('Now: deployment deploy-1 (said by a person).'),
    ).toBeInTheDocument();
    expect(
      dialog.getByText('The link of INC-412 was changed.'),
    ).toBeInTheDocument();
    expect(
      dialog.getByText(
        /user:default\/guest: from the automatic link, deploy-2 to deployment deploy-1\. Seen in the log/,
      ),
    ).toBeInTheDocument();
    expect(dialog.getByLabelText(/Why/)).toHaveValue('');

    await choose(dialog, /^Leave it/);
    await userEvent.type(dialog.getByLabelText(/Why/), 'Undo');
    await userEvent.click(dialog.getByRole('button', { name: 'Save link' }));
    expect(
      await dialog.findByText(
        'Now: deployment deploy-2 (by time, within 24 h).',
      ),
    ).toBeInTheDocument();
    expect(
      within(
        dialog.getByRole('region', { name: 'Changes so far' }),
      ).getAllByRole('listitem'),
    ).toHaveLength(2);
  });

  it('shows in the list what a person said', async () => {
    const dialog = await openLink('Change the link of INC-412');
    await choose(dialog, /^deploy-1 /);
    await userEvent.type(dialog.getByLabelText(/Why/), 'Seen in the log');
    await userEvent.click(dialog.getByRole('button', { name: 'Save link' }));
    await dialog.findByText('The link of INC-412 was changed.');
    await userEvent.click(dialog.getByRole('button', { name: 'Close' }));
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    const [, first, second] = within(
      screen.getByRole('region', { name: 'Last deployments' }),
    ).getAllByRole('row');
    expect(first).toHaveTextContent('Incident INC-412 (said by a person)');
    expect(second).not.toHaveTextContent('INC-412');
  });

  it('asks again when somebody else was faster', async () => {
    const demo = demoApis();
    const dialog = await openLink('Change the link of INC-412', demo);
    await choose(dialog, /^No deployment/);
    await userEvent.type(dialog.getByLabelText(/Why/), 'A provider was down');
    await demo.delivery.setIncidentLink(
      {
        entityRef: 'component:default/payments-gateway',
        incident: 'INC-412',
        cause: { type: 'deployment', deployment: 'deploy-1' },
        reason: 'Mine',
      },
      0,
    );
    await userEvent.click(dialog.getByRole('button', { name: 'Save link' }));
    expect(await dialog.findByRole('alert')).toHaveTextContent(
      'Somebody else changed this link',
    );
    await dialog.findByText('Now: deployment deploy-1 (said by a person).');
    await userEvent.click(dialog.getByRole('button', { name: 'Save link' }));
    expect(
      await dialog.findByText('Now: no deployment (said by a person).'),
    ).toBeInTheDocument();
  });

  it('says which permission is missing, before anybody tries', async () => {
    const demo = demoApis();
    demo.delivery.links.mayChange = false;
    const dialog = await openLink('Change the link of INC-412', demo);
    const save = await dialog.findByRole('button', { name: 'Save link' });
    expect(save).toHaveAttribute('aria-disabled', 'true');
    expect(
      dialog.getByText(/The permission hone\.delivery-link\.update allows it/),
    ).toBeInTheDocument();
  });

  it('has no faults of accessibility', async () => {
    await openLink('Change the link of INC-412');
    await screen.findByText('Nobody changed it so far.');
    expect(await axe(screen.getByRole('dialog'))).toHaveNoViolations();
  });
});

describe('incidents without a deployment', () => {
  it('are listed with the way to link them', async () => {
    renderPage(page);
    const section = within(
      await screen.findByRole('region', {
        name: 'Incidents without a deployment',
      }),
    );
    expect(
      section.getByText(
        '2 incidents of this range are linked to no deployment.',
      ),
    ).toBeInTheDocument();
    const [newest, oldest] = section.getAllByRole('listitem');
    expect(newest).toHaveTextContent(/INC-350.*lasted 47\smin/);
    expect(oldest).toHaveTextContent(/INC-371.*open/);
    await userEvent.click(
      section.getByRole('button', { name: 'Link INC-371 to a deployment' }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    expect(await dialog.findByText('Now: no deployment.')).toBeInTheDocument();
  });

  it('are those of the range', async () => {
    renderPage(page, { at: '/?range=30d' });
    expect(
      await screen.findByText(
        '1 incident of this range is linked to no deployment.',
      ),
    ).toBeInTheDocument();
  });
});
