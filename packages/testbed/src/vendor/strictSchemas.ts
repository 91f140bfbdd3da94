type Json = any;

const COMPOSITIONS = ['allOf', 'oneOf', 'anyOf'] as const;

/** Schemas that are parts of others: a part does not know the properties of its neighbours. */
function refsInCompositions(node: Json, found = new Set<string>()) {
  if (Array.isArray(node)) {
    for (const part of node) refsInCompositions(part, found);
  } else if (node && typeof node === 'object') {
    for (const key of COMPOSITIONS) {
      for (const part of Array.isArray(node[key]) ? node[key] : []) {
        if (part?.$ref) found.add(part.$ref);
      }
    }
    for (const part of Object.values(node)) refsInCompositions(part, found);
  }
  return found;
}

function nullable(schema: Json): Json {
  const { nullable: _, ...rest } = schema;
  if (rest.type) {
    return {
      ...rest,
      type: [rest.type, 'null'],
      ...(rest.enum ? { enum: [...rest.enum, null] } : {}),
    };
  }
  return { anyOf: [rest, { type: 'null' }] };
}

function strict(node: Json, path: string, open: Set<string>, part: boolean) {
  if (Array.isArray(node)) {
    return node.map(
      (item, i): Json => strict(item, `${path}/${i}`, open, part),
    );
  }
  if (!node || typeof node !== 'object') return node;
  const result: Json = {};
  for (const [key, value] of Object.entries<Json>(node)) {
    // Examples may hold anything, "nullable" among it.
    if (key === 'example' || key === 'examples') continue;
    const inPart = (COMPOSITIONS as readonly string[]).includes(key);
    result[key] = strict(value, `${path}/${key}`, open, inPart);
  }
  const composed = COMPOSITIONS.some(key => key in result);
  const closed =
    result.type === 'object' &&
    typeof result.properties === 'object' &&
    !('additionalProperties' in result) &&
    !part &&
    !composed &&
    !open.has(path);
  if (closed) result.additionalProperties = false;
  return result.nullable === true ? nullable(result) : result;
}

/**
 * Makes the schemas of an OpenAPI 3.0 document schemas of JSON Schema, and closes them: a property that the vendor does not
 * describe is a mistake in a fake.
 */
export function strictSchemas(document: Json): Json {
  return strict(document, '#', refsInCompositions(document), false);
}
