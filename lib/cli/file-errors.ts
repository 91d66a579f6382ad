const IN_WORDS: Record<string, string> = {
  ENOENT: 'does not exist',
  EACCES: 'may not be read: check its permissions',
  EPERM: 'may not be read: check its permissions',
  EISDIR: 'is a folder, not a file',
  ENOTDIR: 'does not exist: a part of its path is not a folder',
  ELOOP: 'is a link that leads in a circle',
  EMFILE: 'cannot be opened: too many files are open',
  ENOSPC: 'cannot be written: the disk is full',
  EROFS: 'cannot be written: the file system is read-only',
  ERR_FS_FILE_TOO_LARGE: 'is too large to be read',
};

/** A file system error in words, to be put after the file's name. */
export function inWords(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return (code && IN_WORDS[code]) ?? message;
}

/** Whether an error came from the file system. */
export function isOfFiles(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).syscall !== undefined;
}
