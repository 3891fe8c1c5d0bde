/** A file that an entry names: what it is, its hash, and the way to it where this host holds it. */
import type { AttachedFile as File } from '../../register/attached-files.ts';
import { FILE_TEXTS } from '../file-texts.ts';
import type { View } from '../page.tsx';
import { Icon } from './icons.tsx';
import { Code } from './layout.tsx';

export interface AttachedFileProps {
  view: View;
  /** The entry that names it: whoever reads the entry may have the file. */
  entry: { readonly id: string; readonly author: string };
  file: File;
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  'application/pdf': 'PDF',
  'image/png': 'PNG',
  'image/jpeg': 'JPEG',
  'image/webp': 'WebP',
};

export async function AttachedFile({ view, entry, file }: AttachedFileProps) {
  const { say } = view;
  const held = (await view.holdsFile?.(entry, file.sha256)) === true;
  const href = `${view.process?.path ?? ''}/record/${entry.id}/files/${file.sha256}`;
  const type = TYPE_NAMES[file.type] ?? (file.type === 'text/plain' ? say(FILE_TEXTS.plainText) : file.type);
  return (
    <div class="attached-file">
      <p>
        <Icon name="shown" />{' '}
        {held ? (
          <a href={href}>
            <bdi>{file.name}</bdi>
          </a>
        ) : (
          <bdi>{file.name}</bdi>
        )}{' '}
        <small>
          <bdi>{type}</bdi> · {say(FILE_TEXTS.kilobytes, { n: Math.ceil(file.sizeBytes / 1000) })}
        </small>
      </p>
      {held ? null : <p class="quiet">{say(FILE_TEXTS.notHeld)}</p>}
      <details>
        <summary>
          SHA-256 <code dir="ltr">{file.sha256.slice(0, 12)}</code>
        </summary>
        <Code>{file.sha256}</Code>
        <p class="hint">{say(FILE_TEXTS.howToCheck)}</p>
        <Code>sha256sum FILE</Code>
      </details>
    </div>
  );
}
