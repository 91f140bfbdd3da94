/** What to do where no deployment is linked. */
export const setupMessages = {
  setup: {
    empty:
      'No deployments linked to {{name}} in the last {{days}} days or the {{days}} before. One of three ways connects them; a longer range may show older ones.',
    again: 'Check again',
    names: {
      title: 'Tell the names that your tools use',
      text: 'Deployments are matched by the name in the catalog. Where your tools use other names, list them in the catalog file.',
    },
    push: {
      title: 'Push from your pipeline',
      text: 'One call at the end of a deployment is enough. It needs a token with the permission hone.delivery-event.create.',
    },
    git: {
      title: 'Read a Git repository',
      text: 'The Git connector reads commits, and tags as deployments. Those who run this portal add it to the backend and name the repository.',
    },
    example: 'Example: {{title}}',
  },
} as const;
