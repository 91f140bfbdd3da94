import { explorerSuite } from './explorerSuite';

jest.setTimeout(120_000);

describe('the explorer suite', () => {
  it('measures every view with new and repeated questions', async () => {
    const lines: string[] = [];
    const { n, scores } = await explorerSuite.run(
      { requests: '1', delay: '1' },
      { print: text => lines.push(text), complain: text => lines.push(text) },
    );
    expect(n).toBe(1);
    expect(scores).toMatchObject({ of: 10 });
    expect(lines.join('\n')).toContain('p95 ms');
  });
});
