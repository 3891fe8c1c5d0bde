export { type Attachments, createAttachments, UNNAMED_FOR_MS } from './attachments.ts';
export { createFolderBlobs, removeTornUploads } from './folder-store.ts';
export { createMemoryBlobs } from './memory-store.ts';
export type { BlobPlace, BlobStore } from './store.ts';
