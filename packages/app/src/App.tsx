import { createApp } from '@backstage/frontend-defaults';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import honeTranslations from '@hone/backstage-plugin-experiments/translations';
import { navModule } from './modules/nav';

export default createApp({
  features: [catalogPlugin, navModule, honeTranslations],
});
