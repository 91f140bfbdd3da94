export { DataFooter } from './DataFooter';
export type { DataFooterProps, Provenance } from './DataFooter';
