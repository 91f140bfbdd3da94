import type { Knex } from 'knex';
import { experimentInput } from '../../__testUtils__/inputs';
import { testContext } from '../../__testUtils__/testContext';
import { databases, initDatabase } from '../../__testUtils__/testDatabases';
import { replaceShares } from '../../store/shares';
import { createDraft } from '../drafts/createDraft';
import { transitionExperiment } from '../lifecycle/transition';
import { getForCaller } from '../queries';

jest.setTimeout(60_000);

async function statementsOf<T>(knex: Knex, run: () => Promise<T>) {
  const statements: string[] = [];
  const listen = ({ sql }: { sql: string }) => statements.push(sql);
  knex.on('query', listen);
  const result = await run();
  knex.removeListener('query', listen);
  return { result, statements };
}

describe.each(databases.eachSupportedId())(
  'what is read of one experiment, %s',
  id => {
    it('is what its state does not rule out, and no more', async () => {
      const knex = await initDatabase(id);
      const { context, caller, metrics } = testContext(
        knex,
        '2026-06-01T00:00:00Z',
      );
      metrics.define('m');
      const {
        key,
        id: experimentId,
        revision,
      } = await createDraft(context, caller, experimentInput('m'));
      const groups = ['group:default/b', 'group:default/a'];
      await knex.transaction(tx => replaceShares(tx, experimentId, groups));
      const read = () =>
        statementsOf(knex, () => getForCaller(context, caller, key));

      const draft = await read();
      expect(draft.result.sharedWith).toEqual([
        'group:default/a',
        'group:default/b',
      ]);
      // The experiment with its shares, what it is linked to, and what its start is judged by, each with one statement.
      const first = draft.statements.map(
        sql => /from [`"](\w+)[`"]/.exec(sql)?.[1],
      );
      expect(first.sort()).toEqual([
        'approvals',
        'events',
        'experiment_shares',
        'experiments',
        'freezes',
        'governance_policies',
        'participants',
        'reviews',
      ]);

      await transitionExperiment(context, caller, key, revision, {
        action: 'start',
      });
      const running = await read();
      // Pauses are told by what happened since the start; there is no verdict and nothing was shipped.
      expect(running.statements).toHaveLength(3);
      expect(running.statements.join()).not.toMatch(/analyses|watch_checks/);
    });
  },
);
