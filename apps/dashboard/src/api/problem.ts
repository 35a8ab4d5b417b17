export interface ProblemDetails {
  title: string;
  /** What to do about it. */
  detail: string;
  /** What is wrong with each field of the request. */
  errors?: Record<string, string>;
  /** What stands now, where somebody else was faster or the same is there already. */
  current?: unknown;
  headers?: Record<string, string>;
}

/** Problem details of RFC 9457. `type` is "about:blank": the status says what kind it is. */
export function problem(status: number, { headers, ...details }: ProblemDetails): Response {
  return Response.json(
    { type: 'about:blank', status, ...details },
    {
      status,
      headers: {
        'Content-Type': 'application/problem+json',
        'Cache-Control': 'no-store',
        ...headers,
      },
    },
  );
}
