/** How often something was tried, for the end of a sentence; nothing after a single try. */
export function describeTries(tries: number): string {
	return tries > 1 ? ` (tried ${tries} times)` : '';
}
