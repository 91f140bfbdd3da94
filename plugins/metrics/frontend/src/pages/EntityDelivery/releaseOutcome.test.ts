import { toCsv } from '@hone/react';
import { demoReleases } from '../../__fixtures__/demoReleases';
import { InMemoryDelivery } from '../../__fixtures__/InMemoryDelivery';
import { fetchForExport } from './fetchForExport';
import { RELEASE_FILE_COLUMNS, releaseFileName } from './releaseFile';
import { releaseOutcome, shortSha } from './releaseOutcome';

const NOW = Date.parse('2026-12-09T10:15:00Z');

describe('releaseOutcome', () => {
  it('keeps what is not counted and what is not known apart from success', () => {
    expect(demoReleases(9, NOW).map(releaseOutcome)).toEqual([
      'provisional',
      'failed',
      'redeploy',
      'rollback',
      'failed',
      'caught',
      'failed',
      'ok',
      'ok',
    ]);
  });

  it('shortens commits', () => {
    expect(shortSha('4f2c9a1db3e0')).toBe('4f2c9a1d');
    expect(shortSha(null)).toBeNull();
  });
});

describe('the file', () => {
  it('has fixed columns, empty cells for what is missing, and evidence', () => {
    const lines = toCsv(RELEASE_FILE_COLUMNS, demoReleases(9, NOW)).split(
      '\r\n',
    );
    expect(lines[0]).toBe(
      'id,at,kind,changes,leadTimeHours,outcome,matured,unplanned,sha,digest,url,evidence',
    );
    expect(lines[5]).toBe(
      'deploy-5,2026-12-04T09:15:00.000Z,deployment,1,40,failed,true,false,4f2d15d9b3e0,,https://ci.example.com/runs/5,incident INC-398 (explicit); rollback deploy-5 (explicit)',
    );
    expect(lines[9]).toMatch(/,false,,,,$/);
    expect(releaseFileName('component:default/cart')).toBe(
      'deployments-cart.csv',
    );
  });

  it('stops at its bound and says so', async () => {
    const api = new InMemoryDelivery(() => NOW);
    const query = {
      entityRef: 'component:default/payments-gateway',
      from: '',
      to: '',
    };
    expect(await fetchForExport(api, query)).toMatchObject({ complete: true });
    const bounded = await fetchForExport(api, query, 30);
    expect(bounded.rows).toHaveLength(30);
    expect(bounded.complete).toBe(false);
  });
});
