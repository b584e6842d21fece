/** What the system says, in words. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  const words: Record<string, string> = {
    EACCES: "permission denied",
    EPERM: "not permitted",
    EROFS: "the disk is read-only",
    ENOSPC: "the disk is full",
    ENOTDIR: "a file is where a folder must be",
    EEXIST: "a file is where a folder must be",
    ENOENT: "the folder cannot be made",
    EISDIR: "a folder is in the way",
    ENAMETOOLONG: "the name is too long",
  };
  return code === undefined ? message : `${words[code] ?? message.replace(/^[A-Z]+: |,.*$/g, "")} (${code})`;
}
