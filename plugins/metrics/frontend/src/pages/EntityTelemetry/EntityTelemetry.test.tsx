import { HoneApiError } from '@hone/common';
import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { demoEntity } from '../../__fixtures__/demoEntities';
import { demoApis } from '../../__testUtils__/demoApis';
import { renderPage } from '../../__testUtils__/renderPage';
import { PagesBase } from '../../hooks/PagesBase';
import { EntityTelemetry } from './EntityTelemetry';

function open(name: string, demo = demoApis()) {
  return renderPage(
    <PagesBase path="/metrics">
      <EntityTelemetry entity={demoEntity(name)} />
    </PagesBase>,
    { demo },
  );
}

function refused(status: number) {
  return new HoneApiError({
    name: 'Error',
    message: 'The metrics backend says no',
    status,
    requestId: 'req-7',
  });
}

async function watched() {
  return within(await screen.findByRole('region', { name: 'Watched metrics' }));
}

describe('the tab "Telemetry"', () => {
  it('says in one look what varies as usual and what changed', async () => {
    const { container } = open('payments-gateway');
    expect(
      await screen.findByText(
        /^7 of 8 watched metrics vary as usual\. Response time p95 rose from 210\sms to 340\sms \(\+62%\) on .*, shortly after deployment v2\.3\.$/,
      ),
    ).toBeInTheDocument();
    await screen.findByRole('link', { name: 'Card issuers' });
    expect(await axe(container)).toHaveNoViolations();
  });

  it('shows the state of a metric in words, its value beside what was expected, and its change with no claim of proof', async () => {
    open('payments-gateway');
    const [changed, normal] = (await watched()).getAllByRole('listitem');
    expect(changed).toHaveTextContent('Changed for the worse');
    expect(changed).toHaveTextContent(
      /Now 340\sms, expected 333\sms \[272\sms, 394\sms\]/,
    );
    expect(changed).toHaveTextContent(
      /Rose from 210\sms to 340\sms \(\+62%\) at .*\. Shortly after deployment v2\.3 \(.*\), which is no proof\./,
    );
    expect(
      within(changed).getByRole('link', {
        name: 'Explain the change of Response time p95',
      }),
    ).toHaveAttribute(
      'href',
      expect.stringMatching(
        /^\/metrics\/explain\?entity=component%3Adefault%2Fpayments-gateway&metric=p95&at=\d{4}-/,
      ),
    );
    expect(normal).toHaveTextContent('Varies as usual');
    expect(normal).not.toHaveTextContent('which is no proof');
  });

  it('names the source that does not answer, since when, and how old its values are', async () => {
    open('payments-gateway');
    expect(
      await screen.findByText(
        /^thanos does not answer since .*\. Its values below are as of .*\.$/,
      ),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('table', { name: 'All metrics of Payments gateway' }),
    ).toBeInTheDocument();
  });

  it('leads to dashboards and to the experiments of the service', async () => {
    open('payments-gateway');
    expect(
      await screen.findByRole('link', { name: 'Card issuers' }),
    ).toHaveAttribute('href', 'https://grafana.example.com/d/issuers');
    expect(
      screen.getByRole('link', { name: 'Experiments on Payments gateway' }),
    ).toHaveAttribute(
      'href',
      '/experiments/portfolio?service=component%3Adefault%2Fpayments-gateway',
    );
  });

  it('says which lines to add where nothing was found, and looks again', async () => {
    const demo = demoApis();
    const catalogue = jest.spyOn(demo.telemetry, 'getCatalogue');
    const { container } = open('quiet-service', demo);
    expect(
      await screen.findByText('No series of Quiet service were found.'),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/hone\.dev\/prometheus-selector: job="quiet-service"/),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('region', { name: 'All metrics' }),
    ).not.toBeInTheDocument();
    expect(await axe(container)).toHaveNoViolations();
    await userEvent.click(screen.getByRole('button', { name: 'Look again' }));
    expect(catalogue).toHaveBeenCalledTimes(2);
  });

  it('keeps the watched metrics when the catalogue fails, and tries again', async () => {
    const demo = demoApis();
    const catalogue = jest
      .spyOn(demo.telemetry, 'getCatalogue')
      .mockRejectedValue(refused(503));
    open('payments-gateway', demo);
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent("The metrics can't be shown");
    expect(alert).toHaveTextContent('req-7');
    expect((await watched()).getAllByRole('listitem')).not.toHaveLength(0);
    catalogue.mockRestore();
    await userEvent.click(screen.getByRole('button', { name: 'Retry' }));
    expect(
      await screen.findByRole('region', { name: 'All metrics' }),
    ).toBeInTheDocument();
  });

  it('says which permission is missing, without a retry', async () => {
    const demo = demoApis();
    jest.spyOn(demo.telemetry, 'getCatalogue').mockRejectedValue(refused(403));
    jest.spyOn(demo.telemetry, 'listWatches').mockRejectedValue(refused(403));
    open('payments-gateway', demo);
    expect(await screen.findAllByText(/hone\.metric\.read/)).toHaveLength(1);
    expect(
      screen.queryByRole('button', { name: 'Retry' }),
    ).not.toBeInTheDocument();
  });
});

