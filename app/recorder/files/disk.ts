/**
 * The few file operations the files store needs, so that a test can put a failing or a forgetting disk under it.
 * Paths are relative to the data folder, with `/`.
 */
export interface DiskFile {
  size(): Promise<number>;
  /**
   * Exactly `length` bytes at `position`; throws when the file ends before. `fresh` bytes were written or read a
   * moment ago: the system still has them in memory, and waiting for a thread would cost more than the reading.
   */
  read(position: number, length: number, fresh?: 'fresh'): Promise<Uint8Array>;
  /** All of it, or it throws; what was then written is unknown. */
  write(bytes: Uint8Array, position: number): Promise<void>;
  /** After this every byte written is on the medium. When it throws, which of them are is unknown. */
  sync(): Promise<void>;
  truncate(size: number): Promise<void>;
  close(): Promise<void>;
}

export interface Disk {
  /** Makes the folders that are missing, those named `secrets` for the owner only. */
  makeFolder(path: string): Promise<void>;
  /** Names in a folder, sorted. */
  list(folder: string): Promise<string[]>;
  exists(path: string): Promise<boolean>;
  /** For reading and writing; `create` makes the file when it is missing (mode 0600). */
  open(path: string, create: boolean): Promise<DiskFile>;
  rename(from: string, to: string): Promise<void>;
  /** Makes created and renamed names of a folder durable. */
  syncFolder(folder: string): Promise<void>;
  /** Takes the folder for this process, or throws `data-folder-in-use`; returns how to let it go. */
  lock(): Promise<() => Promise<void>>;
}
