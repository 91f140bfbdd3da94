/**
 * Prometheus as a metric source of Hone.
 *
 * @packageDocumentation
 */
export { prometheusModule as default } from './module';
export {
  SELECTOR_ANNOTATION,
  SERVICE_NAME_ANNOTATION,
} from './entity/annotations';
