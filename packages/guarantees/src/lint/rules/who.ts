// Rules 1 to 4: who promises, whose act it is, which forces are meant.
import type { Id } from '../../model.ts';
import type { Entry, LintContext } from '../context.ts';
import { hasText, inherits, isCollective, isWithin, whoWord } from '../context.ts';
import { findingOf, type LintFinding } from '../finding.ts';

export function oneObligor(ctx: LintContext, { g, base, duty }: Entry): LintFinding[] {
  const found: LintFinding[] = [];
  const name = whoWord(ctx, g.obligor);
  if (isCollective(ctx, g.obligor)) {
    found.push(findingOf('lint-01', `${base}/obligor`, name, `${name} is several parties, not one.`));
  }
  const named = ctx.actors.get(g.obligor)?.name ?? ctx.bodies.get(g.obligor)?.name;
  if (!hasText(named)) found.push(findingOf('lint-01', `${base}/obligor`, name, 'The obligor has no name.'));
  for (const { pattern, path, role } of duty) {
    if (role !== 'owed' || pattern.by !== undefined) continue;
    found.push(findingOf('lint-01', path, '', 'Nobody is named who does what is promised.'));
  }
  return found;
}

export function controlsActor(ctx: LintContext, { g, base, duty }: Entry): LintFinding[] {
  const found: LintFinding[] = [];
  const refuse = (path: string, words: string, message: string) =>
    found.push(findingOf('lint-02', path, words, message));
  const name = whoWord(ctx, g.obligor);
  if (ctx.actors.get(g.obligor)?.signs === false) {
    refuse(`${base}/obligor`, name, `${name} does not sign this agreement.`);
  }
  const obligors = [g.obligor, ...(g.jointly?.with ?? [])];
  for (const { pattern, path, role } of duty) {
    if (pattern.by === undefined) {
      if (role === 'forbidden')
        refuse(path, '', `It is promised that nobody at all does it, not only ${name}.`);
      continue;
    }
    if (obligors.some((obligor) => controls(ctx, obligor, pattern.by!))) continue;
    if (g.influence && isWithin(ctx, pattern.by, g.influence.over)) continue;
    const actor = whoWord(ctx, pattern.by);
    refuse(`${path}/by`, actor, `${name} promises an act of ${actor}, which is not part of it.`);
  }
  if (g.influence && g.influence.steps.length === 0) {
    const over = whoWord(ctx, g.influence.over);
    const message = `Influence over ${over} is promised, but no step that could be seen.`;
    found.push(findingOf('lint-02', `${base}/influence/steps`, over, message, 'ask'));
  }
  return found;
}

function controls(ctx: LintContext, obligor: Id, actor: Id): boolean {
  if (isWithin(ctx, actor, obligor)) return true;
  const { forces, members } = ctx.actors.get(obligor) ?? {};
  return [...(members ?? []), ...(forces?.units ?? []), ...(forces?.allied ?? [])].some((below) =>
    isWithin(ctx, actor, below),
  );
}

export function boundSeparately(ctx: LintContext, { g, base, duty }: Entry): LintFinding[] {
  const found: LintFinding[] = [];
  if (g.jointly) {
    const all = [g.obligor, ...g.jointly.with];
    const words = all.map((id) => whoWord(ctx, id)).join(', ');
    if (g.jointly.bound === undefined) {
      const message = `${words} are bound together; it is not said whether each, or one that leads.`;
      found.push(findingOf('lint-03', `${base}/jointly`, words, message));
    } else if (g.jointly.bound === 'lead' && !all.includes(g.jointly.lead ?? '')) {
      found.push(
        findingOf('lint-03', `${base}/jointly/lead`, words, 'No obligor is named as the one that leads.'),
      );
    }
  }
  for (const { pattern, path, role } of duty) {
    if (role !== 'owed' || pattern.by === undefined || !isCollective(ctx, pattern.by)) continue;
    const actor = whoWord(ctx, pattern.by);
    found.push(
      findingOf('lint-03', `${path}/by`, actor, `${actor} are to do it; it is not said which of them.`),
    );
  }
  return found;
}

export function forcesDefined(ctx: LintContext): LintFinding[] {
  const armed = new Set<Id>();
  for (const { g, duty } of ctx.entries) {
    if (!duty.some(({ pattern }) => inherits(ctx, pattern.type, (action) => action.armed === true))) continue;
    for (const obligor of [g.obligor, ...(g.jointly?.with ?? [])]) armed.add(obligor);
  }
  return ctx.file.parties.flatMap((actor, i) => {
    if (!armed.has(actor.id) || hasText(actor.forces?.definition)) return [];
    const name = whoWord(ctx, actor.id);
    const message = `It is not said which forces are forces of ${name}, its allies and proxies included.`;
    return [findingOf('lint-04', `/parties/${i}`, name, message)];
  });
}
