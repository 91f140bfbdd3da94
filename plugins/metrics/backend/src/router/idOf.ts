/** The id of the path; the router's types do not see parameters that several methods of a path share. */
export function idOf(request: { params: object }): string {
  return (request.params as { id: string }).id;
}
