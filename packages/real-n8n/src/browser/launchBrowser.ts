import { existsSync } from 'node:fs';

import { chromium, type Browser } from 'playwright-core';

import { RealN8nError } from '../machine/RealN8nError';

/** Where systems install Chromium. The environment variable CHROMIUM takes precedence. */
const PATHS = [
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Path of the system's Chromium; undefined when there is none. */
export function findBrowser(): string | undefined {
	const paths = [process.env.CHROMIUM, ...PATHS];
	return paths.find((path): path is string => !!path && existsSync(path));
}

/**
 * Starts the system's Chromium without a window.
 *
 * @throws {RealN8nError} When there is none.
 */
export async function launchBrowser(): Promise<Browser> {
	const executablePath = findBrowser();
	if (executablePath === undefined) {
		throw new RealN8nError('There is no Chromium on this machine', {
			advice:
				'Install it (on Debian: apt-get install chromium), or give its path in the environment variable CHROMIUM.',
		});
	}
	// Its sandbox needs rights that containers don't have. It only opens our own server on loopback.
	return await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
}
