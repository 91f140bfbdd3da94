import {
  createPluginClient,
  requestHeaders,
  unwrap,
  type ApiClientOptions,
  type RequestOptions,
} from '@hone/common';
import type { paths } from './generated/api';
import type {
  CalibrationReport,
  ExperimentForecasts,
  ForecastInput,
} from './types';

/**
 * What people and the model expect of experiments. Effects are relative: -0.1 is 10 % less.
 * @public
 */
export interface ForecastsApi {
  get(key: string, options?: RequestOptions): Promise<ExperimentForecasts>;
  /** Registers the caller's own forecast, or changes it before the start. */
  register(
    key: string,
    input: ForecastInput,
    options?: RequestOptions,
  ): Promise<ExperimentForecasts>;
  withdraw(key: string, options?: RequestOptions): Promise<ExperimentForecasts>;
  calibration(options?: RequestOptions): Promise<CalibrationReport>;
}

/**
 * Talks to the forecasts of `/api/hone-experiments`.
 * @public
 */
export class ForecastsClient implements ForecastsApi {
  private readonly http;

  constructor(options: ApiClientOptions) {
    this.http = createPluginClient<paths>('hone-experiments', options);
  }

  async get(key: string, options?: RequestOptions) {
    return unwrap(
      this.http.GET('/experiments/{key}/forecasts', {
        params: { path: { key } },
        ...this.init(options),
      }),
    );
  }

  async register(key: string, body: ForecastInput, options?: RequestOptions) {
    return unwrap(
      this.http.PUT('/experiments/{key}/forecasts/own', {
        params: { path: { key } },
        body,
        ...this.init(options),
      }),
    );
  }

  async withdraw(key: string, options?: RequestOptions) {
    return unwrap(
      this.http.DELETE('/experiments/{key}/forecasts/own', {
        params: { path: { key } },
        ...this.init(options),
      }),
    );
  }

  async calibration(options?: RequestOptions) {
    return unwrap(this.http.GET('/forecasts/calibration', this.init(options)));
  }

  private init(options?: RequestOptions) {
    return { headers: requestHeaders(options), signal: options?.signal };
  }
}
