import type {
  Calibration,
  CalibrationReport,
  ExperimentForecasts,
  ForecastInput,
  ForecastsApi,
} from '@hone/backstage-plugin-experiments-common';

const EMPTY: ExperimentForecasts = {
  state: 'open',
  registered: 0,
  canRegister: true,
  whyNot: null,
  own: null,
  team: null,
  model: null,
  observed: null,
};

const NOTHING: Calibration = {
  n: 0,
  needed: 10,
  crps: null,
  within80: null,
  bins: null,
};

/** The forecasts of a test, in memory. */
export class InMemoryForecasts implements ForecastsApi {
  forecasts: ExperimentForecasts = EMPTY;
  report: CalibrationReport = { own: NOTHING, model: NOTHING, groups: [] };
  readonly registered: ForecastInput[] = [];

  async get(_key: string) {
    return this.forecasts;
  }

  async register(_key: string, input: ForecastInput) {
    this.registered.push(input);
    this.forecasts = {
      ...this.forecasts,
      registered: 1,
      own: {
        mean: (input.low + input.high) / 2,
        sd: (input.high - input.low) / (2 * 1.2815515655),
        forecasters: 1,
        basis: null,
        registeredAt: '2026-11-20T00:00:00.000Z',
        score: null,
      },
    };
    return this.forecasts;
  }

  async withdraw(_key: string) {
    this.forecasts = EMPTY;
    return this.forecasts;
  }

  async calibration() {
    return this.report;
  }
}
