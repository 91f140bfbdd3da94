import { HoneApiError } from '@hone/common';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { demoEntity } from '../../__fixtures__/demoEntities';
import { demoApis } from '../../__testUtils__/demoApis';
import { renderPage } from '../../__testUtils__/renderPage';
import { EntityDelivery } from './EntityDelivery';

const page = <EntityDelivery entity={demoEntity('payments-gateway')} />;

function refused(status: number) {
  return new HoneApiError({
    name: 'Error',
    message: 'The metrics backend says no',
    status,
    requestId: 'req-7',
  });
}

describe('the tab "Delivery" when something fails', () => {
  it('names the cause and tries again', async () => {
    const demo = demoApis();
    const summary = jest
      .spyOn(demo.delivery, 'getServiceDelivery')
      .mockRejectedValue(refused(503));
    const { container } = renderPage(page, { demo });
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('The metrics backend says no');
    expect(alert).toHaveTextContent('req-7');
    expect(await axe(container)).toHaveNoViolations();
    summary.mockRestore();
    await userEvent.click(screen.getByRole('button', { name: 'Retry' }));
    expect(await screen.findByText(/Ships 11.5/)).toBeInTheDocument();
  });

  it('says which permission is missing, without a retry', async () => {
    const demo = demoApis();
    jest
      .spyOn(demo.delivery, 'getServiceDelivery')
      .mockRejectedValue(refused(403));
    jest.spyOn(demo.delivery, 'listReleases').mockRejectedValue(refused(403));
    renderPage(page, { demo });
    expect(await screen.findByText(/hone\.metric\.read/)).toBeInTheDocument();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'Retry' }),
    ).not.toBeInTheDocument();
  });

  it('treats what may not be seen as not found', async () => {
    const demo = demoApis();
    jest
      .spyOn(demo.delivery, 'getServiceDelivery')
      .mockRejectedValue(refused(404));
    renderPage(page, { demo });
    expect(
      await screen.findByRole('heading', { name: /not found/i }),
    ).toBeInTheDocument();
  });

  it('shows the numbers when only the chart fails, and draws it when it is there again', async () => {
    const demo = demoApis();
    const year = jest
      .spyOn(demo.delivery, 'getServiceYear')
      .mockRejectedValue(refused(503));
    renderPage(page, { demo });
    expect(await screen.findByText(/Ships 11.5/)).toBeInTheDocument();
    expect(
      await screen.findByText("The chart of the year can't be shown"),
    ).toBeInTheDocument();
    year.mockRestore();
    await userEvent.click(screen.getByRole('button', { name: 'Retry' }));
    expect(
      await screen.findByRole('figure', { name: '12 months' }),
    ).toBeInTheDocument();
  });

  it('shows the numbers when only the list fails', async () => {
    const demo = demoApis();
    const list = jest
      .spyOn(demo.delivery, 'listReleases')
      .mockRejectedValue(refused(503));
    renderPage(page, { demo });
    expect(await screen.findByText(/Ships 11.5/)).toBeInTheDocument();
    expect(
      await screen.findByText("The list of deployments can't be shown"),
    ).toBeInTheDocument();
    list.mockRestore();
    await userEvent.click(screen.getByRole('button', { name: 'Retry' }));
    await waitFor(() => expect(screen.getByText(/INC-398/)).toBeVisible());
  });

  it('says so when only another range fails', async () => {
    const demo = demoApis();
    renderPage(page, { demo });
    await screen.findByText(/Ships 11.5/);
    jest
      .spyOn(demo.delivery, 'getServiceDelivery')
      .mockRejectedValue(refused(503));
    await userEvent.click(screen.getByRole('radio', { name: '30 days' }));
    expect(await screen.findByRole('alert')).toBeInTheDocument();
  });
});
