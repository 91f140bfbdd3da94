/** A term of a row or objective: column and coefficient. */
export type Term = readonly [column: number, coefficient: number];

/** A mixed-integer programme in the sparse form that HiGHS takes; no text is parsed on the way. */
export interface ModelData {
  numCols: number;
  numRows: number;
  colCost: number[];
  colLower: number[];
  colUpper: number[];
  rowLower: number[];
  rowUpper: number[];
  matrix: {
    format: 'csr';
    numRows: number;
    numCols: number;
    starts: number[];
    indices: number[];
    values: number[];
  };
  /** 1 for whole numbers, 0 for real ones. */
  integrality: number[];
}

/** Collects columns and rows, then adds an objective. */
export class Model {
  private readonly lower: number[] = [];
  private readonly upper: number[] = [];
  private readonly whole: number[] = [];
  private readonly rows: (readonly Term[])[] = [];
  private readonly rowLower: number[] = [];
  private readonly rowUpper: number[] = [];

  get columnCount(): number {
    return this.lower.length;
  }

  addColumn(lower: number, upper: number, kind: 'whole' | 'real'): number {
    this.lower.push(lower);
    this.upper.push(upper);
    return this.whole.push(kind === 'whole' ? 1 : 0) - 1;
  }

  addRow(terms: readonly Term[], lower: number, upper: number): void {
    this.rows.push(terms);
    this.rowLower.push(lower);
    this.rowUpper.push(upper);
  }

  minimise(objective: readonly Term[]): ModelData {
    const numCols = this.lower.length;
    const numRows = this.rows.length;
    const colCost = new Array<number>(numCols).fill(0);
    for (const [column, cost] of objective) colCost[column] += cost;
    const starts = [0];
    const indices: number[] = [];
    const values: number[] = [];
    for (const row of this.rows) {
      for (const [column, coefficient] of row) {
        indices.push(column);
        values.push(coefficient);
      }
      starts.push(indices.length);
    }
    return {
      numCols,
      numRows,
      colCost,
      colLower: this.lower,
      colUpper: this.upper,
      rowLower: this.rowLower,
      rowUpper: this.rowUpper,
      matrix: { format: 'csr', numRows, numCols, starts, indices, values },
      integrality: this.whole,
    };
  }
}
