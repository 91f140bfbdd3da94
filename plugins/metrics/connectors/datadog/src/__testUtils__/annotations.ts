import type { Annotation } from '@hone/backstage-plugin-metrics-node';
import { NOW } from './FakeDatadog';

const HOUR = 3_600_000;

/** An experiment that began an hour ago and goes on. */
export function anExperiment(more: Partial<Annotation> = {}): Annotation {
  return {
    key: 'EXP-142',
    kind: 'experiment',
    entityRef: 'component:default/cart',
    service: 'cart',
    title: 'Free shipping',
    text: 'Does free shipping bring more orders?',
    tags: ['experiment', 'exp:EXP-142', 'Group Shop'],
    from: new Date(NOW - HOUR),
    until: null,
    url: 'https://portal.acme.example/experiments/EXP-142',
    ...more,
  };
}

type Deployment = NonNullable<Annotation['deployment']>;

/** A deployment that was finished a minute ago. */
export function aDeployment(more: Partial<Deployment> = {}): Annotation {
  return anExperiment({
    key: 'deployment-4711',
    kind: 'deployment',
    title: 'cart 1.2',
    from: new Date(NOW - 60_123),
    until: new Date(NOW - 60_123),
    deployment: {
      startedAt: new Date(NOW - 120_456),
      finishedAt: new Date(NOW - 60_123),
      environment: 'prod',
      version: '1.2',
      commit: 'a1'.repeat(20),
      repositoryUrl: 'https://github.com/acme/cart',
      ...more,
    },
  });
}
