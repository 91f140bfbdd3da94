import { MAX_TEXT, readDefinitionFile } from './readDefinitionFile';

const file = (text: string, size = text.length) =>
  ({ size, text: async () => text } as Blob);

describe('readDefinitionFile', () => {
  it('reads a text', async () => {
    expect(await readDefinitionFile(file('kind: Experiment'))).toBe(
      'kind: Experiment',
    );
  });

  it('refuses what the API would not take', async () => {
    expect(await readDefinitionFile(file('x'.repeat(MAX_TEXT + 1)))).toBeNull();
  });

  it('does not even read what is far too large', async () => {
    const text = jest.fn();
    const huge = { size: 3 * MAX_TEXT + 1, text } as unknown as Blob;
    expect(await readDefinitionFile(huge)).toBeNull();
    expect(text).not.toHaveBeenCalled();
  });
});
