import type { GuaranteeFile, Restated } from '../agreement.ts';
import type { Anchor, Moment, Ms } from '../model.ts';
import { addDuration, addDurations } from './duration.ts';

/** When a moment falls, as far as the document alone can tell: fixed dates and signatures already given. */
export function knownMoment(file: Pick<GuaranteeFile, 'signings' | 'counting'>, moment: Moment): Ms | null {
  return momentWith(file, moment, (anchor) => signedAt(file, anchor));
}

export function momentWith(
  file: Pick<GuaranteeFile, 'counting'>,
  moment: Moment,
  anchored: (anchor: Anchor) => Ms | null,
): Ms | null {
  if ('at' in moment) return moment.at;
  const start = anchored(moment.anchor);
  if (start === null) return null;
  return moment.plus ? addDuration(start, moment.plus, file.counting) : start;
}

export function restatedWith(
  file: Pick<GuaranteeFile, 'counting'>,
  restated: Restated,
  anchored: (anchor: Anchor) => Ms | null,
): Ms | null {
  if ('at' in restated) return restated.at;
  const start = momentWith(file, restated.from, anchored);
  return start === null ? null : addDurations(start, restated.plus, file.counting);
}

export function signedAt(file: Pick<GuaranteeFile, 'signings'>, anchor: Anchor): Ms | null {
  if (!('signature' in anchor)) return null;
  return file.signings?.find(({ id }) => id === anchor.signature)?.at ?? null;
}
