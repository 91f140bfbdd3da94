/**
 * The frozen configuration of `findRootCauses`, the same for all data.
 *
 * @public
 */
export const rootCauseConfiguration = {
  /** Chance of an answer where nothing is wrong. */
  alpha: 0.01,
  /** Robust standard deviations; three sigma, as in control charts. */
  smallestDeviation: 3,
  /** Pending period of common alert rules; what is shorter is a blip. */
  holdSeconds: 30,
  /** A single row is a blip, however far apart rows are. */
  holdRows: 2,
  /** An alert may come a minute after the degradation began. */
  latenessSeconds: 60,
  /** What begins half an hour after the alert is another story. */
  incidentSeconds: 1800,
  /** The same for rows that are far apart. */
  incidentRows: 6,
  /** Below ten values neither median nor tail mean much. */
  minimumBaseline: 10,
  /** A scale below a thousandth of the level is rounding, not noise. */
  smallestRelativeScale: 1e-3,
  /** Usual threshold of anomaly: more is an incident, also in the baseline. */
  incidentDeviation: 5,
  /** Share of the baseline that one earlier incident may take. */
  longestIncident: 0.1,
  /** Largest values that make the tail of a baseline. */
  tailShare: 0.1,
  /** Fewer exceedances give no shape. */
  minimumExceedances: 10,
  /** Share of series below the entry that have to show a surge of load. */
  surgeShare: 0.75,
  /** Nodes that call no other among them: one could be the failure itself. */
  surgeEnds: 2,
  /** Largest ratio between the relative changes of two nodes in a surge. */
  surgeFactor: 1.5,
} as const;
