/**
 * Exposures and outcomes in a warehouse as a source of Hone.
 *
 * @packageDocumentation
 */
export { warehouseModule as default } from './module';
