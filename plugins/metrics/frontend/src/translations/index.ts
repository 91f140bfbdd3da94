/**
 * Other languages than English; pass the default export to `createApp({ features })`.
 *
 * @packageDocumentation
 */
import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { TranslationBlueprint } from '@backstage/plugin-app-react';
import { honeMetricsTranslations } from './resource';

/**
 * German for the delivery of services.
 * @public
 */
export default createFrontendModule({
  pluginId: 'app',
  extensions: [
    TranslationBlueprint.make({
      name: 'hone-metrics',
      params: { resource: honeMetricsTranslations },
    }),
  ],
});

export { honeMetricsTranslations };
