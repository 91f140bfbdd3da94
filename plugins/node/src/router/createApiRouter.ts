import type {
  ApiRouter,
  createValidatedOpenApiRouter,
} from '@backstage/backend-openapi-utils';
import express, { type RequestHandler } from 'express';
import PromiseRouter from 'express-promise-router';
import { middleware as validate } from 'express-openapi-validator';
import { mountedSpec } from './mountedSpec';
import { refuseBrokenText } from './refuseBrokenText';
import { validationErrorHandler } from './validationErrorHandler';

/**
 * An OpenAPI document as a constant.
 *
 * @public
 */
export type ApiDocument = Parameters<typeof createValidatedOpenApiRouter>[0];

/**
 * @public
 */
export interface ApiRouterOptions {
  /** Largest JSON body, in the notation of body-parser; default `1mb`. */
  bodyLimit?: string;
  /** Body parsers for further content types, run before validation. */
  middleware?: RequestHandler[];
  /** Answers are checked against the contract outside production, so that a break shows up in tests. */
  validateResponses?: boolean;
}

/**
 * A typed router that lets through only what the OpenAPI document allows; everything else is refused with 400 and
 * a sentence that names the field, what was expected and what was given. Routes missing from the document answer 404.
 *
 * @public
 */
export function createApiRouter<Doc extends ApiDocument>(
  spec: Doc,
  options: ApiRouterOptions = {},
): ApiRouter<Doc> {
  const router = PromiseRouter();
  router.use(express.json({ limit: options.bodyLimit ?? '1mb' }));
  for (const handler of options.middleware ?? []) {
    router.use(handler);
  }
  router.use(refuseBrokenText());
  router.use(
    validate({
      apiSpec: mountedSpec(spec as { paths: object }) as never,
      useRequestUrl: true,
      ignoreUndocumented: true,
      validateRequests: {
        coerceTypes: false,
        allowUnknownQueryParameters: false,
      },
      validateResponses:
        options.validateResponses ?? process.env.NODE_ENV !== 'production',
    }),
  );
  router.use(validationErrorHandler());
  return router as unknown as ApiRouter<Doc>;
}
