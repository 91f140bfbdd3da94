import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  championBasicPermissions,
  programmeResourcePermissions,
} from '@hone/backstage-plugin-champions-common';
import {
  experimentBasicPermissions,
  experimentResourcePermissions,
  ideaResourcePermissions,
} from '@hone/backstage-plugin-experiments-common';
import { metricsPermissions } from '@hone/backstage-plugin-metrics-common';
import { isResourcePermission } from '@backstage/plugin-permission-common';
import { DEMO_ROLES } from '../organisation/roles';
import { GRANTS, grantsOf } from './grants';

const DOCS = join(__dirname, '../../../../../docs/permissions.md');

const PERMISSIONS = [
  ...experimentResourcePermissions,
  ...ideaResourcePermissions,
  ...experimentBasicPermissions,
  ...programmeResourcePermissions,
  ...championBasicPermissions,
  ...metricsPermissions,
];

/** The matrix as lines of Markdown, as the documentation prints it. */
function printMatrix(): string[] {
  return Object.keys(GRANTS).map(name => {
    const cells = DEMO_ROLES.map(
      role => grantsOf(name, [role]).join(', ') || '–',
    );
    return [`\`${name}\``, ...cells].join(' | ');
  });
}

/** Lines of the tables of a Markdown text, without padding. */
function tableLines(markdown: string): string[] {
  return markdown
    .split('\n')
    .filter(line => line.startsWith('|'))
    .map(line =>
      line
        .split('|')
        .slice(1, -1)
        .map(cell => cell.trim())
        .join(' | '),
    );
}

describe('the table of grants', () => {
  it('has a row for every permission of Hone, and for nothing else', () => {
    expect(Object.keys(GRANTS).sort()).toEqual(
      PERMISSIONS.map(({ name }) => name).sort(),
    );
  });

  it('restricts only permissions that are asked for single objects', () => {
    const basic = PERMISSIONS.filter(
      permission => !isResourcePermission(permission),
    );
    for (const { name } of basic) {
      const grants = Object.values(GRANTS[name]);
      const restricted = grants.filter(grant => grant && grant !== 'all');
      expect([name, ...restricted]).toEqual([name]);
    }
  });

  it('gives a guest what is shared, and nothing else', () => {
    const names = Object.keys(GRANTS).filter(
      name => grantsOf(name, ['guest']).length > 0,
    );
    expect(names).toEqual(['hone.experiment.read', 'hone.experiment.comment']);
    expect(names.flatMap(name => grantsOf(name, ['guest']))).toEqual([
      'shared',
      'shared',
    ]);
  });

  it('adds up for whoever has several roles, and refuses whoever has none', () => {
    const name = 'hone.experiment.run';
    expect(grantsOf(name, ['release-lead', 'engineer'])).toEqual([
      'canaries',
      'own',
    ]);
    expect(grantsOf('hone.experiment.decide', ['engineer', 'manager'])).toEqual(
      ['all'],
    );
    expect(grantsOf('hone.experiment.read', [])).toEqual([]);
    expect(grantsOf('hone.something.new', ['manager'])).toEqual([]);
  });

  it('is the one that the documentation shows', () => {
    const written = tableLines(readFileSync(DOCS, 'utf8'));
    const first = written.findIndex(line => line.startsWith('`hone.'));
    const expected = printMatrix();
    expect(written[first - 2]).toBe(['permission', ...DEMO_ROLES].join(' | '));
    expect(written.slice(first, first + expected.length)).toEqual(expected);
  });
});
