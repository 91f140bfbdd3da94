import { HoneApiError } from '@hone/common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { demoEntity } from '../../../__fixtures__/demoEntities';
import { demoApis } from '../../../__testUtils__/demoApis';
import { renderPage } from '../../../__testUtils__/renderPage';
import { downloadText } from '../../../components/downloadText';
import { PagesBase } from '../../../hooks/PagesBase';
import { EntityTelemetry } from '../EntityTelemetry';

jest.mock('../../../components/downloadText', () => ({
  downloadText: jest.fn(),
}));

async function openCatalogue(demo = demoApis()) {
  renderPage(
    <PagesBase path="/metrics">
      <EntityTelemetry entity={demoEntity('payments-gateway')} />
    </PagesBase>,
    { demo },
  );
  return within(await screen.findByRole('region', { name: 'All metrics' }));
}

type Region = Awaited<ReturnType<typeof openCatalogue>>;

function rowOf(region: Region, name: RegExp) {
  return within(region.getByRole('row', { name }));
}

describe('the catalogue of a service', () => {
  it('says of each metric what it measures, whether it has data, whose it is and whether it can be trusted', async () => {
    const region = await openCatalogue();
    expect(
      region.getByRole('table', { name: 'All metrics of Payments gateway' }),
    ).toBeInTheDocument();
    expect(
      region.getAllByRole('rowheader').map(cell => cell.textContent),
    ).toEqual([
      'RequestsRate, 1/s, higher is better',
      'Share of failed requestsErrors, ratio, lower is better',
      'Response time p95Duration, s, lower is better',
      'Response time p50Duration, s, lower is better',
      'CPU in useUtilization, ratio, lower is better',
      'Memory in useUtilization, GB, lower is better',
      'Requests that waitSaturation, 1, lower is better',
      'Payments that succeedOther, ratio, higher is better',
      'Connections to the databaseproposedSaturation, 1, lower is better',
    ]);
    const memory = rowOf(region, /Memory in use/);
    expect(
      memory.getByText('Gaps: 82% of the expected values'),
    ).toBeInTheDocument();
    expect(
      memory.getByText(/since .*, a value every 1\sminute/),
    ).toBeInTheDocument();
    expect(memory.getByText('Lies')).toBeInTheDocument();
    expect(memory.getByRole('link', { name: /checkout/i })).toHaveAttribute(
      'href',
      '/catalog/default/group/checkout',
    );
    expect(
      rowOf(region, /Payments that succeed/).getAllByText(
        'Source does not answer',
      ),
    ).not.toHaveLength(0);
    expect(
      region.getByRole('link', { name: 'Explore Requests' }),
    ).toHaveAttribute(
      'href',
      '/metrics/explorer?metric=requests&service=component%3Adefault%2Fpayments-gateway',
    );
  });

  it('tells why a metric lies and what is better', async () => {
    const region = await openCatalogue();
    await userEvent.click(
      region.getByRole('button', {
        name: 'Details of the fitness of Memory in use',
      }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    expect(
      await dialog.findByText(
        'False alarms: 31% [28%, 34%] of 1,000 replays without any difference; 5% were promised.',
      ),
    ).toBeInTheDocument();
    expect(
      dialog.getByText(/^Better: CPU in use\. It moves with this one/),
    ).toBeInTheDocument();
    expect(dialog.getByText('none below 100%')).toBeInTheDocument();
    expect(
      dialog.getByText(/Points came every 15 s before/),
    ).toBeInTheDocument();
    expect(await axe(screen.getByRole('dialog'))).toHaveNoViolations();
  });

  it('assesses a metric and says meanwhile what it does', async () => {
    const demo = demoApis();
    const answer = demo.telemetry.assessFitness.bind(demo.telemetry);
    let release = () => {};
    jest.spyOn(demo.telemetry, 'assessFitness').mockImplementation(
      request =>
        new Promise(resolve => {
          release = () => resolve(answer(request));
        }),
    );
    const region = await openCatalogue(demo);
    await userEvent.click(
      region.getByRole('button', { name: 'Assess Requests' }),
    );
    expect(
      await region.findByText(/^Replaying the history of Requests;/),
    ).toBeInTheDocument();
    release();
    expect(
      await region.findByRole('button', {
        name: 'Details of the fitness of Requests',
      }),
    ).toBeInTheDocument();
    expect(
      rowOf(region, /Rate, 1\/s/).getByText('Trustworthy'),
    ).toBeInTheDocument();
  });

  it('defines a proposed metric before it is watched', async () => {
    const demo = demoApis();
    const create = jest.spyOn(demo.telemetry.definitions, 'createMetric');
    const region = await openCatalogue(demo);
    await userEvent.click(
      region.getByRole('button', { name: 'Watch Connections to the database' }),
    );
    expect(
      await region.findByRole('button', {
        name: 'Stop watching Connections to the database',
      }),
    ).toBeInTheDocument();
    expect(create).toHaveBeenCalledWith(
      expect.objectContaining({ name: 'connections-to-the-database' }),
    );
    expect(region.queryByText('proposed')).not.toBeInTheDocument();
  });

  it('writes a file with names that are the same in every language', async () => {
    const region = await openCatalogue();
    await userEvent.click(region.getByRole('button', { name: 'Export CSV' }));
    expect(await region.findByText('9 metrics written.')).toBeInTheDocument();
    const [name, type, text] = jest.mocked(downloadText).mock.calls[0];
    expect([name, type]).toEqual(['metrics-payments-gateway.csv', 'text/csv']);
    const lines = text.split('\r\n');
    expect(lines[0]).toBe(
      'id,name,title,signal,unit,direction,source,owner,health,since,lastAt,share,stepSeconds,fitness,watched',
    );
    expect(lines[6]).toMatch(
      /^memory,memory-in-use,Memory in use,utilization,GB,lower-is-better,prometheus,group:default\/checkout,gaps,.*,0\.82,60,lies,true$/,
    );
  });
});

describe('the definition of a metric', () => {
  async function openDefinition(demo = demoApis()) {
    const region = await openCatalogue(demo);
    await userEvent.click(
      region.getByRole('button', {
        name: 'Edit the definition of CPU in use',
      }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    await dialog.findByLabelText(/Title/);
    return { region, dialog };
  }

  it('is edited', async () => {
    const { region, dialog } = await openDefinition();
    await userEvent.clear(dialog.getByLabelText(/Title/));
    await userEvent.type(dialog.getByLabelText(/Title/), 'Cores in use');
    await userEvent.click(dialog.getByRole('radio', { name: 'higher' }));
    await userEvent.click(
      dialog.getByRole('button', { name: 'Save definition' }),
    );
    expect(await region.findByText('Cores in use')).toBeInTheDocument();
    expect(
      rowOf(region, /Cores in use/).getByText(/higher is better/),
    ).toBeInTheDocument();
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('is refused with a sentence before it is sent', async () => {
    const demo = demoApis();
    const update = jest.spyOn(demo.telemetry.definitions, 'updateMetric');
    const { dialog } = await openDefinition(demo);
    await userEvent.type(dialog.getByLabelText(/Owner/), 'checkout');
    await userEvent.click(
      dialog.getByRole('button', { name: 'Save definition' }),
    );
    expect(await dialog.findByRole('alert')).toHaveTextContent(
      'checkout is none',
    );
    expect(update).not.toHaveBeenCalled();
  });

  it('says what stands when somebody else was faster, and replaces it when saved again', async () => {
    const demo = demoApis();
    const { region, dialog } = await openDefinition(demo);
    const { definitions } = demo.telemetry;
    const { metric } = definitions
      .catalogue('component:default/payments-gateway')
      .find(({ metricId }) => metricId === 'cpu')!;
    await definitions.updateMetric('cpu', 1, { ...metric, unit: 'cores' });
    await userEvent.type(dialog.getByLabelText(/Description/), 'Of all pods');
    const save = dialog.getByRole('button', { name: 'Save definition' });
    await userEvent.click(save);
    expect(await dialog.findByText('Unit now: cores')).toBeInTheDocument();
    expect(dialog.getByRole('alert')).toHaveTextContent(
      'Somebody else changed this definition',
    );
    await userEvent.click(save);
    expect(
      await region.findByText('Utilization, ratio, lower is better'),
    ).toBeInTheDocument();
    expect(await definitions.getMetric('cpu')).toMatchObject({
      description: 'Of all pods',
      unit: 'ratio',
      revision: 3,
    });
  });

  it('says which permission is missing', async () => {
    const demo = demoApis();
    jest.spyOn(demo.telemetry.definitions, 'updateMetric').mockRejectedValue(
      new HoneApiError({
        name: 'NotAllowedError',
        message: 'no',
        status: 403,
      }),
    );
    const { dialog } = await openDefinition(demo);
    await userEvent.click(
      dialog.getByRole('button', { name: 'Save definition' }),
    );
    expect(await dialog.findByRole('alert')).toHaveTextContent(
      'hone.metric.update',
    );
  });
});
