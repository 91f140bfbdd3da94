import type { Panel } from '@hone/inference';
import type { ArmSeries } from '../data/armSeries';

/** Services that miss more bins than this say too little. */
const MIN_COVERAGE = 0.95;

type Row = (number | null)[];

/**
 * The services of a process trial, one row each, ready to be compared.
 */
export interface PanelRows {
  panel: Panel & { treated: Row[]; controls: Row[] };
  /** All values are positive, so logarithms were taken and effects are relative. */
  logScale: boolean;
  stepMs: number;
  /** The bin of every column: those without a value of any service, such as pauses, are left out. */
  bins: number[];
  /** Services of the control with values enough, in the order of the panel. */
  usable: number[];
  /** Whether every treated service has values enough. */
  treatedComplete: boolean;
}

const complete = (row: Row) =>
  row.filter(value => value !== null).length >= MIN_COVERAGE * row.length;

/**
 * Puts the services of both arms into a panel, without those of the control that miss too much.
 */
export function panelRows({ services, grid }: ArmSeries): PanelRows {
  const all = [...services.treated, ...services.control];
  const bins = Array.from(
    { length: grid.before + grid.after },
    (_, bin) => bin,
  ).filter(bin => all.some(row => (row[bin] ?? null) !== null));
  const select = (row: Row) => bins.map(bin => row[bin]);
  const treated = services.treated.map(select);
  const control = services.control.map(select);
  const usable = control.flatMap((row, i) => (complete(row) ? [i] : []));
  const controls = usable.map(i => control[i]);
  const logScale = [...treated, ...controls].every(row =>
    row.every(value => value === null || value > 0),
  );
  const transform = (row: Row) =>
    row.map(value => (value === null || !logScale ? value : Math.log(value)));
  return {
    logScale,
    stepMs: grid.stepMs,
    bins,
    usable,
    treatedComplete: treated.every(complete),
    panel: {
      treated: treated.map(transform),
      controls: controls.map(transform),
      firstTreatedIndex: bins.filter(bin => bin < grid.before).length,
    },
  };
}
