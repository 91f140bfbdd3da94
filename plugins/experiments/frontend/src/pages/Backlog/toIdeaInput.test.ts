import { DEMO_IDEAS } from '../../__fixtures__/demoIdeas';
import { InMemoryIdeas } from '../../__fixtures__/InMemoryIdeas';
import { toIdeaInput } from './toIdeaInput';

describe('toIdeaInput', () => {
  it('keeps everything that is not changed', async () => {
    const ideas = new InMemoryIdeas(DEMO_IDEAS, 0);
    const before = await ideas.get('IDEA-17');
    const after = await ideas.update('IDEA-17', 1, toIdeaInput(before));
    const { revision, updatedAt, ageDays, ...rest } = before;
    expect(after).toMatchObject(rest);
    expect(after.revision).toBe(revision + 1);
  });

  it('leaves out what a source did not say', async () => {
    const ideas = new InMemoryIdeas(DEMO_IDEAS, 0);
    expect(toIdeaInput(await ideas.get('IDEA-24')).source).toEqual({
      type: 'person',
    });
  });
});
