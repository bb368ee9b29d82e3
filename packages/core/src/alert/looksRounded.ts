/**
 * Whether an id bears the mark of having been a JavaScript number once: it lies above 2^53 and is exactly
 * what JavaScript prints for a float64. A true 18-digit id does so once in about 32 (the spacing of
 * float64 there), a rounded one always, so this is a hint for error texts, never a reason to refuse.
 */
export function looksRounded(id: string): boolean {
	const number = Number(id);
	return !Number.isSafeInteger(number) && String(number) === id;
}

/**
 * A sentence for ids that were not found, when they look rounded; empty otherwise. Ids that came as numbers are
 * refused by `parseId`; this is for those that are text again: from an expression such as `{{ $json.id }}, …`,
 * in the address of a page, or typed.
 */
export function adviceOnRounded(...ids: readonly string[]): string {
	const rounded = ids.filter(looksRounded);
	if (rounded.length === 0) return '';
	const [which, them] =
		ids.length === 1
			? ['This one looks', 'it']
			: [
					`${rounded.join(', ')} ${rounded.length === 1 ? 'looks' : 'look'}`,
					rounded.length === 1 ? 'it' : 'them',
				];
	return `${which} as if another node had rounded ${them}: read ids with Fink Sources, which keeps them as text.`;
}
