import { StoreFailure } from '../store-failure';

/** What `work` answers; `undefined` where it met a record that nothing opens any more: it stays as it is. */
export async function unlessUnreadable<Result>(work: () => Promise<Result>): Promise<Result | undefined> {
  try {
    return await work();
  } catch (fault) {
    if (fault instanceof StoreFailure && (fault.code === 'seal-broken' || fault.code === 'erased')) return undefined;
    throw fault;
  }
}
