import { DEMO_IDEAS, doneIdeas, type IdeaSpec } from './demoIdeas';
import type { DemoSpec } from './demoSpecs';
import { InMemoryGovernance } from './InMemoryGovernance';
import { InMemoryCalendar } from './InMemoryCalendar';
import { InMemoryExperiments } from './InMemoryExperiments';
import { InMemoryIdeas } from './InMemoryIdeas';
import { InMemoryPlanning } from './InMemoryPlanning';

/** The backends in memory, wired to each other as on a server. */
export function demoWorld(
  specs: DemoSpec[],
  options: {
    ideas?: IdeaSpec[];
    denied?: ConstructorParameters<typeof InMemoryIdeas>[2];
  } = {},
) {
  const now = Date.now();
  const ideas = new InMemoryIdeas(
    options.ideas ?? [...DEMO_IDEAS, ...doneIdeas(6, 16)],
    now,
    options.denied,
  );
  const experiments = new InMemoryExperiments(specs, now, ideas);
  const planning = new InMemoryPlanning(experiments.experiments, now);
  const calendar = new InMemoryCalendar(experiments.experiments, now);
  ideas.experiments = experiments.experiments;
  const governance = new InMemoryGovernance(experiments.experiments, now);
  return { ideas, experiments, planning, calendar, governance };
}
