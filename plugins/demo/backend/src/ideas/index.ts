import type {
  IdeaInput,
  IdeasApi,
} from '@hone/backstage-plugin-experiments-common';
import { serviceRef, teamRef, TEAMS } from '../organisation/teams';
import type { DemoMetric } from '../simulation/metrics';
import { POST_MORTEM_IDEAS } from './postMortemIdeas';
import { TEAM_IDEAS } from './teamIdeas';
import type { DemoIdea } from './types';

/** The simulated backlog. */
export const DEMO_IDEAS: DemoIdea[] = [...POST_MORTEM_IDEAS, ...TEAM_IDEAS];

function teamOf({ team, service }: DemoIdea): string {
  return (
    team ?? TEAMS.find(t => t.services.some(s => s.name === service))!.name
  );
}

function toInput(
  idea: DemoIdea,
  metricIds: Record<DemoMetric, string>,
): IdeaInput {
  const { ref, source, label, measuredBy } = idea;
  return {
    title: idea.title,
    entityRef: idea.service ? serviceRef(idea.service) : null,
    ownerRef: teamRef(teamOf(idea)),
    hypothesis: {
      problem: idea.problem,
      solution: idea.solution,
      metric: idea.metric ?? '',
    },
    metricId: measuredBy ? metricIds[measuredBy] : null,
    nature: idea.nature ?? null,
    source: { type: source, ref: `hone-demo:${ref}`, label, simulated: true },
    factors: idea.factors ?? {},
  };
}

/**
 * Puts the simulated ideas into the backlog; those that are there already are left as they are.
 *
 * @returns the keys of the ideas by what their source calls them
 */
export async function loadIdeas(
  options: { ideas: IdeasApi; token(): Promise<string> },
  metricIds: Record<DemoMetric, string>,
): Promise<Map<string, string>> {
  const keys = new Map<string, string>();
  for (const idea of DEMO_IDEAS) {
    const { key } = await options.ideas.create(toInput(idea, metricIds), {
      token: await options.token(),
    });
    keys.set(idea.ref, key);
  }
  return keys;
}
