const MAX_CHARACTERS = 60;

/** A value that was given in place of another, for the end of a sentence: `"300px"`, `a list`, `nothing`. */
export function inWords(value: unknown): string {
	if (value === undefined || value === null) return 'nothing';
	if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
	switch (typeof value) {
		case 'number':
			if (Number.isNaN(value)) return 'NaN (not a number)';
			return Number.isFinite(value) ? String(value) : 'an infinite number';
		case 'string':
			if (value.trim() === '') return 'empty text';
			return `"${value.length > MAX_CHARACTERS ? `${value.slice(0, MAX_CHARACTERS)}…` : value}"`;
		case 'boolean':
			return String(value);
		default:
			return 'an object';
	}
}
