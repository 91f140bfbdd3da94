import type { RootConfigService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { settingSentence } from '@hone/backstage-plugin-metrics-node';
import { z } from 'zod';
import type { MetricFields } from '../../store/MetricStore';
import { ownerRef } from '../metrics/ownerRef';

const KEY = 'hone.metrics.definitions';
const MAX_DEFINITIONS = 500;

const text = (most: number) =>
  z
    .string({ error: 'has to be a text' })
    .min(1, 'must not be empty')
    .max(most, `has to have at most ${most} characters`);

const oneOf = <const T extends string>(...values: T[]) =>
  z.enum(values, { error: `has to be one of ${values.join(', ')}` });

/** The same as MetricInput of the contract, but for the service: these fit every service. */
const definition = z.strictObject({
  name: z
    .string({ error: 'has to be a text' })
    .regex(
      /^[a-z0-9][a-z0-9._-]{0,99}$/,
      'has to be of lower-case letters, digits, dots, dashes and underscores',
    ),
  title: text(120),
  description: text(2000).optional(),
  unit: text(32),
  direction: oneOf('lower-is-better', 'higher-is-better'),
  kind: oneOf('mean', 'proportion', 'quantile', 'rate'),
  sourceId: text(64),
  query: z.record(text(64), text(4000), {
    error: 'has to be texts by the name of their field',
  }),
  stepSeconds: z
    .int({ error: 'has to be a whole number of seconds' })
    .min(1, 'has to be at least 1')
    .max(604_800, 'has to be at most a week')
    .optional(),
  owner: text(255).optional(),
});

function readDefinition(given: unknown, path: string): MetricFields {
  const parsed = definition.safeParse(given);
  if (!parsed.success) {
    throw new InputError(
      settingSentence(parsed.error.issues[0], given, path, []),
    );
  }
  const { data } = parsed;
  return {
    ...data,
    description: data.description ?? '',
    entityRef: null,
    stepSeconds: data.stepSeconds ?? 60,
    simulated: false,
    owner: data.owner ? ownerRef(data.owner, `${path}.owner`) : null,
  };
}

/**
 * The definitions of the whole organisation, `hone.metrics.definitions`; in a file of their own with `$include`.
 *
 * @throws InputError with a sentence for the first setting that is wrong, and for a name that is given twice
 */
export function readDefinitions(root: RootConfigService): MetricFields[] {
  const given = root.getOptional(KEY) ?? [];
  if (!Array.isArray(given)) {
    throw new InputError(`${KEY} has to be a list of definitions`);
  }
  if (given.length > MAX_DEFINITIONS) {
    throw new InputError(
      `${KEY} has to have at most ${MAX_DEFINITIONS} definitions, but ${given.length} were given`,
    );
  }
  const seen = new Set<string>();
  return given.map((one, i) => {
    const fields = readDefinition(one, `${KEY}[${i}]`);
    if (seen.has(fields.name)) {
      throw new InputError(
        `${KEY}[${i}].name has to be unique, but "${fields.name}" is given twice`,
      );
    }
    seen.add(fields.name);
    return fields;
  });
}
