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
