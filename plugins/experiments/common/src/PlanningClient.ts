import {
  createPluginClient,
  requestHeaders,
  unwrap,
  type ApiClientOptions,
  type RequestOptions,
} from '@hone/common';
import type { paths } from './generated/api';
import type {
  AppliedDefinition,
  ControlPool,
  ControlPoolInput,
  ExperimentInput,
  ExperimentTemplate,
  LintNote,
  PowerInput,
  PowerReport,
  SavedView,
  SavedViewInput,
  Slots,
  TemplateInput,
} from './types';

/**
 * What helps to plan experiments: templates, checks of a draft, power, services to compare with, free slots, saved views.
 * @public
 */
export interface PlanningApi {
  templates(options?: RequestOptions): Promise<ExperimentTemplate[]>;
  createTemplate(
    input: TemplateInput,
    options?: RequestOptions,
  ): Promise<ExperimentTemplate>;
  updateTemplate(
    templateId: string,
    revision: number,
    input: TemplateInput,
    options?: RequestOptions,
  ): Promise<ExperimentTemplate>;
  deleteTemplate(
    templateId: string,
    revision: number,
    options?: RequestOptions,
  ): Promise<void>;
  /** With power it reads the metric's history and takes seconds. */
  lint(
    request: { experiment: ExperimentInput; withPower: boolean },
    options?: RequestOptions,
  ): Promise<LintNote[]>;
  power(input: PowerInput, options?: RequestOptions): Promise<PowerReport>;
  proposeControls(
    input: ControlPoolInput,
    options?: RequestOptions,
  ): Promise<ControlPool>;
  slots(
    query: { owner?: string[] },
    options?: RequestOptions,
  ): Promise<Slots[]>;
  applyDefinitions(
    request: { text: string; dryRun: boolean },
    options?: RequestOptions,
  ): Promise<AppliedDefinition[]>;
  views(options?: RequestOptions): Promise<SavedView[]>;
  saveView(input: SavedViewInput, options?: RequestOptions): Promise<SavedView>;
  deleteView(viewId: string, options?: RequestOptions): Promise<void>;
}

/**
 * Talks to the planning routes of `/api/hone-experiments`.
 * @public
 */
export class PlanningClient implements PlanningApi {
  private readonly http;

  constructor(options: ApiClientOptions) {
    this.http = createPluginClient<paths>('hone-experiments', options);
  }

  async templates(options?: RequestOptions) {
    const { items } = await unwrap(
      this.http.GET('/templates', this.init(options)),
    );
    return items;
  }

  async createTemplate(body: TemplateInput, options?: RequestOptions) {
    return unwrap(
      this.http.POST('/templates', { body, ...this.init(options) }),
    );
  }

  async updateTemplate(
    templateId: string,
    revision: number,
    body: TemplateInput,
    options?: RequestOptions,
  ) {
    return unwrap(
      this.http.PUT('/templates/{templateId}', {
        params: {
          path: { templateId },
          header: { 'If-Match': String(revision) },
        },
        body,
        ...this.init(options),
      }),
    );
  }

  async deleteTemplate(
    templateId: string,
    revision: number,
    options?: RequestOptions,
  ) {
    await unwrap(
      this.http.DELETE('/templates/{templateId}', {
        params: {
          path: { templateId },
          header: { 'If-Match': String(revision) },
        },
        ...this.init(options),
      }),
    );
  }

  async lint(
    body: { experiment: ExperimentInput; withPower: boolean },
    options?: RequestOptions,
  ) {
    const { items } = await unwrap(
      this.http.POST('/lint', { body, ...this.init(options) }),
    );
    return items;
  }

  async power(body: PowerInput, options?: RequestOptions) {
    return unwrap(this.http.POST('/power', { body, ...this.init(options) }));
  }

  async proposeControls(body: ControlPoolInput, options?: RequestOptions) {
    return unwrap(
      this.http.POST('/control-pool', { body, ...this.init(options) }),
    );
  }

  async slots(query: { owner?: string[] }, options?: RequestOptions) {
    const { items } = await unwrap(
      this.http.GET('/slots', { params: { query }, ...this.init(options) }),
    );
    return items;
  }

  async applyDefinitions(
    body: { text: string; dryRun: boolean },
    options?: RequestOptions,
  ) {
    const { items } = await unwrap(
      this.http.POST('/definitions', { body, ...this.init(options) }),
    );
    return items;
  }

  async views(options?: RequestOptions) {
    const { items } = await unwrap(this.http.GET('/views', this.init(options)));
    return items;
  }

  async saveView(body: SavedViewInput, options?: RequestOptions) {
    return unwrap(this.http.POST('/views', { body, ...this.init(options) }));
  }

  async deleteView(viewId: string, options?: RequestOptions) {
    await unwrap(
      this.http.DELETE('/views/{viewId}', {
        params: { path: { viewId } },
        ...this.init(options),
      }),
    );
  }

  private init(options?: RequestOptions) {
    return { headers: requestHeaders(options), signal: options?.signal };
  }
}
