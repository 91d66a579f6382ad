/** Runs tasks one after another, in the order they come; one that fails holds up none. */
export function oneAtATime(): <T>(task: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return task => {
    const run = last.then(task, task);
    last = run.catch(() => undefined);
    return run;
  };
}
