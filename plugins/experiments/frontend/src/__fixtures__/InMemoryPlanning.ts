import { stringifyEntityRef } from '@backstage/catalog-model';
import type {
  ControlPoolInput,
  Experiment,
  ExperimentInput,
  ExperimentTemplate,
  PlanningApi,
  PowerInput,
  SavedView,
  SavedViewInput,
  TemplateInput,
} from '@hone/backstage-plugin-experiments-common';
import { demoDefinitions } from './demoDefinitions';
import { DEMO_ENTITIES } from './demoEntities';
import { DEMO_TEMPLATES, demoLint, demoPool, demoPower } from './demoPlanning';
import { checkRevision, refuse } from './refuse';
import { slotsOf } from './slotsOf';

/** What helps to plan, in memory. */
export class InMemoryPlanning implements PlanningApi {
  readonly templateList: ExperimentTemplate[] = [...DEMO_TEMPLATES];
  readonly viewList: SavedView[] = [];

  constructor(
    private readonly experiments: ReadonlyMap<string, Experiment>,
    private readonly now: number = Date.now(),
  ) {}

  async templates() {
    return this.templateList;
  }

  async createTemplate(input: TemplateInput) {
    const template = toTemplate(input, `template-${this.templateList.length}`);
    this.templateList.push(template);
    return template;
  }

  async updateTemplate(id: string, revision: number, input: TemplateInput) {
    const index = this.indexOf(id, revision);
    const next = { ...toTemplate(input, id), revision: revision + 1 };
    this.templateList[index] = next;
    return next;
  }

  async deleteTemplate(id: string, revision: number) {
    this.templateList.splice(this.indexOf(id, revision), 1);
  }

  async lint({ experiment }: { experiment: ExperimentInput }) {
    return demoLint(experiment);
  }

  async power(input: PowerInput) {
    return demoPower(input);
  }

  async proposeControls(input: ControlPoolInput) {
    return demoPool(
      input,
      DEMO_ENTITIES.filter(({ kind }) => kind === 'Component').map(entity =>
        stringifyEntityRef(entity),
      ),
    );
  }

  async slots({ owner }: { owner?: string[] }) {
    const experiments = [...this.experiments.values()];
    const owners = new Set(experiments.flatMap(one => one.ownerRef ?? []));
    return (owner ?? [...owners].sort())
      .map(one => slotsOf(experiments, one))
      .filter(one => owner || one.used > 0);
  }

  async applyDefinitions(request: { text: string; dryRun: boolean }) {
    return demoDefinitions(request);
  }

  async views() {
    return [...this.viewList];
  }

  async saveView(input: SavedViewInput) {
    const index = this.viewList.findIndex(
      one => one.own && one.name === input.name && one.page === input.page,
    );
    const view = {
      ...input,
      sharedWith: input.sharedWith ?? null,
      id: this.viewList[index]?.id ?? `view-${this.viewList.length}`,
      own: true,
      createdAt: new Date(this.now).toISOString(),
    };
    this.viewList.splice(index < 0 ? this.viewList.length : index, 1, view);
    return view;
  }

  async deleteView(viewId: string) {
    const index = this.viewList.findIndex(({ id }) => id === viewId);
    if (index < 0) throw refuse(404, 'NotFoundError', `No view ${viewId}`);
    this.viewList.splice(index, 1);
  }

  private indexOf(id: string, revision: number): number {
    const index = this.templateList.findIndex(one => one.id === id);
    if (index < 0) throw refuse(404, 'NotFoundError', `No template ${id}`);
    checkRevision(
      { key: id, revision: this.templateList[index].revision },
      revision,
    );
    return index;
  }
}

function toTemplate(input: TemplateInput, id: string): ExperimentTemplate {
  return {
    summary: '',
    metricNames: [],
    guardrailNames: [],
    tags: [],
    ...input,
    nature: input.nature ?? null,
    minimumEffect: input.minimumEffect ?? null,
    durationSeconds: input.durationSeconds ?? null,
    ownerRef: input.ownerRef ?? null,
    id,
    shipped: false,
    source: null,
    uses: 0,
    revision: 1,
  };
}
