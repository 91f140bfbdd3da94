import Ajv, { type ErrorObject, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { convertObj, convertStr } from 'swagger2openapi';
import { matchOperation, type Operation } from './matchOperation';
import { strictSchemas } from './strictSchemas';

const ID = 'contract.json';
const METHODS = ['get', 'post', 'put', 'patch', 'delete'];

/**
 * A request as the vendor would see it.
 *
 * @public
 */
export interface VendorRequest {
  method: string;
  /** Without the query. */
  path: string;
  query: URLSearchParams;
  /** Lower-case names. */
  headers: Record<string, string | undefined>;
  /** Parsed JSON, undefined without a body. */
  body: unknown;
}

/**
 * @public
 */
export interface VendorAnswer {
  status: number;
  headers?: Record<string, string>;
  body?: unknown;
}

function sentences(what: string, errors: ErrorObject[] | null | undefined) {
  return (errors ?? []).map(
    ({ instancePath, message, params }) =>
      `${what}${instancePath.replaceAll('/', '.')} ${message} ${JSON.stringify(
        params,
      )}`,
  );
}

function escaped(part: string): string {
  return part.replaceAll('~', '~0').replaceAll('/', '~1');
}

/**
 * A vendor's own description of its API, against which requests and answers are checked.
 *
 * @public
 */
export class Contract {
  private readonly compiled = new Map<string, ValidateFunction>();
  private readonly ajv: Ajv;
  private readonly operations: Operation[];

  private constructor(private readonly document: any) {
    this.ajv = new Ajv({
      strict: false,
      allErrors: true,
      coerceTypes: false,
      validateFormats: false,
    });
    addFormats(this.ajv);
    this.ajv.addSchema({ ...document, $id: ID });
    this.operations = Object.entries<any>(document.paths).flatMap(
      ([path, item]) =>
        METHODS.filter(method => item[method]).map(method => ({
          method,
          path,
          segments: path.split('/').filter(Boolean),
        })),
    );
  }

  /**
   * Reads a description from the optional data folder (HONE_DATA), OpenAPI 3.0 or Swagger 2, JSON or YAML.
   *
   * @param name - file below `specs`
   * @returns null where the folder is missing
   */
  static async load(name: string): Promise<Contract | null> {
    const folder =
      process.env.HONE_DATA ?? resolve(__dirname, '../../../../../shared');
    const file = join(folder, 'specs', name);
    if (!existsSync(file)) return null;
    const text = (await readFile(file, 'utf8')).replace(/^\uFEFF/, '');
    const options = { patch: true, warnOnly: true };
    if (/\.ya?ml$/.test(name)) {
      return Contract.of((await convertStr(text, options)).openapi);
    }
    const document = JSON.parse(text);
    const openapi = document.swagger
      ? (await convertObj(document, options)).openapi
      : document;
    return Contract.of(openapi);
  }

  /**
   * A description that was written by hand, where the vendor's own is not at hand.
   *
   * @param document - OpenAPI 3.0
   */
  static of(document: { paths: object }): Contract {
    return new Contract(strictSchemas(document));
  }

  /** What the vendor would refuse about a request; empty when it is right. */
  checkRequest(request: VendorRequest): string[] {
    const operation = this.find(request);
    if (!operation) {
      return [`${request.method} ${request.path} is not described`];
    }
    return [
      ...this.checkQuery(operation, request.query),
      ...this.checkBody(operation, request.body),
    ];
  }

  /** What the vendor would not answer to a request; empty when it could. */
  checkAnswer(
    request: Pick<VendorRequest, 'method' | 'path'> &
      Partial<Pick<VendorRequest, 'headers'>>,
    answer: VendorAnswer,
  ): string[] {
    const operation = this.find(request);
    if (!operation) return [];
    // HTTP has this answer for every conditional request (RFC 9110, section 15.4.5).
    if (answer.status === 304 && request.headers?.['if-none-match']) return [];
    const { responses } = this.of(operation);
    const key = [String(answer.status), 'default'].find(k => responses[k]);
    // Vendors do not describe all of their failures.
    if (!key) {
      return answer.status < 400
        ? [`${answer.status} is no answer to ${operation.path}`]
        : [];
    }
    const at = [...this.pointer(operation), 'responses', key];
    const described = this.resolve(responses[key], at);
    const content = described.value.content?.['application/json'];
    if (!content?.schema) return [];
    return this.check(
      `answer to ${operation.method} ${operation.path}: body`,
      [...described.at, 'content', 'application/json', 'schema'],
      answer.body,
    );
  }

  /** Checks a value against a schema of the description, such as a webhook's payload. */
  checkSchema(name: string, value: unknown): string[] {
    return this.check(name, ['components', 'schemas', name], value);
  }

  private find({ method, path }: { method: string; path: string }) {
    return matchOperation(this.operations, method, path);
  }

  private of({ path, method }: Operation): any {
    return this.document.paths[path][method];
  }

  private pointer({ path, method }: Operation): string[] {
    return ['paths', path, method];
  }

  private resolve(value: any, at: string[]): { value: any; at: string[] } {
    if (!value?.$ref) return { value, at };
    const path = value.$ref
      .slice(2)
      .split('/')
      .map((part: string) =>
        decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~'),
      );
    return {
      value: path.reduce((node: any, key: string) => node[key], this.document),
      at: path,
    };
  }

  private checkQuery(operation: Operation, query: URLSearchParams): string[] {
    const item = this.document.paths[operation.path];
    const described: any[] = [
      ...(item.parameters ?? []),
      ...(this.of(operation).parameters ?? []),
    ]
      .map((parameter: any) => this.resolve(parameter, []).value)
      .filter(({ in: place }: any) => place === 'query');
    const names = new Set(described.map(({ name }) => name));
    return [
      ...[...new Set(query.keys())]
        .filter(name => !names.has(name))
        .map(name => `query.${name} is not described for ${operation.path}`),
      ...described
        .filter(({ name, required }) => required && !query.has(name))
        .map(({ name }) => `query.${name} is missing`),
      ...described.flatMap(({ name, schema }) =>
        query
          .getAll(name)
          .flatMap(text => this.checkParameter(name, schema, text)),
      ),
    ];
  }

  private checkParameter(name: string, schema: any, text: string): string[] {
    const { value } = this.resolve(schema ?? {}, []);
    if (value.type === 'array') return [];
    if (value.type === 'integer' && !/^-?\d+$/.test(text)) {
      return [`query.${name} has to be a whole number, but ${text} was given`];
    }
    if (value.type === 'boolean' && !/^(true|false)$/i.test(text)) {
      return [`query.${name} has to be true or false, but ${text} was given`];
    }
    const { minimum, maximum } = value;
    const n = Number(text);
    if (n < minimum || n > maximum) {
      return [`query.${name} has to be from ${minimum} to ${maximum}: ${n}`];
    }
    return value.enum && !value.enum.includes(text)
      ? [`query.${name} has to be one of ${value.enum.join(', ')}: ${text}`]
      : [];
  }

  private checkBody(operation: Operation, body: unknown): string[] {
    const { requestBody } = this.of(operation);
    if (!requestBody) {
      return body === undefined ? [] : ['a body is not described'];
    }
    const at = [...this.pointer(operation), 'requestBody'];
    const described = this.resolve(requestBody, at);
    if (body === undefined) {
      return described.value.required ? ['the body is missing'] : [];
    }
    const path = [...described.at, 'content', 'application/json', 'schema'];
    return this.check('body', path, body);
  }

  private check(what: string, at: string[], value: unknown): string[] {
    const ref = `${ID}#/${at.map(escaped).map(encodeURIComponent).join('/')}`;
    let validate = this.compiled.get(ref);
    if (!validate) {
      validate = this.ajv.compile({ $ref: ref });
      this.compiled.set(ref, validate);
    }
    return validate(value) ? [] : sentences(what, validate.errors);
  }
}
