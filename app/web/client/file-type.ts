/** Which files Sulh takes, told by their bytes and never by their names. No DOM. */
export const FILE_TYPES = ['application/pdf', 'image/png', 'image/jpeg', 'image/webp', 'text/plain'] as const;
export type FileType = (typeof FILE_TYPES)[number];

export const MAX_FILE_BYTES = 10 * 1024 * 1024;

const HEAD = 16;

export interface FileTypeCheck {
  take(chunk: Uint8Array): void;
  /** Once everything was taken; null: none that Sulh takes. */
  type(): FileType | null;
}

/** Text is whatever is no other type, is UTF-8 from beginning to end, and holds no control characters. */
export function checkFileType(): FileTypeCheck {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let head: number[] = [];
  let isText = true;
  const text = (chunk?: Uint8Array) => {
    try {
      const strange = /[\0-\x08\x0b\x0e-\x1f\x7f]/;
      const decoded = chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true });
      isText &&= !strange.test(decoded);
    } catch {
      isText = false;
    }
  };
  return {
    take: (chunk) => {
      if (head.length < HEAD) head = [...head, ...chunk.subarray(0, HEAD - head.length)];
      if (isText) text(chunk);
    },
    type: () => {
      const marked = markedType(head);
      if (marked !== null || head.length === 0) return marked;
      if (isText) text();
      return isText ? 'text/plain' : null;
    },
  };
}

/** By its first bytes; null for text and for everything unknown. */
export function markedType(head: readonly number[] | Uint8Array): Exclude<FileType, 'text/plain'> | null {
  const has = (at: number, ...bytes: number[]) => bytes.every((byte, n) => head[at + n] === byte);
  if (has(0, 0x25, 0x50, 0x44, 0x46, 0x2d)) return 'application/pdf';
  if (has(0, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png';
  if (has(0, 0xff, 0xd8, 0xff)) return 'image/jpeg';
  if (has(0, 0x52, 0x49, 0x46, 0x46) && has(8, 0x57, 0x45, 0x42, 0x50)) return 'image/webp';
  return null;
}
