import { toCsv } from '@hone/react';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { demoGroupRows } from '../../../__fixtures__/demoOverview';
import { NOTHING } from '../../../__fixtures__/demoSummaries';
import { renderPage } from '../../../__testUtils__/renderPage';
import { downloadText } from '../../../components/downloadText';
import { DeliveryOverview } from '../DeliveryOverview';
import { ROW_FILE_COLUMNS } from './rowFile';

jest.mock('../../../components/downloadText');
const download = jest.mocked(downloadText);

function lines(): string[] {
  const [, , text] = download.mock.calls[0];
  return text.split('\r\n');
}

describe('the files', () => {
  beforeEach(() => download.mockClear());

  it('have every week, and say what they are of', async () => {
    renderPage(<DeliveryOverview />);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Download weeks' }),
    );
    expect(download.mock.calls[0][0]).toBe('delivery-weeks-organization.csv');
    const [head, first] = lines();
    expect(head).toMatch(/^week,running,deployments,.*,lead_time_p50_ms,/);
    expect(first).toMatch(/^\d{4}-\d{2}-\d{2},false,\d+,/);
    expect(lines().filter(line => /^\d{4}/.test(line))).toHaveLength(60);
    expect(lines().join('\n')).toMatch(
      /\nnote,"Delivery from .* \(not included\), UTC; Organization\."\nupdated,.*\nnote,simulated\n/,
    );
  });

  it('have every row of the group that is open', async () => {
    renderPage(<DeliveryOverview />, { at: '/?group=group:default/checkout' });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Download rows' }),
    );
    expect(await screen.findByText('3 rows downloaded')).toBeInTheDocument();
    expect(download.mock.calls[0][0]).toBe('delivery-services-checkout.csv');
    expect(lines()[1]).toMatch(/^component:default\/cart-api,1,true,\d+,/);
  });

  it('leave out what is not known, and run no formula', () => {
    const [row] = demoGroupRows({}, Date.now());
    const [head, line] = toCsv(ROW_FILE_COLUMNS, [
      { ...row, ref: '=HYPERLINK("x")', summary: NOTHING },
    ]).split('\r\n');
    const cells = line.split(',');
    const cell = (name: string) => cells[head.split(',').indexOf(name)];
    expect(cells[0]).toBe('"\'=HYPERLINK(""x"")"');
    expect(cell('deployments')).toBe('0');
    expect(cell('lead_time_p50_ms')).toBe('');
    expect(cell('change_fail_rate')).toBe('');
    expect(cell('recovery_ms')).toBe('');
  });
});
