export interface RouteAnswer {
  readonly status?: number;
  readonly contentType?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}

/**
 * Local content under real names: an origin such as `https://mail.example.org` and what it answers. A string is an HTML page;
 * `undefined` is "not found". Nothing leaves the browser.
 */
export type Routes = Readonly<Record<string, (url: URL) => string | RouteAnswer | undefined>>;

/** `undefined` where no route has that origin. */
export function answerFor(routes: Routes, address: string): Required<RouteAnswer> | undefined {
  if (!/^https?:/.test(address)) return undefined;
  const url = new URL(address);
  const route = routes[url.origin];
  if (!route) return undefined;
  const answer = route(url) ?? { status: 404, body: 'Not found', contentType: 'text/plain' };
  const {
    status = 200,
    contentType = 'text/html; charset=utf-8',
    headers = {},
    body,
  } = typeof answer === 'string' ? { body: answer } : answer;
  return { status, contentType, headers, body };
}
