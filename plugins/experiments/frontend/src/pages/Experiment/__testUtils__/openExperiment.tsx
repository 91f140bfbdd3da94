import type { Experiment } from '@hone/backstage-plugin-experiments-common';
import { demoActions } from '../../../__fixtures__/demoExperiment';
import { demoApis } from '../../../__testUtils__/demoApis';
import { renderPage } from '../../../__testUtils__/renderPage';
import { ExperimentPage } from '../ExperimentPage';

/** The page of a demo experiment, changed as a test needs it; what may be done follows from the change. */
export function openExperiment(
  key: string,
  options: {
    change?: Partial<Experiment>;
    search?: string;
    demo?: ReturnType<typeof demoApis>;
  } = {},
): ReturnType<typeof renderPage> {
  const { change = {}, search = '', demo = demoApis() } = options;
  const stored = demo.experiments.experiments;
  const current = stored.get(key);
  if (!current) throw new Error(`The demo has no ${key}`);
  const changed = { ...current, ...change };
  stored.set(key, { ...changed, allowedActions: demoActions(changed) });
  return renderPage(<ExperimentPage experimentKey={key} />, {
    demo,
    at: `/experiments/${key}${search}`,
  });
}
