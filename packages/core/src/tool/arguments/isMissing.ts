/** Whether a model left an argument out: nothing, or text that says nothing. */
export function isMissing(value: unknown): boolean {
	if (value === undefined || value === null) return true;
	return typeof value === 'string' && /^\s*(?:null|none|undefined)?\s*$/i.test(value);
}
