import { createDevApp } from '@backstage/frontend-dev-utils';
import {
  createFrontendPlugin,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';

/** Shows all components on one page: `yarn workspace @hone/react start`. */
createDevApp({
  features: [
    createFrontendPlugin({
      pluginId: 'hone-react-gallery',
      extensions: [
        PageBlueprint.make({
          params: {
            path: '/',
            title: 'Hone components',
            loader: () => import('./Gallery').then(m => <m.Gallery />),
          },
        }),
      ],
    }),
  ],
});
