import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';

const LAYOUT = { width: { minColumns: 3 }, height: { minRows: 2 } };

/** What the plugin adds to the home page. */
export const widgetExtensions = [
  HomePageWidgetBlueprint.make({
    name: 'needs-you',
    params: {
      name: 'HoneNeedsYou',
      title: 'Experiments that need you',
      description: 'Decisions and reviews that wait for you',
      layout: LAYOUT,
      components: () =>
        import('../widgets/NeedsYouWidget').then(m => ({
          Content: m.NeedsYouWidget,
        })),
    },
  }),
  HomePageWidgetBlueprint.make({
    name: 'running',
    params: {
      name: 'HoneRunningExperiments',
      title: 'Running on my services',
      description: 'Experiments that collect data on what your groups own',
      layout: LAYOUT,
      components: () =>
        import('../widgets/RunningWidget').then(m => ({
          Content: m.RunningWidget,
        })),
    },
  }),
  HomePageWidgetBlueprint.make({
    name: 'top-ideas',
    params: {
      name: 'HoneTopIdeas',
      title: 'Top of the backlog',
      description: 'The ideas that are most worth trying next',
      layout: LAYOUT,
      components: () =>
        import('../widgets/TopIdeasWidget').then(m => ({
          Content: m.TopIdeasWidget,
        })),
    },
  }),
];
