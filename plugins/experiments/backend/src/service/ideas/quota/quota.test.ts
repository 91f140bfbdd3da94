import type { Knex } from 'knex';
import { backlog } from '../../../__testUtils__/backlog';
import { experimentInput } from '../../../__testUtils__/inputs';
import { databases, initDatabase } from '../../../__testUtils__/testDatabases';
import { createDraft } from '../../drafts/createDraft';
import { getIdeaForCaller } from '../queries';
import { transitionIdea } from '../transitionIdea';
import { balanceForCaller, setQuotaForCaller } from './balanceForCaller';

jest.setTimeout(60_000);

const CHECKOUT = 'group:default/checkout';
const OTHER = 'group:default/other';

describe.each(databases.eachSupportedId())(
  'the quota of quick fixes, %s',
  id => {
    let knex: Knex;
    let test: ReturnType<typeof backlog>;
    beforeEach(async () => {
      knex = await initDatabase(id);
      test = backlog(knex);
    });

    const balance = (owner?: string) =>
      balanceForCaller(test.context, test.caller, { owner });
    const setQuota = (ownerRef: string | null, maxQuickFixShare: number) =>
      setQuotaForCaller(test.context, test.caller, {
        ownerRef,
        maxQuickFixShare,
        reason: 'Causes first',
      });
    const commit = async (
      nature: 'systemic' | 'quick-fix' | null,
      ownerRef = CHECKOUT,
    ) => {
      const { key } = await test.add({ nature, ownerRef });
      return transitionIdea(test.context, test.caller, key, 1, {
        action: 'commit',
      });
    };

    it('tells the share of quick fixes with its interval', async () => {
      expect(await balance()).toMatchObject({
        share: null,
        interval: null,
        quota: null,
        sentence: { key: 'idea.balance.none' },
      });
      for (let i = 0; i < 16; i++) await commit('quick-fix');
      for (let i = 0; i < 7; i++) await commit('systemic', OTHER);
      await commit(null);
      const all = await balance();
      expect(all).toMatchObject({
        windowDays: 180,
        quickFix: 16,
        systemic: 7,
        unmarked: 1,
        sentence: {
          text: '16 of 23 ideas chosen in the last 180 days are quick fixes (70% [49% to 84%]), 7 change the system.',
        },
      });
      // Wilson's interval of 16 of 23 at 95%.
      expect(all.interval![0]).toBeCloseTo(0.4913, 3);
      expect(all.interval![1]).toBeCloseTo(0.844, 3);
      expect(await balance(OTHER)).toMatchObject({ quickFix: 0, systemic: 7 });
      test.clock.advance(181 * 86_400_000);
      expect(await balance()).toMatchObject({ quickFix: 0, systemic: 0 });
    });

    it('stops further quick fixes until systemic ones follow', async () => {
      await setQuota(CHECKOUT, 0.5);
      await commit('quick-fix');
      const refused = commit('quick-fix');
      await expect(refused).rejects.toThrow(
        'No further quick fix now: 1 of the 1 ideas that group:default/checkout chose in the last 180 days are quick fixes, and the quota is 50%. Choose a systemic idea next, or ask who sets the quota',
      );
      const waiting = await getIdeaForCaller(
        test.context,
        test.caller,
        'IDEA-2',
      );
      const whyNot = (action: string) =>
        waiting.allowedActions.find(a => a.action === action)!.whyNot;
      expect(whyNot('try')).toMatch(/^No further quick fix now/);
      expect(whyNot('commit')).toMatch(/^No further quick fix now/);
      expect(whyNot('drop')).toBeNull();
      test.metrics.define('m');
      const tried = createDraft(test.context, test.caller, {
        ...experimentInput('m'),
        ideaKey: 'IDEA-2',
      });
      await expect(tried).rejects.toThrow(/^No further quick fix now/);
      expect(await knex('experiments')).toEqual([]);
      // Others, other natures and ideas without an owner are not bound.
      await commit('quick-fix', OTHER);
      await commit(null);
      expect((await balance(CHECKOUT)).quota).toMatchObject({ exceeded: true });
      await commit('systemic');
      expect(await balance(CHECKOUT)).toMatchObject({
        quota: {
          exceeded: false,
          maxQuickFixShare: 0.5,
          reason: 'Causes first',
        },
        sentence: { key: 'idea.balance.within' },
      });
      await commit('quick-fix');
    });

    it('holds for all who have none of their own', async () => {
      await setQuota(null, 0);
      await expect(commit('quick-fix')).rejects.toThrow(/quota is 0%/);
      await setQuota(CHECKOUT, 1);
      await commit('quick-fix');
      await expect(commit('quick-fix', OTHER)).rejects.toThrow(/quota is 0%/);
      expect((await balance(CHECKOUT)).quota).toMatchObject({
        ownerRef: CHECKOUT,
        exceeded: false,
      });
      expect((await balance()).quota).toMatchObject({
        ownerRef: null,
        exceeded: true,
      });
    });

    it('is set by those who may', async () => {
      test.policy.answers = { 'hone.idea.quota': false };
      await expect(setQuota(null, 0.5)).rejects.toThrow(
        'You may not set the quota of quick fixes: the permission hone.idea.quota is missing',
      );
      test.policy.answers = {};
      await expect(setQuota('//', 0.5)).rejects.toThrow(/^ownerRef has to be/);
    });
  },
);
