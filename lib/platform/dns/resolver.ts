import { txtAnswer, txtQuestion } from './dns-message';

/** The TXT records of a name; empty where there are none, `undefined` where the resolver could not tell. Never rejects. */
export type TxtOf = (name: string) => Promise<readonly string[] | undefined>;

const PATIENCE_MS = 5_000;
/** More than a DNS message can be (RFC 1035, 4.2.2). */
const LONGEST_ANSWER = 65_535;

/**
 * The one door for DNS over HTTPS (RFC 8484): a GET to the address that the user gave, with nothing in it but the question. No cookies,
 * no referrer, no redirect. One name is asked for once; a resolver that does not answer is not asked again, so that a long conversation
 * does not wait for it mail by mail.
 */
export function resolver(address: string): TxtOf {
  const known = new Map<string, Promise<readonly string[] | undefined>>();
  let silent = false;
  const answerTo = async (name: string) => {
    if (silent) return undefined;
    try {
      return await ask(address, name);
    } catch {
      silent = true;
      return undefined;
    }
  };
  return (name) => {
    const answer = known.get(name) ?? answerTo(name);
    known.set(name, answer);
    return answer;
  };
}

async function ask(address: string, name: string): Promise<readonly string[] | undefined> {
  const question = txtQuestion(name);
  if (!question) return undefined;
  const url = new URL(address);
  url.searchParams.set('dns', base64Url(question));
  const response = await fetch(url, {
    headers: { accept: 'application/dns-message' },
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    redirect: 'error',
    cache: 'no-store',
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  if (!response.ok || !response.headers.get('content-type')?.startsWith('application/dns-message')) return undefined;
  const answer = new Uint8Array(await response.arrayBuffer());
  return answer.length > LONGEST_ANSWER ? undefined : answerIn(answer, question);
}

function answerIn(answer: Uint8Array, question: Uint8Array): readonly string[] | undefined {
  try {
    return txtAnswer(answer, question);
  } catch {
    return undefined; // not DNS, or a failure of the name's own servers
  }
}

const base64Url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '');
