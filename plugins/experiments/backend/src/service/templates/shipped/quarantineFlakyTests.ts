import { WEEK, type ShippedTemplate } from './ShippedTemplate';

export const quarantineFlakyTests: ShippedTemplate = {
  id: 'quarantine-flaky-tests',
  title: 'Quarantine flaky tests',
  summary:
    'Tests that fail without a change leave the merge gate until they are mended.',
  hypothesis: {
    problem:
      'Builds are run again although nothing changed: some tests fail now and then, so a red build says little and every merge waits for a second run.',
    solution:
      'A test that fails and passes on the same commit moves to a quarantine suite within a day. It still runs, blocks nobody, and has an owner and two weeks to be mended or deleted.',
    metric: 'CI re-run rate from 15% to below 10% in 6 weeks',
  },
  design: 'process',
  nature: 'systemic',
  metricNames: ['ci-rerun-rate', 'tests.failed', 'change-lead-time'],
  guardrailNames: ['escaped-defect-rate', 'error-rate'],
  minimumEffect: 0.2,
  durationSeconds: 6 * WEEK,
  tags: ['ci', 'tests'],
  source:
    'Micco, Flaky Tests at Google and How We Mitigate Them (Google Testing Blog, 2016): about 1.5% of all test runs were flaky, and 84% of the observed changes from pass to fail involved a flaky test. It describes quarantine but does not measure its effect.',
};
