import { createMockDirectory } from '@backstage/backend-test-utils';
import { relative } from 'node:path';
import { expandFiles } from './expandFiles';

describe('expandFiles', () => {
  const folder = createMockDirectory({
    content: {
      'a.xml': '',
      reports: {
        'b.xml': '',
        'b1.xml': '',
        'c.txt': '',
        deep: { 'd.xml': '', 'e(1)+.xml': '' },
        node_modules: { 'x.xml': '' },
      },
    },
  });

  const expand = async (...patterns: string[]) =>
    (await expandFiles(patterns.map(p => `${folder.path}/${p}`))).map(file =>
      relative(folder.path, file),
    );

  it.each([
    ['*.xml', ['a.xml']],
    ['reports/*.xml', ['reports/b.xml', 'reports/b1.xml']],
    ['reports/b?.xml', ['reports/b1.xml']],
    [
      '**/*.xml',
      [
        'a.xml',
        'reports/b.xml',
        'reports/b1.xml',
        'reports/deep/d.xml',
        'reports/deep/e(1)+.xml',
      ],
    ],
    ['reports/**/e(1)+*', ['reports/deep/e(1)+.xml']],
    ['reports/deep/**', ['reports/deep/d.xml', 'reports/deep/e(1)+.xml']],
  ])('finds %s', async (pattern, files) => {
    expect(await expand(pattern)).toEqual(files);
  });

  it('names each file once, and leaves names without wildcards as they are', async () => {
    expect(
      await expand('reports/b.xml', 'reports/b*.xml', 'not-there.xml'),
    ).toEqual(['reports/b.xml', 'reports/b1.xml', 'not-there.xml']);
  });

  it.each(['none/*.xml', 'reports/*.json', 'a.xml/*'])(
    'says that %s fits nothing',
    async pattern => {
      await expect(expand(pattern)).rejects.toThrow('No file fits the pattern');
    },
  );
});
