/** Statuses whose responses have no body. Constructing a `Response` with such a status and a body throws. Source: the Fetch standard. */
const WITHOUT_BODY: ReadonlySet<number> = new Set([101, 204, 205, 304]);

/**
 * The same response with these headers replacing its own of the same names. A response without readable properties (an opaque one, a
 * network error) is returned unchanged.
 */
export function withHeaders(response: Response, headers: Readonly<Record<string, string>>): Response {
  const { status, statusText, body } = response;
  if (status === 0) return response;
  const all = new Headers(response.headers);
  for (const [name, value] of Object.entries(headers)) all.set(name, value);
  return new Response(WITHOUT_BODY.has(status) ? null : body, { status, statusText, headers: all });
}
