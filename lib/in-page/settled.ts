/** A page counts as settled after this long without a change to its tree, in milliseconds. */
const QUIET = 400;
/** And at the latest after this long: some pages never stop. */
const LATEST = 4000;

/** Resolves when the document's tree has stopped changing. */
export function settled(document: Document): Promise<void> {
  return new Promise(resolve => {
    const observer = new MutationObserver(() => {
      clearTimeout(quiet);
      quiet = setTimeout(finish, QUIET);
    });
    const finish = () => {
      clearTimeout(quiet);
      clearTimeout(latest);
      observer.disconnect();
      resolve();
    };
    let quiet = setTimeout(finish, QUIET);
    const latest = setTimeout(finish, LATEST);
    observer.observe(document, { childList: true, subtree: true });
  });
}
