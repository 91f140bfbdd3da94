/**
 * Champions of rotations: schedule, fairness and the reader's seats, a card on catalog pages, and a widget of the home page.
 *
 * @packageDocumentation
 */
export { default } from './plugin';
export { championsApiRef } from './api/championsApiRef';
export { seatsApiRef } from './api/seatsApiRef';
export { scopeExperimentsApiRef, scopeIdeasApiRef } from './api/workApiRefs';
export { honeChampionsTranslationRef } from './translation';
