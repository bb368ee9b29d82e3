/** Scheme, host and port; no user name, nothing of the path, where a token may stand. */
const ORIGIN = /^(https?:\/\/[a-z0-9.:[\]-]{1,100})(?:[/?#]|$)/i;

/**
 * What to do about a redirect, which is never followed.
 *
 * @param location - The `Location` header.
 */
export function redirectAdvice(location: string | undefined): string {
	const origin = ORIGIN.exec(location ?? '')?.[1];
	const target = origin
		? `If you trust ${origin}, enter it as base URL in the Fink API credential.`
		: 'Check the base URL in the Fink API credential.';
	return `Redirects are not followed, so that nothing reaches a server that you did not name. ${target}`;
}
