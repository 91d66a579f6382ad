import type { StorageProblem } from '../lib/store/storage-problem';
import type { MessageKey } from './words';

/** What is said where something could not be stored or read. */
export const STORAGE_PROBLEMS: Record<StorageProblem, MessageKey> = {
  full: 'storage_full',
  unreadable: 'storage_unreadable',
  newer: 'storage_newer',
  damaged: 'storage_damaged',
  lost: 'storage_lost',
};
