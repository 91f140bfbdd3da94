import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import type { PrometheusAuth, PrometheusConfig } from './PrometheusConfig';
import { readBaseUrl } from './readBaseUrl';

const DEFAULT_LABELS = ['service_name', 'service', 'job', 'app'];
const LABEL_NAME = /^[a-zA-Z_][a-zA-Z0-9_]*$/;
const HEADER_NAME = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
/** These say what is asked. */
const OWN_PARAMETERS = [
  ...['query', 'start', 'end', 'time', 'step', 'timeout'],
  ...['match[]', 'limit', 'stats'],
];
const DEFAULT_MAX_BYTES = 20 * 1024 * 1024;
/** The limit of Prometheus itself. */
const MAX_POINTS = 11_000;

/**
 * Reads the servers of `hone.metrics.prometheus`.
 *
 * @throws InputError that names the field, what was expected and, unless it is a secret, what was given
 */
export function readPrometheusConfig(root: Config): PrometheusConfig[] {
  const servers = root.getOptionalConfigArray('hone.metrics.prometheus') ?? [];
  return servers.map((config, index) =>
    readServer(config, `hone.metrics.prometheus[${index}]`, servers.length > 1),
  );
}

function readServer(
  config: Config,
  path: string,
  several: boolean,
): PrometheusConfig {
  const id = config.getOptionalString('id') ?? 'prometheus';
  if (!/^[a-z0-9][a-z0-9-]{0,63}$/.test(id)) {
    throw new InputError(
      `${path}.id has to be made of lower-case letters, digits and dashes, but "${id}" was given`,
    );
  }
  return {
    id,
    title:
      config.getOptionalString('title') ??
      (several || id !== 'prometheus' ? `Prometheus (${id})` : 'Prometheus'),
    baseUrl: readBaseUrl(config.getString('baseUrl'), path, {
      api: '/api/v1',
      example: 'https://prometheus.example.com',
    }),
    auth: readAuth(config.getOptionalConfig('auth'), `${path}.auth`),
    headers: readHeaders(config.getOptional('headers'), `${path}.headers`),
    parameters: readParameters(config.getOptional('parameters'), path),
    timeoutMs: readPositive(config, path, 'timeoutSeconds', 10) * 1000,
    maxPoints: Math.min(
      MAX_POINTS,
      readPositive(config, path, 'maxPoints', MAX_POINTS),
    ),
    maxBytes: readPositive(config, path, 'maxBytes', DEFAULT_MAX_BYTES),
    entityLabels: readLabels(config.getOptional('entityLabel'), path),
    stepSeconds: readPositive(config, path, 'stepSeconds', 60),
    scrapeIntervalSeconds: config.has('scrapeIntervalSeconds')
      ? readPositive(config, path, 'scrapeIntervalSeconds', 15)
      : undefined,
  };
}

function readAuth(config: Config | undefined, path: string): PrometheusAuth {
  const type = config?.getOptionalString('type') ?? 'none';
  if (!config || type === 'none') return { type: 'none' };
  if (type === 'basic') {
    return {
      type,
      username: config.getString('username'),
      password: config.getString('password'),
    };
  }
  if (type === 'bearer') return { type, token: config.getString('token') };
  if (type === 'headers') {
    return {
      type,
      headers: readHeaders(config.get('headers'), `${path}.headers`),
    };
  }
  throw new InputError(
    `${path}.type has to be none, basic, bearer or headers, but "${type}" was given`,
  );
}

function readHeaders(value: unknown, path: string): Record<string, string> {
  if (value === undefined) return {};
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    throw new InputError(
      `${path} has to be an object of header names and texts`,
    );
  }
  return Object.fromEntries(
    Object.entries(value).map(([name, content]) => {
      if (!HEADER_NAME.test(name) || typeof content !== 'string') {
        throw new InputError(
          `${path}.${name} has to be the name of a header with a text`,
        );
      }
      return [name, content];
    }),
  );
}

function readParameters(value: unknown, path: string): Record<string, string> {
  if (value === undefined) return {};
  const field = `${path}.parameters`;
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    throw new InputError(
      `${field} has to be an object of parameters and their values, such as { dedup: true }`,
    );
  }
  return Object.fromEntries(
    Object.entries(value).map(([name, content]) => {
      if (OWN_PARAMETERS.includes(name)) {
        throw new InputError(`${field}.${name} is set by each query itself`);
      }
      if (!['string', 'number', 'boolean'].includes(typeof content)) {
        throw new InputError(
          `${field}.${name} has to be a text, a number, true or false`,
        );
      }
      return [name, String(content)];
    }),
  );
}

function readLabels(value: unknown, path: string): string[] {
  const labels = value === undefined ? DEFAULT_LABELS : [value].flat();
  for (const label of labels) {
    if (typeof label !== 'string' || !LABEL_NAME.test(label)) {
      throw new InputError(
        `${path}.entityLabel has to be a label name such as service, or a list of them, but ${JSON.stringify(
          label,
        )} was given`,
      );
    }
  }
  return labels as string[];
}

function readPositive(
  config: Config,
  path: string,
  key: string,
  standard: number,
): number {
  const value = config.getOptionalNumber(key) ?? standard;
  if (!(value > 0)) {
    throw new InputError(
      `${path}.${key} has to be a number above 0, but ${value} was given`,
    );
  }
  return value;
}
