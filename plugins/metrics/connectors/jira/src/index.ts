/**
 * Jira as a source of deliveries of Hone.
 *
 * @packageDocumentation
 */
export { jiraModule as default } from './module';
