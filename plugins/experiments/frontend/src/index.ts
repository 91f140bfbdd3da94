/**
 * Experiments of services: a tab on catalog pages, the registry, the page of one experiment and the wizard.
 *
 * @packageDocumentation
 */
export { default } from './plugin';
export { experimentsApiRef } from './api/experimentsApiRef';
export { ideasApiRef } from './api/ideasApiRef';
export { planningApiRef } from './api/planningApiRef';
export { metricsApiRef } from './api/metricsApiRef';
export { honeExperimentsTranslationRef } from './translation';
