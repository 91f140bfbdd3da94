import type { Entity } from '@backstage/catalog-model';
import { ConfigReader } from '@backstage/config';
import { GrafanaAlerts } from '../alerts/GrafanaAlerts';
import { GrafanaAnnotations } from '../annotations/GrafanaAnnotations';
import { GrafanaClient } from '../client/GrafanaClient';
import type { GrafanaConfig } from '../config/GrafanaConfig';
import { readGrafanaConfig } from '../config/readGrafanaConfig';
import { GrafanaSource } from '../GrafanaSource';
import type { FakeGrafana } from './FakeGrafana';

/** The configuration of one Grafana. */
export function configOf(settings: object): GrafanaConfig {
  const [config] = readGrafanaConfig(
    new ConfigReader({ hone: { metrics: { grafana: [settings] } } } as never),
  );
  return config;
}

/** All that the connector offers, for a fake; waits between attempts are as short as they may be. */
export function connect(
  grafana: FakeGrafana,
  settings: object = {},
  { timeoutMs }: { timeoutMs?: number } = {},
) {
  const read = configOf({
    baseUrl: grafana.vendor.url,
    publicUrl: 'https://grafana.acme.example/grafana',
    token: 'glsa_token-1',
    datasourceUid: 'prom',
    alerts: {},
    ...settings,
  });
  const config = { ...read, timeoutMs: timeoutMs ?? read.timeoutMs };
  const clock = { now: () => new Date() };
  const client = new GrafanaClient(config, { clock, random: () => 0 });
  const logged: string[] = [];
  const log = (message: string) => logged.push(message);
  return {
    config,
    logged,
    source: new GrafanaSource(config, { client, clock }),
    sink: new GrafanaAnnotations(config, client),
    alerts: new GrafanaAlerts(config, config.alerts!, {
      client,
      logger: { warn: log, debug: log },
    }),
  };
}

/** A component of the catalog. */
export function entity(
  name: string,
  annotations: Record<string, string> = {},
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, annotations },
  };
}
