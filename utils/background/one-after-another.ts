/**
 * Makes a queue: what is given to it runs one after another, whatever became of the one before. Order of arrival only;
 * a worker that is stopped forgets the queue, and the page tells it again.
 */
export function oneAfterAnother(): <Result>(work: () => Promise<Result>) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work, work);
    last = next.catch(() => undefined);
    return next;
  };
}