describe('judging a change', () => {
  it('says what was learnt, keeps the focus, and takes it back', async () => {
    open('payments-gateway');
    const list = await watched();
    const judge = await list.findByRole('button', {
      name: /^Not meaningful: Response time p95/,
    });
    act(() => judge.focus());
    await userEvent.keyboard('{Enter}');
    expect(
      await list.findByText('You or others said: not meaningful.'),
    ).toBeInTheDocument();
    expect(
      list.getByText(
        /^Learnt from 2 judgements: a change of this metric counts from 1\.5 times its usual spread and 10% on, with 2 times the usual evidence\.$/,
      ),
    ).toBeInTheDocument();
    const undo = list.getByRole('button', {
      name: /^Take back what was said of Response time p95/,
    });
    expect(undo).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    expect(
      await list.findByRole('button', {
        name: /^This was meaningful: Response time p95/,
      }),
    ).toHaveFocus();
    expect(list.getByText(/^Learnt from 1 judgement:/)).toBeInTheDocument();
  });

  it('says which permission is missing', async () => {
    const demo = demoApis();
    jest.spyOn(demo.telemetry, 'judgeChange').mockRejectedValue(refused(403));
    open('payments-gateway', demo);
    const list = await watched();
    await userEvent.click(
      await list.findByRole('button', { name: /^This was meaningful/ }),
    );
    expect(await list.findByRole('alert')).toHaveTextContent(
      'hone.telemetry.update',
    );
  });
});

describe('watching', () => {
  it('stops and begins again', async () => {
    open('payments-gateway');
    const list = await watched();
    await userEvent.click(
      list.getByRole('button', { name: 'Stop watching Requests' }),
    );
    expect(
      await list.findByText(/^Requests is no longer watched\./),
    ).toBeInTheDocument();
    await userEvent.click(
      list.getByRole('button', { name: 'Watch Requests again' }),
    );
    expect(
      await list.findByRole('button', { name: 'Stop watching Requests' }),
    ).toBeInTheDocument();
    expect(list.getByText('Learning, day 1 of 15')).toBeInTheDocument();
    expect(
      list.queryByText(/^Requests is no longer watched\./),
    ).not.toBeInTheDocument();
  });

  it('says first what is lost where people judged', async () => {
    const demo = demoApis();
    const remove = jest.spyOn(demo.telemetry, 'deleteWatch');
    open('payments-gateway', demo);
    const list = await watched();
    await userEvent.click(
      list.getByRole('button', { name: 'Stop watching Response time p95' }),
    );
    const dialog = within(
      await screen.findByRole('dialog', {
        name: 'Stop watching Response time p95 and forget what was said of it?',
      }),
    );
    expect(remove).not.toHaveBeenCalled();
    await userEvent.click(
      dialog.getByRole('button', { name: 'Stop watching' }),
    );
    expect(
      await list.findByText(/^Response time p95 is no longer watched\./),
    ).toBeInTheDocument();
    expect(remove).toHaveBeenCalledWith('payments-gateway-p95');
  });
});
