const LOCAL = /^(?:localhost|127\.0\.0\.1)$/;

/**
 * An address as it may be asked: https, or http on this very machine; no user, no query, no slash at its end.
 * `undefined` where it is none of these.
 */
export function engineAddress(entered: string): URL | undefined {
  if (!URL.canParse(entered)) return undefined;
  const url = new URL(entered);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && LOCAL.test(url.hostname))) return undefined;
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') return undefined;
  return url;
}

/** The match pattern that covers an address and nothing beyond its host. Ports are no part of such patterns. */
export function hostPattern(address: URL): string {
  return `${address.protocol}//${address.hostname}/*`;
}

/** Whether what is sent there stays on this machine. */
export function isLocal(address: URL): boolean {
  return LOCAL.test(address.hostname);
}
