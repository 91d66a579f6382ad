/** With less room than this, whatever cannot be written is put down to it. */
const LEAST_ROOM = 2 ** 20;

/**
 * Whether something was not stored for want of room. Browsers say so of their quota; of a full disk,
 * Chromium says that it failed to write blobs, and Firefox of a full store that it cannot be changed, so
 * that the browser is asked how much is left (`tests/e2e/storage-full.test.ts`).
 */
export async function isForWantOfRoom(error: unknown): Promise<boolean> {
  const { name, message = '' } = (error ?? {}) as Partial<Error>;
  if (name === 'QuotaExceededError') return true;
  if (name === 'DataError' && message.includes('write blobs')) return true;
  const { quota, usage } = (await navigator.storage?.estimate().catch(() => null)) ?? {};
  return quota !== undefined && usage !== undefined && quota - usage < LEAST_ROOM;
}
