import { FINK_CLIENT_PYTHON, missingFinkClient } from '@fink/kafka';
import { join } from 'node:path';

import { askedProcess, type AskedProcess } from '../asked/askedProcess';

/** Fink's own client in a warm process, see fink_client_user.py. */
export interface FinkClientUser extends AskedProcess {
	/** Versions of it and of what it uses. */
	readonly versions: string;
}

/**
 * Starts fink-client; installs it from PyPI into an environment of its own before, once.
 *
 * @param folder - Where it writes pictures.
 * @returns `undefined`, with a line that says why, where that is not possible.
 */
export async function startFinkClient(
	folder: string,
	log: (line: string) => void,
): Promise<FinkClientUser | undefined> {
	const missing = missingFinkClient();
	if (missing !== undefined) {
		log(`Livestream skipped: ${missing}`);
		return undefined;
	}
	const script = join(__dirname, 'fink_client_user.py');
	const user = askedProcess('fink_client_user.py', FINK_CLIENT_PYTHON, [script, folder]);
	const { versions } = await user.ask<{ versions: string }>({ op: 'versions' });
	return { ...user, versions };
}
