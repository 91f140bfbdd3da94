/** Parts of descriptions. */
export const json = (schema: object) => ({
  content: { 'application/json': { schema } },
});

export const text = { type: 'string' };
export const texts = { type: 'array', items: text };
export const object = (required: string[], properties: object) => ({
  type: 'object',
  required,
  properties,
});
export const free = { type: 'object', additionalProperties: true };
export const oneOf = (...values: string[]) => ({
  type: 'string',
  enum: values,
});
export const any = {};
