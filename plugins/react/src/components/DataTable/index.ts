export { DataTable } from './DataTable';
export type { DataTableProps } from './DataTable';
export type { DataColumn, DataValue } from './dataColumn';
export { toCsv } from './toCsv';
