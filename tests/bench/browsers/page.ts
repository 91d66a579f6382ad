/** Hands a page's question to the worker, and its answer back with the time of the round trip. */
declare const chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };

addEventListener('message', async ({ data }) => {
  if (!data?.question) return;
  const asked = performance.now();
  const answer = await chrome.runtime.sendMessage(data.question);
  postMessage({ answer, roundTrip: performance.now() - asked }, '*');
});
