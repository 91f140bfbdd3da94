import { main } from './main';

async function run(...args: string[]) {
  const printed: string[] = [];
  const complaints: string[] = [];
  const code = await main(args, {
    print: text => printed.push(text),
    complain: text => complaints.push(text),
  });
  return { code, printed, complaint: complaints.join('\n') };
}

describe('the command line', () => {
  it.each([
    [[], ', frontend, governance, inference-speed, monte-carlo'],
    [['speed'], ', trials, but "speed" was given'],
    [['constructor'], ', but "constructor" was given'],
    [['api'], '--db has to be one of sqlite, postgres, but none was given'],
    [['api', '--db', 'mysql'], 'sqlite, postgres, but "mysql" was given'],
    [
      ['api', '--db', 'sqlite', '--experiments', '12'],
      '--experiments has to be a whole number from 100 to 1000000, but "12" was given',
    ],
    [
      ['api', '--db', 'sqlite', '--requests', '1.5'],
      '--requests has to be a whole number from 1 to 10000, but "1.5" was given',
    ],
    [
      ['api', '--db', 'sqlite', '--services', ''],
      '--services has to be a whole number from 20 to 100000, but "" was given',
    ],
    [['api', '--size', '5'], "Unknown option '--size'"],
    [['api', '--db', 'sqlite', '--seed'], "'--seed <value>' argument missing"],
    [['frontend', 'tab'], "Unexpected argument 'tab'"],
  ])('refuses %p with a sentence and exit code 2', async (args, sentence) => {
    const { code, printed, complaint } = await run(...args);
    expect(complaint).toContain(sentence);
    expect(code).toBe(2);
    expect(printed).toEqual([]);
  });

  it('shows what there is', async () => {
    expect((await run('--help')).printed.join()).toContain(
      'Suites: api, change-points',
    );
    const { code, printed } = await run('api', '--help');
    expect(code).toBe(0);
    expect(printed.join()).toContain('--experiments');
  });

  it('ends with 1 and the reason when a suite fails', async () => {
    const { code, complaint } = await run('frontend', '--dist', '/nowhere');
    expect(code).toBe(1);
    expect(complaint).toContain(
      '/nowhere/bundle-stats.json cannot be read: build the app',
    );
  });
});
