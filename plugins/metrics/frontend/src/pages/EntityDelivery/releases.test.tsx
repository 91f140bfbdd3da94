import { screen, within } from '@testing-library/react';
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

  it('becomes a list in narrow places', async () => {
    const width = jest
      .spyOn(HTMLElement.prototype, 'getBoundingClientRect')
      .mockReturnValue({ width: 320 } as DOMRect);
    renderPage(page);
    const list = await screen.findByRole('list', { name: 'Last deployments' });
    expect(within(list).getAllByText('Provisional')).toHaveLength(1);
    expect(screen.queryByRole('grid')).not.toBeInTheDocument();
    width.mockRestore();
  });
});
