import { spec } from '../../generated/spec';

/** Names and ids that stand in paths, by the name of the parameter. */
export type PathValues = Record<string, string[]>;

/** A request to a route of the contract. */
export interface ContractRequest {
  operationId: string;
  method: string;
  path: string;
}

interface Parameter {
  $ref?: string;
  name: string;
  in: string;
  required?: boolean;
  schema: { type?: string; format?: string; enum?: string[]; items?: unknown };
}

type Operation = {
  operationId: string;
  parameters?: readonly Parameter[];
};

/** What a parameter is asked with: words of what is hidden where it takes any text. */
function valueOf({ name, schema }: Parameter, words: Record<string, string>) {
  if (words[name]) return words[name];
  const items = schema.items as Parameter['schema'] | undefined;
  const first = schema.enum?.[0] ?? items?.enum?.[0];
  if (first) return first;
  if (schema.format === 'date-time') return '2026-06-01T00:00:00Z';
  if (schema.format === 'date') return '2026-06-01';
  return schema.type === 'integer' ? '20' : null;
}

function queriesOf(operation: Operation, words: Record<string, string>) {
  const parameters = (operation.parameters ?? []).filter(
    parameter => parameter.in === 'query',
  );
  const pair = (parameter: Parameter) => {
    const value = valueOf(parameter, words);
    return value === null
      ? []
      : [`${parameter.name}=${encodeURIComponent(value)}`];
  };
  const needed = parameters.filter(p => p.required).flatMap(pair);
  const single = parameters
    .filter(p => !p.required)
    .map(parameter => [...needed, ...pair(parameter)]);
  return [needed, ...single].map(query => query.join('&'));
}

function pathsOf(path: string, values: PathValues): string[] {
  const name = /\{(\w+)\}/.exec(path)?.[1];
  if (!name) return [path];
  return (values[name] ?? ['none']).flatMap(value =>
    pathsOf(path.replace(`{${name}}`, value), values),
  );
}

/**
 * Every operation of the contract, with each of the given names in its path and each of its parameters in turn.
 *
 * @param words - what parameters are asked with, by their name
 */
export function requestsOf(
  values: PathValues,
  words: Record<string, string>,
): ContractRequest[] {
  const routes = Object.entries(spec.paths) as [
    string,
    Record<string, Operation>,
  ][];
  return routes.flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([method]) => method !== 'parameters')
      .flatMap(([method, operation]) =>
        pathsOf(path, values).flatMap(filled =>
          (method === 'get' ? queriesOf(operation, words) : ['']).map(
            query => ({
              operationId: operation.operationId,
              method: method.toUpperCase(),
              path: query ? `${filled}?${query}` : filled,
            }),
          ),
        ),
      ),
  );
}
