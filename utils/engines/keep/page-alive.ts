/** Begin of the name of the lock that each page of ours which asks engines holds as long as it is open. */
const PAGE = 'dragoman-egress-page-';

let own: Promise<string> | undefined;

/** The name of this page, held as a lock from now on: the browser gives it back when the page closes or falls over. */
export function thisPage(): Promise<string> {
  own ??= hold(crypto.randomUUID());
  return own;
}

/** The names of the pages that are open. */
export async function openPages(): Promise<ReadonlySet<string>> {
  const mine = await thisPage();
  if (!hasLocks()) return new Set([mine]);
  const { held = [] } = await navigator.locks.query();
  const names = held.map(({ name = '' }) => name).filter((name) => name.startsWith(PAGE));
  return new Set([mine, ...names.map((name) => name.slice(PAGE.length))]);
}

/** Node 20, in which the tests run, has no locks, and just one page. */
const hasLocks = (): boolean => typeof navigator !== 'undefined' && 'locks' in navigator;

function hold(name: string): Promise<string> {
  if (!hasLocks()) return Promise.resolve(name);
  return new Promise((resolve, reject) => {
    navigator.locks
      .request(`${PAGE}${name}`, () => {
        resolve(name);
        return new Promise<never>(() => undefined);
      })
      .catch(reject);
  });
}
