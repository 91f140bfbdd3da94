import type {
  ControlPoolInput,
  ExperimentInput,
  PowerInput,
} from '@hone/backstage-plugin-experiments-common';

/** Whether two questions are about the same metric, so that the last answer may stand until the next is there. */
export function isSameSubject(key: readonly unknown[], metricId: string) {
  const asked = key.at(-1);
  return (
    typeof asked === 'object' &&
    asked !== null &&
    'metricId' in asked &&
    asked.metricId === metricId
  );
}

/** Keys of what the wizard asks for while one plans. */
export const planningKeys = {
  templates: ['experiment-planning', 'templates'] as const,
  lint: (experiment: ExperimentInput, withPower: boolean) =>
    ['experiment-planning', 'lint', experiment, withPower] as const,
  risk: (experiment: ExperimentInput, key: string | undefined) =>
    ['experiment-planning', 'risk', experiment, key] as const,
  collisions: (experiment: ExperimentInput) =>
    ['experiment-planning', 'collisions', experiment] as const,
  power: (input: PowerInput) =>
    ['experiment-planning', 'power', input] as const,
  controls: (input: ControlPoolInput) =>
    ['experiment-planning', 'controls', input] as const,
};
