import type { Cursor, TargetCursor } from './Cursor';

/** Targets that are no longer watched and still remembered: a list of ids may be exchanged as a whole. */
const MOST_LEFT = 2000;

/**
 * The cursor with a target for all that is watched. Targets that are not watched any more stay for the
 * look-back, so that a tag that is chosen again goes on where it was.
 *
 * @param begun - Cursors of those that had none.
 */
export function withTargets(
	{ targets, fired }: Cursor,
	begun: ReadonlyMap<string, TargetCursor>,
	watched: readonly string[],
	{ lookBackDays, nowMjdTai }: { readonly lookBackDays: number; readonly nowMjdTai: number },
): Cursor {
	const all = new Map<string, TargetCursor>();
	for (const name of watched) {
		const target = rememberedTarget(targets.get(name), lookBackDays, nowMjdTai) ?? begun.get(name);
		if (target) all.set(name, { ...target, leftMjdTai: undefined });
	}
	const left = [...targets]
		.filter(([name]) => !all.has(name))
		.flatMap(([name, target]) => {
			const kept = rememberedTarget(target, lookBackDays, nowMjdTai);
			return kept ? [[name, { ...kept, leftMjdTai: kept.leftMjdTai ?? nowMjdTai }] as const] : [];
		})
		.sort(([, a], [, b]) => b.leftMjdTai - a.leftMjdTai);
	for (const [name, target] of left.slice(0, MOST_LEFT)) all.set(name, target);
	return { targets: all, fired };
}

/** A target, unless it was left longer ago than the look-back. */
export function rememberedTarget(
	target: TargetCursor | undefined,
	lookBackDays: number,
	nowMjdTai: number,
): TargetCursor | undefined {
	const leftMjdTai = target?.leftMjdTai ?? nowMjdTai;
	return nowMjdTai - leftMjdTai <= lookBackDays ? target : undefined;
}
