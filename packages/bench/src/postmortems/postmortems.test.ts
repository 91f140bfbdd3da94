import { createMockDirectory } from '@backstage/backend-test-utils';
import type { Pattern } from './patterns';
import { postmortemsSuite } from './postmortemsSuite';
import { macroF1, scorePatterns } from './scorePatterns';
import { scorePostmortems } from './scorePostmortems';

const found = (id: string, label: Pattern, ...predicted: Pattern[]) => ({
  id,
  label,
  predicted,
});

describe('scorePatterns', () => {
  it('counts by hand', () => {
    const cases = [
      found('a', 'time', 'time'),
      found('b', 'time', 'database', 'time'),
      found('c', 'database', 'database'),
      found('d', 'network', 'time'),
    ];
    expect(scorePatterns(cases)).toEqual({
      database: { n: 1, recall: 1, precision: 0.5, f1: 2 / 3, recall3: 1 },
      network: { n: 1, recall: 0, precision: null, f1: 0, recall3: 0 },
      time: { n: 2, recall: 0.5, precision: 0.5, f1: 0.5, recall3: 1 },
    });
    expect(macroF1(cases)).toBeCloseTo((2 / 3 + 0 + 0.5) / 3, 12);
  });

  it('passes over patterns that no text has, and over all after the third', () => {
    expect(
      scorePatterns([
        found('a', 'time', 'security', 'time'),
        found('b', 'network', 'security', 'unknown', 'capacity', 'network'),
      ]),
    ).toMatchObject({
      time: { recall: 1, precision: 1 },
      network: { recall: 0, recall3: 0, precision: null },
    });
  });

  it('is 1 when all is right', () => {
    expect(macroF1([found('a', 'time', 'time')])).toBe(1);
  });
});

describe('scorePostmortems', () => {
  const folder = createMockDirectory();
  const texts = ['a', 'b', 'c'].map(id => ({
    id,
    title: id,
    text: 'It broke.',
  }));
  const lines = `${texts.map(text => JSON.stringify(text)).join('\n')}\n`;
  const labels = JSON.stringify({
    a: ['time'],
    b: ['network', 'time'],
    c: ['unknown'],
  });

  it('scores the main label and names what is wrong or missing', async () => {
    folder.setContent({ 'postmortems.jsonl': lines, 'labels.json': labels });
    const { n, scores, remarks } = await scorePostmortems(folder.path, {
      a: ['time', 'network'],
      b: ['time'],
    });
    expect(n).toBe(3);
    expect(scores).toEqual({
      macro_f1: expect.closeTo(2 / 9, 12),
      macro_recall3: expect.closeTo(1 / 3, 12),
      top1: expect.closeTo(1 / 3, 12),
      recall: { network: 0, time: 1, unknown: 0 },
      precision: { network: null, time: 0.5, unknown: null },
      recall3: { network: 0, time: 1, unknown: 0 },
      mean_patterns: 1,
      share_unknown: expect.closeTo(1 / 3, 12),
    });
    expect(remarks).toEqual(['c: no answer, counts as wrong', 'wrong: b, c']);
  });

  it('says "unknown" to everything, with and without labels', async () => {
    const run = () =>
      postmortemsSuite.run(
        { data: folder.path },
        { print: () => {}, complain: () => {} },
      );
    folder.setContent({ 'postmortems.jsonl': lines });
    expect(await run()).toMatchObject({
      n: 3,
      scores: { macro_f1: null, top1: null, share_unknown: 1 },
    });
    folder.setContent({ 'postmortems.jsonl': lines, 'labels.json': labels });
    expect(await run()).toMatchObject({
      scores: { recall: { time: 0, network: 0, unknown: 1 } },
    });
    expect(postmortemsSuite.usage).toContain('does not recognise patterns yet');
  });
});
