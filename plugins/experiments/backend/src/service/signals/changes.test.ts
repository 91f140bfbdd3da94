import { mockServices } from '@backstage/backend-test-utils';
import {
  MINUTE,
  noise,
  pointsFrom,
  START,
} from '../../__fixtures__/analysisInput';
import { createRng } from '@hone/inference';
import { backlog, callerNamed, ideaInput } from '../../__testUtils__/backlog';
import { as, experimentInput, metricInput } from '../../__testUtils__/inputs';
import { startPortal } from '../../__testUtils__/startPortal';
import { databases, initDatabase } from '../../__testUtils__/testDatabases';
import { analyzeDue } from '../../tasks/analyzeDue';
import { addComment } from '../comments/addComment';
import { takeBackComment } from '../comments/takeBackComment';
import { createDraft } from '../drafts/createDraft';
import { deleteDraft } from '../drafts/deleteDraft';
import { updateDraft } from '../drafts/updateDraft';
import { moveIdea } from '../ideas/moves/moveIdea';
import { transitionIdea } from '../ideas/transitionIdea';
import { voteForIdea } from '../ideas/voteForIdea';
import { transitionExperiment } from '../lifecycle/transition';
import { shareExperiment } from '../sharing/shareExperiment';

jest.setTimeout(60_000);

const WHY = 'The team saw enough of it';

describe.each(databases.eachSupportedId())('what is told of, %s', id => {
  async function setUp() {
    const test = backlog(await initDatabase(id), new Date(START).toISOString());
    const { context, caller, told } = test;
    const draft = (change = {}) =>
      createDraft(context, caller, {
        ...experimentInput('m-primary'),
        ...change,
      });
    /** What one act told of. */
    const by = async (act: Promise<unknown>) => {
      told.length = 0;
      await act;
      return [...told];
    };
    return { ...test, draft, by };
  }

  it('every change of an experiment, with the idea that it tries', async () => {
    const { context, caller, add, draft, by } = await setUp();
    await add();
    await add({ title: 'Another' });
    expect(await by(draft({ ideaKey: 'IDEA-1' }))).toEqual([
      'experiment 1',
      'idea 1',
    ]);
    const input = { ...experimentInput('m-primary'), title: 'New' };
    expect(
      await by(
        updateDraft(context, caller, 'EXP-1', 1, {
          ...input,
          ideaKey: 'IDEA-2',
        }),
      ),
    ).toEqual(['experiment 1', 'idea 2', 'idea 1']);
    expect(await by(shareExperiment(context, caller, 'EXP-1', 2, []))).toEqual([
      'experiment 1',
    ]);
    const comment = await addComment(context, caller, 'EXP-1', 'Hello');
    expect(await by(addComment(context, caller, 'EXP-1', 'Hi'))).toEqual([
      'experiment 1',
    ]);
    expect(
      await by(takeBackComment(context, caller, 'EXP-1', comment.id)),
    ).toEqual(['experiment 1']);
    expect(await by(deleteDraft(context, caller, 'EXP-1', 3))).toEqual([
      'experiment 1',
      'idea 2',
    ]);
  });

  it('every step, and an idea that was answered by it', async () => {
    const { context, caller, add, clock, draft, by } = await setUp();
    await add();
    await draft({ ideaKey: 'IDEA-1' });
    let revision = 1;
    const step = (input: Parameters<typeof transitionExperiment>[4]) =>
      by(transitionExperiment(context, caller, 'EXP-1', revision++, input));
    const both = ['experiment 1', 'idea 1'];
    expect(await step({ action: 'start' })).toEqual(both);
    clock.advance(86_400_000);
    expect(await step({ action: 'conclude' })).toEqual(both);
    const decide = { action: 'decide', decision: 'stop-learned', reason: WHY };
    expect(await step(decide as never)).toEqual(both);
  });

  it('nothing that was refused', async () => {
    const { context, caller, draft, told } = await setUp();
    await draft();
    told.length = 0;
    await expect(
      deleteDraft(context, caller, 'EXP-1', 7),
    ).rejects.toMatchObject({ name: 'ConflictError' });
    expect(told).toEqual([]);
  });

  it('every change of ideas', async () => {
    const { context, caller, add, by } = await setUp();
    expect(await by(add())).toEqual(['idea 1']);
    await add({ title: 'Two' });
    const bob = callerNamed('bob');
    expect(await by(voteForIdea(context, bob, 'IDEA-2', true))).toEqual([
      'idea 2',
    ]);
    expect(
      await by(
        moveIdea(context, caller, 'IDEA-2', 1, {
          before: 'IDEA-1',
          reason: WHY,
        }),
      ),
    ).toEqual(['idea 2']);
    expect(
      await by(
        transitionIdea(context, caller, 'IDEA-2', 2, {
          action: 'merge',
          into: 'IDEA-1',
        }),
      ),
    ).toEqual(['idea 2', 'idea 1']);
  });

  it('a look of the schedule that says something new, and an outage once', async () => {
    const { context, caller, clock, metrics, draft, by } = await setUp();
    const rng = createRng('changes');
    const values = (name: string) =>
      pointsFrom(
        START,
        MINUTE,
        noise(rng.fork(name), 90).map(x => 100 * Math.exp(0.05 * x)),
      );
    metrics.points = { canary: values('canary'), stable: values('stable') };
    await draft({
      design: 'canary',
      treated: { name: 'canary' },
      control: { name: 'stable' },
      plan: { durationSeconds: 4 * 3600, minimumDurationSeconds: 3600 },
    });
    await transitionExperiment(context, caller, 'EXP-1', 1, {
      action: 'start',
    });
    clock.advance(30 * MINUTE);
    const look = () => by(analyzeDue(context));
    expect(await look()).toEqual(['experiment 1']);
    metrics.mode = 'down';
    clock.advance(5 * MINUTE);
    expect(await look()).toEqual(['experiment 1']);
    clock.advance(5 * MINUTE);
    expect(await look()).toEqual([]);
    metrics.mode = 'up';
    clock.advance(5 * MINUTE);
    expect(await look()).toEqual(['experiment 1']);
  });
});

it('reaches the signals of a portal', async () => {
  const events = mockServices.events.mock();
  const portal = await startPortal({ features: [events.factory] });
  const ada = as('ada');
  const metric = await portal.metrics.createMetric(metricInput(), ada);
  const { key } = await portal.experiments.create(
    experimentInput(metric.id),
    ada,
  );
  const idea = await portal.ideas.create(ideaInput(), ada);
  expect(events.publish.mock.calls).toEqual(
    [
      { kind: 'experiment', key },
      { kind: 'idea', key: idea.key },
    ].map(message => [
      {
        topic: 'signals',
        eventPayload: {
          recipients: { type: 'broadcast' },
          channel: 'hone-experiments',
          message,
        },
      },
    ]),
  );
  await portal.backend.stop();
});
