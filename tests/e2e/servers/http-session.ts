import type { User } from './roundcube';

/** Roundcube by plain HTTP, as a browser without scripts would use it: what a test can know without the extension. */
export interface HttpSession {
  /** The page or file behind a path such as `?_task=mail&_mbox=INBOX`. */
  get(path: string): Promise<{ readonly status: number; readonly text: string; readonly bytes: Buffer }>;
  /** What Roundcube asks for in addresses that hand out originals. */
  readonly token: string;
}

export async function logIn(url: string, user: User): Promise<HttpSession> {
  const jar = new Map<string, string>();
  const request = async (path: string, form?: Record<string, string>) => {
    const response = await fetch(new URL(path, url), {
      redirect: 'manual',
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (name !== undefined && value !== undefined) jar.set(name, value);
    }
    const bytes = Buffer.from(await response.arrayBuffer());
    return { status: response.status, bytes, text: bytes.toString('utf8') };
  };
  const tokenOf = (page: string): string => /"request_token":"([^"]+)"/.exec(page)?.[1] ?? '';
  const form = await request('');
  const credentials = { _user: user.user, _pass: user.password };
  const answer = await request('?_task=login', { _token: tokenOf(form.text), _task: 'login', _action: 'login', ...credentials });
  if (answer.status !== 302) throw new Error(`Roundcube did not let ${user.user} in (${answer.status})`);
  const home = await request('?_task=mail');
  return { token: tokenOf(home.text), get: (path) => request(path) };
}
