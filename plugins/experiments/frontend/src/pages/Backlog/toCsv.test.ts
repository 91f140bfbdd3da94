import { demoIdea } from '../../__fixtures__/demoIdea';
import { DEMO_IDEAS } from '../../__fixtures__/demoIdeas';
import { toCsv } from './toCsv';

describe('toCsv', () => {
  it('writes one line per idea; what is unknown stays empty', () => {
    const unknown = DEMO_IDEAS.find(({ number }) => number === 24)!;
    const [head, line] = toCsv([demoIdea(unknown, 0)]).split('\r\n');
    const cells = Object.fromEntries(
      head.split(',').map((name, at) => [name, line.split(',')[at]]),
    );
    expect(cells).toMatchObject({
      key: 'IDEA-24',
      status: 'open',
      worth_per_month: '',
      value_per_day: '',
      votes: '0',
      simulated: 'true',
    });
  });

  it('defuses formulas of others', () => {
    const idea = demoIdea({ ...DEMO_IDEAS[0], title: '=cmd()' }, 0);
    expect(toCsv([idea])).toContain(",'=cmd(),");
  });
});
