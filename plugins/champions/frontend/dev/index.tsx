import { createDevApp } from '@backstage/frontend-dev-utils';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import plugin from '../src';
import translations from '../src/translations';
import { catalogMocks, pluginMocks } from './mocks';

createDevApp({
  features: [catalogPlugin, plugin, translations, pluginMocks, catalogMocks],
});
