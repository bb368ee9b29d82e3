import { DEFAULT_BASE_URL, FinkError, parseBaseUrl } from '@fink/core';

/** What the command line asks for. */
export type CommandLine =
	| { readonly baseUrl: string }
	| { readonly error: string }
	| { readonly help: true };

/** Options, and in their place the environment. */
export function readCommandLine(
	args: readonly string[],
	environment: Readonly<Record<string, string | undefined>>,
): CommandLine {
	if (args.includes('--help') || args.includes('-h')) return { help: true };
	let given = environment.FINK_BASE_URL || DEFAULT_BASE_URL;
	for (let at = 0; at < args.length; at++) {
		const [name, inline] = args[at].split(/=(.*)/s);
		if (name !== '--base-url') return { error: `There is no option ${args[at]}.` };
		const value = inline ?? args[++at];
		if (!value) return { error: '--base-url needs an address.' };
		given = value;
	}
	try {
		return { baseUrl: parseBaseUrl(given) };
	} catch (error) {
		if (!(error instanceof FinkError)) throw error;
		return { error: `${error.message}. ${error.advice}` };
	}
}
