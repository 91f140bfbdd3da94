import { InMemoryExperiments } from '../../__fixtures__/InMemoryExperiments';
import { DEMO_SPECS } from '../../__fixtures__/demoSpecs';
import { moreSpecs } from '../../__fixtures__/moreSpecs';
import { fetchForExport } from './fetchForExport';
import { toCsv } from './toCsv';

const NOW = Date.parse('2026-12-09T12:00:00Z');

describe('toCsv', () => {
  const { experiments } = new InMemoryExperiments(DEMO_SPECS, NOW);
  const rows = [...experiments.values()];

  it('writes a header and one line a row', () => {
    const lines = toCsv(rows).trimEnd().split('\r\n');
    expect(lines).toHaveLength(rows.length + 1);
    expect(lines[0]).toMatch(/^key,title,status,outcome,service,/);
  });

  it('leaves a missing effect empty', () => {
    const line = toCsv([experiments.get('EXP-008')!]).split('\r\n')[1];
    expect(line).toContain(',Deployments,,,,relative,0.95,5,C,extend,');
  });

  it('quotes text and disarms formulas', () => {
    const csv = toCsv([
      { ...experiments.get('EXP-007')!, title: '=HYPERLINK("x"), really' },
    ]);
    expect(csv).toContain(`"'=HYPERLINK(""x""), really"`);
  });
});

describe('fetchForExport', () => {
  const api = new InMemoryExperiments(moreSpecs(450), NOW);

  it('reads all pages', async () => {
    const { rows, complete } = await fetchForExport(api, {});
    expect(rows).toHaveLength(450);
    expect(new Set(rows.map(row => row.key)).size).toBe(450);
    expect(complete).toBe(true);
  });

  it('stops at the bound and says so', async () => {
    const { rows, complete } = await fetchForExport(api, {}, 250);
    expect(rows).toHaveLength(250);
    expect(complete).toBe(false);
  });
});
