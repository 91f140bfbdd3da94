import { mockApis } from '@backstage/frontend-test-utils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  expectNoAxeViolations,
  renderHone,
} from '../../__testUtils__/renderHone';
import { DataColumn } from '../DataTable';
import { ChartFrame, ChartFrameProps } from './ChartFrame';
import { csvFileName } from './downloadText';

interface Week {
  week: string;
  hours: number | null;
}
const COLUMNS: DataColumn<Week>[] = [
  { id: 'week', label: 'week', value: row => row.week },
  { id: 'hours', label: 'hours', value: row => row.hours, align: 'end' },
];
const ROWS: Week[] = [
  { week: '2026-W48', hours: 31 },
  { week: '2026-W49', hours: null },
];

function frame(props: Partial<ChartFrameProps<Week>> = {}) {
  return (
    <ChartFrame
      title="Change lead time"
      summary="Lead time fell from 31 h to 24 h."
      height={220}
      columns={COLUMNS}
      rows={ROWS}
      provenance={{
        source: 'GitHub',
        updatedAt: '2026-12-09T09:40:00Z',
        definitionVersion: 3,
        n: 1297,
        simulated: true,
      }}
      {...props}
    >
      <span>the chart</span>
    </ChartFrame>
  );
}

describe('ChartFrame', () => {
  it('frames the chart with title, sentence and provenance', async () => {
    const { container } = renderHone(frame());
    expect(
      screen.getByRole('figure', { name: 'Change lead time' }),
    ).toBeVisible();
    expect(
      screen.getByRole('heading', { level: 3, name: 'Change lead time' }),
    ).toBeVisible();
    expect(screen.getByText('Lead time fell from 31 h to 24 h.')).toBeVisible();
    expect(screen.getByText('the chart')).toBeVisible();
    expect(screen.getByText('Simulated')).toBeVisible();
    expect(
      screen.getByText(
        'Source GitHub · updated 35 minutes ago · definition 3 · n = 1,297',
      ),
    ).toBeVisible();
    await expectNoAxeViolations(container);
  });

  it('turns into a table by keyboard, and missing values stay missing', async () => {
    const { container } = renderHone(frame());
    await userEvent.tab();
    await userEvent.keyboard('{ArrowRight}{Enter}');
    const table = screen.getByRole('table', { name: 'Change lead time' });
    expect(screen.queryByText('the chart')).not.toBeInTheDocument();
    expect(
      within(table)
        .getAllByRole('columnheader')
        .map(h => h.textContent),
    ).toEqual(['week', 'hours']);
    const row = within(table).getByRole('row', { name: /2026-W49/ });
    expect(within(row).getByRole('rowheader')).toHaveTextContent('2026-W49');
    expect(within(row).getByRole('cell')).toHaveTextContent('not enough data');
    await expectNoAxeViolations(container);
  });

  it('remembers the choice for the next chart of the viewer', async () => {
    const storage = mockApis.storage();
    const first = renderHone(frame(), { storage });
    await userEvent.click(screen.getByRole('radio', { name: 'Table' }));
    first.unmount();
    renderHone(frame({ title: 'Another chart' }), { storage });
    expect(screen.getByRole('table')).toBeVisible();
    expect(screen.getByRole('radio', { name: 'Table' })).toBeChecked();
  });

  it('says that a table has no rows', async () => {
    renderHone(frame({ rows: [] }), {
      storage: mockApis.storage({
        data: { 'hone-react': { 'chartView.all': 'table' } },
      }),
    });
    expect(screen.getByText('No rows.')).toBeVisible();
  });

  it('downloads what it shows with its footer', async () => {
    const blobs: Blob[] = [];
    URL.createObjectURL = jest.fn(blob => {
      blobs.push(blob as Blob);
      return 'blob:x';
    });
    URL.revokeObjectURL = jest.fn();
    const click = jest
      .spyOn(HTMLAnchorElement.prototype, 'click')
      .mockImplementation(() => {});
    renderHone(frame());
    await userEvent.click(
      screen.getByRole('button', { name: 'Download Change lead time as CSV' }),
    );
    expect(click).toHaveBeenCalledTimes(1);
    const link = click.mock.contexts[0] as HTMLAnchorElement;
    expect(link.download).toBe('change-lead-time.csv');
    const bytes = new Uint8Array(await blobs[0].arrayBuffer());
    // The byte order mark lets spreadsheets read UTF-8.
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(new TextDecoder().decode(bytes)).toBe(
      'week,hours\r\n2026-W48,31\r\n2026-W49,\r\n\r\nsource,GitHub\r\nupdated,2026-12-09T09:40:00.000Z\r\ndefinition,3\r\nn,1297\r\nnote,Simulated\r\n',
    );
    expect(URL.revokeObjectURL).toHaveBeenCalledWith('blob:x');
    click.mockRestore();
  });

  it('keeps the old chart while newer numbers are on their way', () => {
    renderHone(frame({ isUpdating: true }));
    expect(screen.getByText('the chart')).toBeVisible();
    expect(screen.getByRole('status')).toHaveTextContent('Updating');
  });

  it('has no footer without provenance', () => {
    renderHone(frame({ provenance: undefined }));
    expect(screen.queryByText(/^Source/)).not.toBeInTheDocument();
  });
});

it.each([
  ['Lead time p50', 'lead-time-p50.csv'],
  ['../../etc/passwd', 'etc-passwd.csv'],
  ['–', 'data.csv'],
])('the file of %p is %p', (title, file) => {
  expect(csvFileName(title)).toBe(file);
});
