import { createMockDirectory } from '@backstage/backend-test-utils';
import { parseCsv, readCsv, readCsvIfThere } from './readCsv';

describe('reading tables', () => {
  const directory = createMockDirectory();

  it('names cells by the head, quoted or not', () => {
    expect(
      parseCsv('\uFEFFid,text,n\r\na,"1, ""two""",3\r\n\r\nb,,\r\nc\r\n'),
    ).toEqual([
      { id: 'a', text: '1, "two"', n: '3' },
      { id: 'b', text: '', n: '' },
      { id: 'c', text: '', n: '' },
    ]);
  });

  it('has no rows without lines', () => {
    expect(parseCsv('')).toEqual([]);
    expect(parseCsv('id,n\n')).toEqual([]);
  });

  it('tells an absent file from one that cannot be read', async () => {
    directory.setContent({ 'a.csv': 'id\n1\n' });
    expect(await readCsv(`${directory.path}/a.csv`)).toEqual([{ id: '1' }]);
    expect(await readCsvIfThere(`${directory.path}/b.csv`)).toBeNull();
    await expect(readCsvIfThere(directory.path)).rejects.toThrow('EISDIR');
  });
});
