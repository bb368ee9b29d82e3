/**
 * Whether an id bears the mark of having been a JavaScript number once: it lies above 2^53 and is exactly
 * what JavaScript prints for a float64. A true 18-digit id does so once in about 32 (the spacing of
 * float64 there), a rounded one always, so this is a hint for error texts, never a reason to refuse.
 */
export function looksRounded(id: string): boolean {
	const number = Number(id);
	return !Number.isSafeInteger(number) && String(number) === id;
}
