import { Refused } from './refused';

/** What a server was asked, and how much it may answer. */
export interface Request {
  url: string;
  mostBytes: number;
  /** Ends the waiting. */
  signal: AbortSignal;
  headers?: Record<string, string>;
}

/** A server's answer, read whole. */
export interface Answer {
  /** `null` when nothing has changed (304). */
  body: Uint8Array<ArrayBuffer> | null;
  etag: string | null;
  lastModified: string | null;
}

/**
 * Fetches an address and reads no more than it may. It is asked for as everybody would: without
 * cookies, without a referrer, past the browser's own cache. No server is followed to another address:
 * the reader agreed to this one.
 *
 * @throws Refused `unreachable`, `server-error`, `moved` or `too-large`
 */
export async function fetchLimited(
  fetch: (url: string, init: RequestInit) => Promise<Response>,
  { url, mostBytes, signal, headers = {} }: Request,
): Promise<Answer> {
  try {
    const response = await fetch(url, {
      headers,
      cache: 'no-store',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'manual',
      signal,
    });
    const { status } = response;
    const answer = {
      etag: response.headers.get('etag'),
      lastModified: response.headers.get('last-modified'),
    };
    if (status === 304) return { ...answer, body: null };
    if (isRedirect(response)) {
      throw new Refused('moved', `The server sends on from ${url} to another address.`);
    }
    if (status !== 200) {
      await response.body?.cancel();
      throw new Refused('server-error', `The server answered ${status} for ${url}.`);
    }
    return { ...answer, body: await readLimited(response, mostBytes) };
  } catch (error) {
    if (error instanceof Refused) throw error;
    const late = (error as Error).name === 'TimeoutError';
    throw new Refused(
      'unreachable',
      late
        ? `The server took too long to send ${url}.`
        : `The server could not be reached: ${url}.`,
    );
  }
}

/** Browsers show of a redirection only that it is one. */
function isRedirect({ type, status }: Response): boolean {
  return type === 'opaqueredirect' || (status >= 300 && status < 400);
}

async function readLimited(
  response: Response,
  mostBytes: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const reader = response.body?.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const chunk = await reader?.read();
    if (!chunk || chunk.done) break;
    length += chunk.value.length;
    if (length > mostBytes) {
      await reader!.cancel();
      throw new Refused('too-large', `The server sent more than it may: ${response.url}.`);
    }
    chunks.push(chunk.value);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
