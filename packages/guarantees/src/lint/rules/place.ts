// Rules 17 and 18: the area and what a distance is measured from. Rule 19 is in together.ts.
import type { NamedArea } from '../../agreement.ts';
import type { Entry, LintContext } from '../context.ts';
import { actWord, hasText, inherits, wordOf } from '../context.ts';
import { findingOf, type LintFinding } from '../finding.ts';

export function areaDrawn(ctx: LintContext, { g, duty }: Entry): LintFinding[] {
  return duty.flatMap(({ pattern, path }) => {
    const area = pattern.in === undefined ? undefined : ctx.areas.get(pattern.in);
    if (!area) {
      const placed = inherits(ctx, pattern.type, (action) => action.armed === true);
      if (!placed || g.anywhere) return [];
      const name = actWord(ctx, pattern.type);
      return [
        findingOf('lint-17', path, name, `It is not said where ${name} is meant, nor that it is everywhere.`),
      ];
    }
    const name = wordOf(area.name, area.id);
    const map = ctx.file.maps?.find(({ id }) => id === area.mapRef);
    if (area.ring.length === 0) {
      return [findingOf('lint-17', `${path}/in`, name, `${name} is a name without a boundary.`)];
    }
    if (area.line && !followsLine(ctx, area)) {
      const words = `${area.line.offsetKm} km`;
      return [
        findingOf('lint-17', `${path}/in`, words, `The ring of ${name} does not lie ${words} from its line.`),
      ];
    }
    if (map?.dated !== undefined) return [];
    return [findingOf('lint-17', `${path}/in`, name, `${name} is drawn on a map without a date.`)];
  });
}

export function distanceSaid(ctx: LintContext, { duty }: Entry): LintFinding[] {
  const found: LintFinding[] = [];
  for (const { pattern, path } of duty) {
    const area = pattern.in === undefined ? undefined : ctx.areas.get(pattern.in);
    if (area?.line) {
      const lacks = lineLacks(area.line);
      const name = wordOf(area.name, area.id);
      if (lacks.length > 0) {
        const words = `${area.line.offsetKm} km`;
        const message = `${name}, ${words}: it is not said ${lacks.join(', ')}.`;
        found.push(findingOf('lint-18', `${path}/in`, words, message));
      }
    }
    for (const [i, { field, value, unit }] of (pattern.where ?? []).entries()) {
      if (unit !== 'kilometre' && unit !== 'metre') continue;
      const measure = ctx.measures.get(field);
      const lacks = (['from', 'to', 'along'] as const).filter((end) => !hasText(measure?.[end]));
      if (lacks.length === 0) continue;
      const words = `${value} ${unit}`;
      const message = `${wordOf(measure?.name, field)}, ${words}: it is not said ${lacks.join(' what, ')} what.`;
      found.push(findingOf('lint-18', `${path}/where/${i}`, words, message));
    }
  }
  return found;
}

function lineLacks(line: NonNullable<NamedArea['line']>): string[] {
  return [
    line.each === undefined ? 'whether on either side or in all' : '',
    hasText(line.from) ? '' : 'from what',
    hasText(line.to) ? '' : 'to what',
  ].filter((part) => part !== '');
}

const KM_PER_DEGREE = 111.195;

/** The farthest corner lies about as far from the line as the offset says; corners at its ends may lie farther. */
function followsLine(ctx: LintContext, { id, ring, line }: NamedArea): boolean {
  const known = ctx.follows.get(id);
  if (known !== undefined || !line) return known ?? true;
  ctx.meetings.sidesLeft -= ring.length * line.points.length;
  if (ctx.meetings.sidesLeft < 0) return true;
  const offset = line.each === 'whole' ? line.offsetKm / 2 : line.offsetKm;
  const farthest = Math.max(...ring.map((point) => kmFromLine(point, line.points)));
  const follows = farthest > offset * 0.85 && farthest < offset * 1.6;
  ctx.follows.set(id, follows);
  return follows;
}

function kmFromLine([lon, lat]: [number, number], points: [number, number][]): number {
  const squeeze = Math.cos((lat * Math.PI) / 180);
  let nearest = Number.POSITIVE_INFINITY;
  for (let i = 1; i < points.length; i++) {
    const ax = (points[i - 1]![0] - lon) * squeeze;
    const ay = points[i - 1]![1] - lat;
    const dx = (points[i]![0] - lon) * squeeze - ax;
    const dy = points[i]![1] - lat - ay;
    const length = dx * dx + dy * dy;
    const along = length === 0 ? 0 : Math.max(0, Math.min(1, -(ax * dx + ay * dy) / length));
    nearest = Math.min(nearest, Math.hypot(ax + along * dx, ay + along * dy));
  }
  return nearest * KM_PER_DEGREE;
}
