import type { Cursor, TargetCursor } from './Cursor';

/** Maximum number of targets remembered after they were last watched: a whole list of ids may be replaced. */
const MAX_LEFT = 2000;

/**
 * The cursor with a target for everything watched. Targets that are no longer watched stay during the look-back, so
 * that a tag that is chosen again continues where it was, and as long as a watched target may find one of their
 * alerts, e.g. after it was assigned to another object.
 *
 * @param begun - Cursors of new targets.
 */
export function withTargets(
	{ targets, fired }: Cursor,
	begun: ReadonlyMap<string, TargetCursor>,
	watched: readonly string[],
	{ lookBackDays, nowMjdTai }: { readonly lookBackDays: number; readonly nowMjdTai: number },
): Cursor {
	const all = new Map<string, TargetCursor>();
	for (const name of watched) {
		const known = targets.get(name);
		const target = rememberedTarget(known, lookBackDays, nowMjdTai);
		const fresh = begun.get(name);
		if (target) all.set(name, { ...target, leftMjdTai: undefined });
		else if (fresh)
			all.set(name, { ...fresh, seen: new Map([...(known?.seen ?? []), ...fresh.seen]) });
	}
	const since = [...all.values()].reduce(
		(a, { sinceMjdTai }) => Math.min(a, sinceMjdTai),
		Infinity,
	);
	const left = [...targets]
		.filter(([name]) => !all.has(name))
		.filter(
			([, target]) =>
				rememberedTarget(target, lookBackDays, nowMjdTai) !== undefined ||
				[...target.seen.values()].some((mjdTai) => mjdTai > since),
		)
		.map(([name, target]) => {
			const leftMjdTai = target.leftMjdTai ?? nowMjdTai;
			return [name, { ...target, leftMjdTai }] as const;
		})
		.sort(([, a], [, b]) => b.leftMjdTai - a.leftMjdTai);
	for (const [name, target] of left.slice(0, MAX_LEFT)) all.set(name, target);
	return { targets: all, fired };
}

/** A target, unless it was last watched longer ago than the look-back. */
export function rememberedTarget(
	target: TargetCursor | undefined,
	lookBackDays: number,
	nowMjdTai: number,
): TargetCursor | undefined {
	const leftMjdTai = target?.leftMjdTai ?? nowMjdTai;
	return nowMjdTai - leftMjdTai <= lookBackDays ? target : undefined;
}
