import { createApp } from '@backstage/frontend-defaults';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import championsTranslations from '@hone/backstage-plugin-champions/translations';
import experimentsTranslations from '@hone/backstage-plugin-experiments/translations';
import metricsTranslations from '@hone/backstage-plugin-metrics/translations';
import { navModule } from './modules/nav';
import { signInModule } from './modules/signIn';

export default createApp({
  features: [
    catalogPlugin,
    navModule,
    signInModule,
    championsTranslations,
    experimentsTranslations,
    metricsTranslations,
  ],
});
