/**
 * Runs a task while no other one of that name runs, in whichever page of the extension or in its background;
 * those that come meanwhile wait their turn. Not for content scripts: their locks are the page's own, and a
 * page without encryption has none.
 */
export function exclusively<T>(name: string, task: () => Promise<T>): Promise<T> {
  return navigator.locks.request(name, task) as Promise<T>;
}
