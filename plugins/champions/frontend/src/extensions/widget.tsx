import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';

/** What the plugin adds to the home page. */
export const championWidget = HomePageWidgetBlueprint.make({
  name: 'champion',
  params: {
    name: 'HoneChampion',
    title: 'Champion',
    description: 'Your seats as champion, and offers that you could take',
    layout: { width: { minColumns: 3 }, height: { minRows: 2 } },
    components: () =>
      import('../widgets/ChampionWidget').then(m => ({
        Content: m.ChampionWidget,
      })),
  },
});
