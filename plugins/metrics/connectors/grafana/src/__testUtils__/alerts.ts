import { createHmac } from 'node:crypto';

const FIRED = '2026-11-20T11:51:03.157076Z';

/** An alert as Grafana's Alertmanager lists it. */
export function listed(changed: object = {}) {
  return {
    fingerprint: 'c6eadffa33fcdf37',
    startsAt: FIRED,
    updatedAt: '2026-11-20T11:58:00.000Z',
    endsAt: '2026-11-20T12:02:00.000Z',
    labels: {
      __alert_rule_uid__: 'r1',
      alertname: 'High error rate',
      service: 'cart',
      severity: 'critical',
    },
    annotations: { __orgId__: '1', summary: 'Errors' },
    generatorURL: 'https://grafana.acme.example/alerting/grafana/r1/view',
    receivers: [{ name: 'hone' }],
    status: { state: 'active', silencedBy: [], inhibitedBy: [], mutedBy: [] },
    ...changed,
  };
}

/** The same alert as a notification tells it: in another zone, with the organisation, without private labels. */
export function notified(changed: object = {}) {
  return {
    status: 'firing',
    fingerprint: 'c6eadffa33fcdf37',
    startsAt: '2026-11-20T12:51:03.157076+01:00',
    endsAt: '0001-01-01T00:00:00Z',
    labels: {
      alertname: 'High error rate',
      service: 'cart',
      severity: 'critical',
    },
    annotations: { summary: 'Errors' },
    generatorURL:
      'https://grafana.acme.example/alerting/grafana/r1/view?orgId=1',
    silenceURL: 'https://grafana.acme.example/alerting/silence/new',
    dashboardURL: '',
    panelURL: '',
    values: { B: 44.2, C: 1 },
    valueString: "[ var='B' labels={} value=44.2 ]",
    ...changed,
  };
}

/** A notification of a group. */
export function notification(alerts: object[], changed: object = {}) {
  return {
    receiver: 'hone',
    status: 'firing',
    orgId: 1,
    alerts,
    groupLabels: {},
    commonLabels: {},
    commonAnnotations: {},
    externalURL: 'https://grafana.acme.example/',
    version: '1',
    groupKey: '{}:{}',
    truncatedAlerts: 0,
    title: '[FIRING:1]',
    state: 'alerting',
    message: 'Errors',
    ...changed,
  };
}

export function sign(text: string, secret: string): string {
  return createHmac('sha256', secret).update(text).digest('hex');
}
