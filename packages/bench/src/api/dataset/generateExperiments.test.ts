import { generateExperiments } from './generateExperiments';
import { createOrganisation } from './organisation';
import { words } from './words';

function generate(seed: number, experiments = 400) {
  const vocabulary = words(5000);
  const organisation = createOrganisation({
    services: 50,
    seed,
    words: vocabulary,
  });
  return [
    ...generateExperiments({ experiments, organisation, vocabulary, seed }),
  ];
}

describe('generateExperiments', () => {
  it('makes the same experiments for the same seed, ids included', () => {
    expect(generate(1)).toEqual(generate(1));
    expect(generate(1)[0].title).not.toBe(generate(2)[0].title);
  });

  it('makes experiments that could have happened', () => {
    const experiments = generate(3);
    expect(new Set(experiments.map(e => e.id)).size).toBe(400);
    for (const e of experiments) {
      expect(e.title.length).toBeLessThanOrEqual(140);
      expect(e.treated.entityRefs).toContain(e.entityRef);
      expect(e.treated.entityRefs!.length).toBeLessThanOrEqual(4);
      expect(e.updatedAt >= e.createdAt).toBe(true);
      expect(e.outcome === null).toBe(
        !['closed', 'watching'].includes(e.status),
      );
      expect(e.verdict === null).toBe(e.startedAt === null);
    }
    const shipped = experiments.filter(
      e => e.verdict?.recommendation === 'ship',
    );
    expect(shipped.length).toBeGreaterThan(50);
    for (const { verdict, metrics } of shipped) {
      const better = metrics[0].direction === 'higher-is-better' ? 1 : -1;
      expect(verdict!.interval!.map(end => Math.sign(end!))).toEqual([
        better,
        better,
      ]);
    }
    const closed = experiments.filter(e => e.status === 'closed').length;
    expect(closed / 400).toBeGreaterThan(0.7);
    expect(closed / 400).toBeLessThan(0.86);
  });
});

describe('words', () => {
  it('are different, and none is the beginning of a made-up one', () => {
    const all = words(20_000);
    expect(new Set(all).size).toBe(20_000);
    const tail = all.slice(400).sort();
    for (let i = 1; i < tail.length; i += 1) {
      expect(tail[i].startsWith(tail[i - 1])).toBe(false);
    }
  });
});
