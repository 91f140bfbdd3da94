/**
 * Azure DevOps pipelines as delivery sources of Hone.
 *
 * @packageDocumentation
 */
export { azureDevOpsModule as default } from './module';
