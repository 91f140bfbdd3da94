import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { demoEntity } from '../../__fixtures__/demoEntities';
import { demoApis } from '../../__testUtils__/demoApis';
import { renderPage } from '../../__testUtils__/renderPage';
import { EntityDelivery } from './EntityDelivery';

const page = <EntityDelivery entity={demoEntity('payments-gateway')} />;

async function rows() {
  const section = await screen.findByRole('region', {
    name: 'Last deployments',
  });
  await within(section).findAllByRole('row');
  return within(section).getAllByRole('row').slice(1);
}

describe('the list of deployments', () => {
  it('shows kind, outcome, evidence with its confidence, and commit', async () => {
    renderPage(page);
    const [fresh, failing, again, back, failed, caught, late, hotfix, unknown] =
      await rows();
    expect(fresh).toHaveTextContent('Provisional');
    expect(failing).toHaveTextContent('Failed');
    expect(failing).toHaveTextContent(
      'Incident INC-412 (by time, within 24 h)',
    );
    expect(again).toHaveTextContent('Redeployment, not counted');
    expect(back).toHaveTextContent('Rollback, not counted');
    expect(failed).toHaveTextContent('Incident INC-398 (explicit)');
    expect(failed).toHaveTextContent('Rolled back (explicit)');
    expect(caught).toHaveTextContent('Caught in the canary');
    expect(late).toHaveTextContent('Attempt');
    expect(late).toHaveTextContent('Incident INC-377 (by commit or digest)');
    expect(hotfix).toHaveTextContent('Unplanned');
    expect(hotfix).toHaveTextContent('OK');
    expect(hotfix).toHaveTextContent('4f2d72a6');
    expect(unknown).toHaveTextContent('unknown');
  });

  it('shows older ones page by page', async () => {
    renderPage(page);
    const user = userEvent.setup();
    expect(await screen.findByText('20 rows shown')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Show older' }));
    expect(await screen.findByText('40 rows shown')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Show older' }));
    expect(await screen.findByText('45 rows shown')).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'Show older' }),
    ).not.toBeInTheDocument();
  });

  it('downloads all of them, and says when that fails', async () => {
    const createObjectURL = jest.fn((_: Blob) => 'blob:csv');
    Object.assign(URL, { createObjectURL, revokeObjectURL: jest.fn() });
    const click = jest
      .spyOn(HTMLAnchorElement.prototype, 'click')
      .mockImplementation(() => {});
    const demo = demoApis();
    renderPage(page, { demo });
    const user = userEvent.setup();
    const button = await screen.findByRole('button', { name: 'Download CSV' });
    await user.click(button);
    expect(await screen.findByText('45 rows downloaded')).toBeInTheDocument();
    expect(createObjectURL.mock.calls[0][0].size).toBeGreaterThan(3000);
    jest
      .spyOn(demo.delivery, 'listReleases')
      .mockRejectedValue(new Error('The metrics backend is down'));
    await user.click(button);
    expect(
      await screen.findByText(
        'Nothing was downloaded: The metrics backend is down',
      ),
    ).toBeInTheDocument();
    click.mockRestore();
  });

  it('shows the lead time of the changes, and leads to run and incident', async () => {
    renderPage(page);
    const [fresh, failing, again] = await rows();
    expect(fresh).toHaveTextContent(/12\sh/);
    expect(again).toHaveTextContent('not known');
    expect(fresh).toHaveAttribute('data-href', 'https://ci.example.com/runs/1');
    expect(
      within(failing).getByRole('link', { name: /Incident INC-412/ }),
    ).toHaveAttribute('href', 'https://incidents.example.com/INC-412');
  });

  it('opens the run with the keyboard', async () => {
    renderPage(page);
    const opened: string[] = [];
    const click = jest
      .spyOn(HTMLAnchorElement.prototype, 'dispatchEvent')
      .mockImplementation(function open(this: HTMLAnchorElement) {
        opened.push(this.href);
        return true;
      });
    const [fresh] = await rows();
    act(() => fresh.focus());
    await userEvent.keyboard('{Enter}');
    expect(opened).toEqual(['https://ci.example.com/runs/1']);
    click.mockRestore();
  });

  it('lists first what is under way, with the step that it has reached', async () => {
    renderPage(<EntityDelivery entity={demoEntity('cart-api')} />);
    const [running, next] = await rows();
    expect(running).toHaveTextContent(
      /since .*Under way.*eu: 100% and us: 25%/,
    );
    expect(next).toHaveTextContent('Provisional');
  });

  it('marks the deployment that the address points at', async () => {
    renderPage(page, { at: '/?deploy=deploy-5' });
    const all = await rows();
    const pointed = all.filter(row => row.textContent?.includes('Linked here'));
    expect(pointed).toEqual([all[4]]);
    expect(
      screen.queryByRole('button', { name: 'Show all deployments' }),
    ).not.toBeInTheDocument();
  });

  it('finds a deployment that is not in the list', async () => {
    renderPage(page, { at: '/?deploy=deploy-40' });
    const list = await screen.findByRole('list', {
      name: 'Deployment deploy-40',
    });
    expect(within(list).getAllByRole('listitem')).toHaveLength(1);
    expect(
      within(list).getByRole('link', { name: 'Open the run of deploy-40' }),
    ).toHaveAttribute('href', 'https://ci.example.com/runs/40');
    await userEvent.click(
      screen.getByRole('button', { name: 'Show all deployments' }),
    );
    expect(screen.getByLabelText('address')).toHaveTextContent(/^\/$/);
  });

  it('says so when that deployment can not be read', async () => {
    const demo = demoApis();
    const list = demo.delivery.listReleases.bind(demo.delivery);
    jest
      .spyOn(demo.delivery, 'listReleases')
      .mockImplementation(query =>
        query.deployment
          ? Promise.reject(new Error('The metrics backend is down'))
          : list(query),
      );
    renderPage(page, { demo, at: '/?deploy=deploy-40' });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The metrics backend is down',
    );
    expect(await rows()).toHaveLength(20);
  });

  it('says so when there is no such deployment', async () => {
    renderPage(page, { at: '/?deploy=nothing' });
    expect(
      await screen.findByText(
        'There is no deployment nothing in the last 800 days.',
      ),
    ).toBeInTheDocument();
  });

  it('becomes a list in narrow places', async () => {
    const width = jest
      .spyOn(HTMLElement.prototype, 'getBoundingClientRect')
      .mockReturnValue({ width: 320 } as DOMRect);
    renderPage(page);
    const list = await screen.findByRole('list', { name: 'Last deployments' });
    expect(within(list).getAllByText('Provisional')).toHaveLength(1);
    expect(within(list).getAllByText('Open run')).toHaveLength(5);
    await userEvent.click(screen.getByRole('button', { name: 'Show all 20' }));
    expect(within(list).getAllByText('Open run')).toHaveLength(19);
    expect(screen.queryByRole('grid')).not.toBeInTheDocument();
    width.mockRestore();
  });
});
