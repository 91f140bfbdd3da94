import { createRng } from '@hone/inference';
import { LIFECYCLE } from '@hone/backstage-plugin-experiments-common';
import { generateEvents } from './generateEvents';
import { generateExperiments } from './generateExperiments';
import { createOrganisation } from './organisation';
import { words } from './words';

it('tells how every experiment came where it stands, by steps of the life cycle', () => {
  const vocabulary = words(5000);
  const seed = 1;
  const experiments = [
    ...generateExperiments({
      experiments: 500,
      organisation: createOrganisation({
        services: 20,
        seed,
        words: vocabulary,
      }),
      vocabulary,
      seed,
    }),
  ];
  const rng = createRng('events');
  let events = 0;
  for (const experiment of experiments) {
    const told = generateEvents(rng, experiment);
    events += told.length;
    let status = null;
    for (const [i, event] of told.entries()) {
      expect(event.at >= (told[i - 1]?.at ?? experiment.createdAt)).toBe(true);
      if (event.to === null) continue;
      expect(event.from).toBe(status);
      expect(event.from === null || event.type in LIFECYCLE[event.from]).toBe(
        true,
      );
      status = event.to;
    }
    expect(status).toBe(experiment.status);
  }
  expect(events / 500).toBeGreaterThan(8);
  expect(events / 500).toBeLessThan(14);
});
