/** Where the plugin of experiments has its pages unless an app moved them. */
const EXPERIMENTS = '/experiments';

/** The experiments of a service. */
export function experimentsOf(entityRef: string): string {
  return `${EXPERIMENTS}/portfolio?${new URLSearchParams({
    service: entityRef,
  })}`;
}

/** A new experiment on a service. */
export function newExperimentOn(entityRef: string): string {
  return `${EXPERIMENTS}/new?${new URLSearchParams({ service: entityRef })}`;
}
