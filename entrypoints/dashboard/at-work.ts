import { noteUse } from '@/utils/store/vault/lock';

const EVERY_MS = 30_000;

/** Does something long that the seller began: while it runs, it counts as use, and nothing locks. */
export async function atWork<Result>(work: () => Promise<Result>): Promise<Result> {
  const note = () => void noteUse(Date.now()).catch((reason: unknown) => console.warn('use was not noted', reason));
  note();
  const timer = setInterval(note, EVERY_MS);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}
