import { DataColumn } from './dataColumn';
import { toCsv } from './toCsv';

interface Row {
  title: string;
  effect: number | null;
}
const COLUMNS: DataColumn<Row>[] = [
  { id: 'title', label: 'title', value: row => row.title },
  { id: 'effect', label: 'effect', value: row => row.effect },
];
const csv = (...rows: Row[]) => toCsv(COLUMNS, rows);

describe('toCsv', () => {
  it('quotes commas, quotes and line ends, and ends lines as RFC 4180 asks', () => {
    expect(csv({ title: 'a, "b"\nc', effect: -0.21 })).toBe(
      'title,effect\r\n"a, ""b""\nc",-0.21\r\n',
    );
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx'])(
    'defuses the formula %p',
    title => {
      const [, line] = csv({ title, effect: 1 }).split('\r\n');
      expect(line.replace(/^"/, '').startsWith("'")).toBe(true);
    },
  );

  it('keeps negative numbers numbers', () => {
    expect(csv({ title: 'x', effect: -1 })).toContain('x,-1\r\n');
  });

  it.each([null, NaN, Infinity])('leaves the cell of %p empty', effect => {
    expect(csv({ title: 'x', effect })).toBe('title,effect\r\nx,\r\n');
  });

  it('carries the footer after an empty line', () => {
    expect(
      toCsv(
        COLUMNS,
        [],
        [
          ['source', 'Prometheus'],
          ['n', 1297],
        ],
      ),
    ).toBe('title,effect\r\n\r\nsource,Prometheus\r\nn,1297\r\n');
  });
});
