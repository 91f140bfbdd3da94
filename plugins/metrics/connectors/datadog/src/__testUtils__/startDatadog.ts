import { ConfigReader } from '@backstage/config';
import type { Entity } from '@backstage/catalog-model';
import type { DatadogConfig } from '../config/DatadogConfig';
import { readDatadogConfig } from '../config/readDatadogConfig';
import { DatadogClient } from '../client/DatadogClient';
import { DatadogSource } from '../DatadogSource';
import { API_KEY, APPLICATION_KEY, NOW, type FakeDatadog } from './FakeDatadog';

export const signal = new AbortController().signal;

/** A service as the catalog has it. */
export function aService(annotations: Record<string, string> = {}): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'cart', annotations },
    spec: {},
  };
}

/** The configuration of an organisation that the fake has. */
export function configOf(fake: FakeDatadog, settings: object = {}) {
  const [config] = readDatadogConfig(
    new ConfigReader({
      hone: {
        metrics: {
          datadog: [
            {
              baseUrl: fake.vendor.url,
              apiKey: API_KEY,
              applicationKey: APPLICATION_KEY,
              env: 'prod',
              ...settings,
            },
          ],
        },
      },
    } as never),
  );
  return config;
}

/** A client of a fake. Waits that Datadog does not ask for are none. */
export function clientOf(
  config: DatadogConfig,
  options: { now?: () => number; timeoutMs?: number } = {},
) {
  const { now = () => NOW, timeoutMs } = options;
  const clock = { now: () => new Date(now()) };
  const client = new DatadogClient(config, {
    clock,
    timeoutMs,
    random: () => 0,
  });
  return { client, clock };
}

/** A source of metrics of a fake. */
export function sourceOf(
  fake: FakeDatadog,
  settings: object = {},
  options: { now?: () => number; timeoutMs?: number } = {},
) {
  const config = configOf(fake, settings);
  const { client, clock } = clientOf(config, options);
  return new DatadogSource(config, client, clock);
}
