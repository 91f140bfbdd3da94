import { experimentInput } from '../__testUtils__/inputs';
import { ideaInput } from '../__testUtils__/backlog';
import { callerNamed, testContext } from '../__testUtils__/testContext';
import { databases, initDatabase } from '../__testUtils__/testDatabases';
import { createDraft } from './drafts/createDraft';
import { createIdea } from './ideas/createIdea';
import { loadIdea } from './ideas/loadIdea';
import { loadReadable } from './loadReadable';

jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())('what may not be read, %s', id => {
  async function setUp() {
    const knex = await initDatabase(id);
    const test = testContext(knex, '2026-06-01T00:00:00Z');
    const { context, caller, policy } = test;
    const { key } = await createDraft(
      context,
      caller,
      experimentInput('m-primary'),
    );
    const { idea } = await createIdea(context, caller, ideaInput());
    policy.answers = { 'hone.experiment.read': false, 'hone.idea.read': false };
    const gil = callerNamed('gil');

    /** Everything that is waited for until the answer is there, and the answer. */
    const trace = async (name: string, load: () => Promise<unknown>) => {
      const waited: string[] = [];
      const note = ({ sql }: { sql: string }) => waited.push(sql);
      knex.on('query', note);
      const message = await load().then(
        () => 'was read',
        error => error.message.replace(name, 'X'),
      );
      knex.removeListener('query', note);
      return { message, waited };
    };
    return { ...test, gil, key, ideaKey: idea.key, trace };
  }

  it('costs as much as what does not exist, and says the same', async () => {
    const { context, gil, key, ideaKey, trace } = await setUp();
    const rights = jest.spyOn(context.authorizer, 'rights');
    const viewer = jest.spyOn(context.ideaAuthorizer, 'viewer');
    const experiment = (name: string) =>
      trace(name, () => loadReadable(context, gil, name));
    const idea = (name: string) =>
      trace(name, () => loadIdea(context, gil, name));

    const hidden = await experiment(key);
    expect(rights).toHaveBeenCalledTimes(1);
    expect(await experiment('EXP-99999')).toEqual(hidden);
    expect(rights).toHaveBeenCalledTimes(2);
    expect(hidden.message).toBe('There is no experiment X');
    expect(hidden.waited).toHaveLength(1);

    const hiddenIdea = await idea(ideaKey);
    expect(viewer).toHaveBeenCalledTimes(1);
    expect(await idea('IDEA-99999')).toEqual(hiddenIdea);
    expect(viewer).toHaveBeenCalledTimes(2);
    expect(hiddenIdea.message).toBe('There is no idea X');
  });
});
