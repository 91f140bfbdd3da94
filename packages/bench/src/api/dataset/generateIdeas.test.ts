import { generateIdeas } from './generateIdeas';
import { createOrganisation } from './organisation';
import { votesFor } from './votesFor';
import { words } from './words';

function generate(seed: number, ideas = 2000) {
  const vocabulary = words(5000);
  const organisation = createOrganisation({
    services: 50,
    seed,
    words: vocabulary,
  });
  return [...generateIdeas({ ideas, organisation, vocabulary, seed })];
}

describe('generateIdeas', () => {
  it('makes the same ideas for the same seed, ids included', () => {
    expect(generate(1, 50)).toEqual(generate(1, 50));
    expect(generate(1, 1)[0].title).not.toBe(generate(2, 1)[0].title);
  });

  it('makes ideas that could have been written', () => {
    const ideas = generate(3);
    const earlier = new Set<string>();
    for (const idea of ideas) {
      expect(idea.title.length).toBeLessThanOrEqual(140);
      expect(idea.updatedAt >= idea.createdAt).toBe(true);
      expect(idea.mergedInto === null).toBe(idea.status !== 'merged');
      expect(idea.mergedInto === null || earlier.has(idea.mergedInto)).toBe(
        true,
      );
      expect(idea.chosenAt === null).toBe(
        !['trying', 'done'].includes(idea.status),
      );
      expect(idea.rank).toBe(idea.priority.valuePerDay ?? -1);
      expect(idea.source.ref === null).toBe(idea.source.type === 'person');
      earlier.add(idea.id);
    }
    expect(earlier.size).toBe(2000);
    const unknown = ideas.filter(({ rank }) => rank === -1).length / 2000;
    expect(unknown).toBeGreaterThan(0.25);
    expect(unknown).toBeLessThan(0.35);
  });

  it('gives every vote of an idea to somebody else', () => {
    const most = generate(4).reduce((a, b) => (b.votes > a.votes ? b : a));
    expect(most.votes).toBe(40);
    expect(new Set(votesFor(most).map(vote => vote.user_ref)).size).toBe(40);
  });
});
