/** Where the plugin of experiments has its pages unless an app moved them. */
const EXPERIMENTS = '/experiments';

/** An idea in the backlog. */
export function ideaLink(key: string): string {
  return `${EXPERIMENTS}/backlog?${new URLSearchParams({ idea: key })}`;
}

/** An experiment. */
export function experimentLink(key: string): string {
  return `${EXPERIMENTS}/${encodeURIComponent(key)}`;
}
