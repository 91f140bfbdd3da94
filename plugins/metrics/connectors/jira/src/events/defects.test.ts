import { duplicates, jiraTime } from '../__testUtils__/issues';
import { event, told } from '../__testUtils__/telling';

describe('a defect', () => {
  const defect = {
    kind: 'defect',
    id: '10001',
    version: '2026-11-03T09:00:00.000Z',
    url: 'https://acme.atlassian.net/browse/SHOP-1',
    service: 'SHOP',
    foundAt: '2026-11-02T09:00:00.000Z',
  };

  it('was found when its issue was created, or when its field says so', () => {
    expect(told('Bug')).toEqual({ event: defect, oddities: [] });
    const settings = { defects: { foundAtField: 'customfield_1' } };
    const found = { customfield_1: '2026-10-30T08:00:00.000+0000' };
    expect(event('Bug', found, settings)).toEqual({
      ...defect,
      foundAt: '2026-10-30T08:00:00.000Z',
    });
    expect(told('Bug', { customfield_1: '2026-10-30' }, settings)).toEqual({
      event: defect,
      oddities: ['its customfield_1 is no date with a time'],
    });
    const later = { customfield_1: jiraTime('2026-11-03T09:20:00Z') };
    expect(told('Bug', later, settings)).toEqual({
      event: defect,
      oddities: ['its customfield_1 lies after its last change'],
    });
  });

  it('repeats another one that a link names', () => {
    const links = [
      duplicates('10009', 'SHOP-9'),
      duplicates('10003', 'SHOP-3'),
    ];
    expect(event('Bug', { issuelinks: links })).toEqual({
      ...defect,
      duplicateOf: '10003',
    });
    // The other end of such a link is the one that is repeated.
    const [{ outwardIssue, ...link }] = links;
    expect(
      event('Bug', { issuelinks: [{ ...link, inwardIssue: outwardIssue }] }),
    ).toEqual(defect);
    // What is repeated is no defect, so it would be counted nowhere.
    expect(
      event('Bug', { issuelinks: [duplicates('10003', 'SHOP-3', 'Task')] }),
    ).toEqual(defect);
  });

  it('is withdrawn when its resolution says that it was none', () => {
    const resolved = (name: string) => ({ resolution: { id: '7', name } });
    expect(told('Bug', resolved('Cannot Reproduce'))).toEqual({
      event: { ...defect, withdrawn: true },
      oddities: [],
    });
    // What is not mended is a defect all the same.
    expect(event('Bug', resolved("Won't Do"))).toEqual(defect);
    expect(
      event('Bug', resolved("Won't Do"), { dismissed: ["won't do"] }),
    ).toEqual({ ...defect, withdrawn: true });
    expect(
      event('Bug', {
        ...resolved('Duplicate'),
        issuelinks: [duplicates('10003', 'SHOP-3')],
      }),
    ).toEqual({ ...defect, duplicateOf: '10003' });
  });

  it('has a later version when it is told by other rules', () => {
    const floor = Date.parse('2026-11-05T00:00:00Z');
    expect(event('Bug', {}, {}, floor)).toEqual({
      ...defect,
      version: '2026-11-05T00:00:00.000Z',
    });
  });
});

it('tells nothing of other types and projects, and says why', () => {
  expect(told('Fehler')).toEqual({
    event: null,
    oddities: [
      expect.stringContaining(
        'its type "Fehler" in the project "SHOP" is not among those of the configuration',
      ),
    ],
  });
  expect(event('Bug', {}, { projects: ['PAY'] })).toBeNull();
  // Keys, names and ids are all taken.
  expect(event('Bug', {}, { projects: ['the shop'] })).not.toBeNull();
  expect(
    event('Bug', {}, { projects: ['shop'], defects: { types: ['10004'] } }),
  ).not.toBeNull();
});
