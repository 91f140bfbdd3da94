import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  LIFECYCLE,
  STATES_WITH_SLOT,
  type ExperimentAction,
  type ExperimentStatus,
} from '@hone/backstage-plugin-experiments-common';
import { RIGHT_OF_ACTION } from '../../authorization';
import { ACTIONS_WITH_REASON } from './actionsWithReason';

const DOCS = join(__dirname, '../../../../../../docs/experiments/lifecycle.md');

/** Decisions branch; the words of their targets are in the text below the table. */
const BRANCHES: ReadonlySet<ExperimentAction> = new Set(['decide', 'confirm']);

function rows(): string[] {
  return (Object.keys(LIFECYCLE) as ExperimentStatus[])
    .flatMap(status => {
      const slot = STATES_WITH_SLOT.includes(status) ? 'yes' : 'no';
      const actions = Object.entries(LIFECYCLE[status]) as [
        ExperimentAction,
        ExperimentStatus,
      ][];
      if (actions.length === 0) return [[status, slot, '–', '–', '–', '–']];
      return actions.map(([action, to]) => [
        status,
        slot,
        `\`${action}\``,
        BRANCHES.has(action) ? 'by decision' : to,
        `\`hone.experiment.${RIGHT_OF_ACTION[action]}\``,
        ACTIONS_WITH_REASON.has(action) ? 'yes' : 'no',
      ]);
    })
    .map(cells => cells.join(' | '));
}

describe('the documentation of the life cycle', () => {
  it('has the table that the code follows', () => {
    const written = readFileSync(DOCS, 'utf8')
      .split('\n')
      .filter(line => line.startsWith('|'))
      .map(line =>
        line
          .split('|')
          .slice(1, -1)
          .map(cell => cell.trim())
          .join(' | '),
      );
    const first = written.findIndex(line => /^-+ \|/.test(line)) + 1;
    const expected = rows();
    expect(written.slice(first, first + expected.length)).toEqual(expected);
  });
});
