import { exportYaml } from './exportYaml';

describe('exportYaml', () => {
  it('writes one document per experiment, in order, few at a time', async () => {
    let running = 0;
    let most = 0;
    const api = {
      export: jest.fn(async (key: string) => {
        running += 1;
        most = Math.max(most, running);
        await Promise.resolve();
        running -= 1;
        return `name: ${key}`;
      }),
    };
    const keys = Array.from({ length: 9 }, (_, i) => `EXP-${i}`);
    expect(await exportYaml(api, keys)).toBe(
      keys.map(key => `name: ${key}\n`).join('---\n'),
    );
    expect(most).toBeLessThanOrEqual(4);
    expect(api.export).toHaveBeenCalledWith('EXP-8', 'yaml');
  });

  it('fails as a whole, so that no file lacks a part', async () => {
    const api = {
      export: async (key: string) => {
        if (key === 'EXP-2') throw new Error('EXP-2 is gone');
        return key;
      },
    };
    await expect(exportYaml(api, ['EXP-1', 'EXP-2'])).rejects.toThrow(
      'EXP-2 is gone',
    );
  });
});
