import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder, removeFolders } from '../__fixtures__/FixtureRepository';
import { ownFolder } from './ownFolder';

afterAll(removeFolders);

describe('ownFolder', () => {
  it('makes a folder, and takes one that it made', async () => {
    const folder = join(makeFolder(), 'a', 'b');
    await ownFolder(folder);
    await expect(ownFolder(folder)).resolves.toBeUndefined();
  });

  it('refuses a link, a file and a place where nothing can be made', async () => {
    const parent = makeFolder();
    const link = join(parent, 'link');
    symlinkSync(makeFolder(), link);
    await expect(ownFolder(link)).rejects.toThrow('but it is a link');
    const file = join(parent, 'file');
    writeFileSync(file, '');
    await expect(ownFolder(file)).rejects.toThrow('could not be made: EEXIST');
    await expect(ownFolder(join(file, 'x'))).rejects.toThrow(
      'could not be made: ENOTDIR',
    );
  });

  it('refuses the folder of another user', async () => {
    const folder = makeFolder();
    const user = jest.spyOn(process, 'getuid').mockReturnValue(12_345);
    await expect(ownFolder(folder)).rejects.toThrow("but it is another user's");
    user.mockRestore();
  });
});
