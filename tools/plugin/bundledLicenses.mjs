// The license texts of every library in the bundle, which the licenses require.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @param moduleIds - Absolute paths of all modules in the bundle.
 * @returns One text with name, version, license and license text of each library, by name.
 * @throws {Error} When a library has no license at all.
 */
export function bundledLicenses(moduleIds) {
	const folders = new Set(moduleIds.map(libraryFolder).filter(Boolean));
	const sections = [...folders].map((folder) => {
		const { name, version, license } = JSON.parse(
			readFileSync(join(folder, 'package.json'), 'utf8'),
		);
		const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
		if (!license && !file) throw new Error(`${name} is bundled but states no license`);
		const text = file ? readFileSync(join(folder, file), 'utf8').trim() : '';
		return `${name} ${version} (${license})\n\n${text}`.trim();
	});
	return `${sections.sort().join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}

/** The folder of the library that a module belongs to; undefined for our own code. */
function libraryFolder(moduleId) {
	const marker = '/node_modules/';
	const at = moduleId.lastIndexOf(marker);
	if (at < 0) return undefined;
	const [first, second] = moduleId.slice(at + marker.length).split('/');
	const name = first.startsWith('@') ? join(first, second) : first;
	const folder = join(moduleId.slice(0, at), 'node_modules', name);
	return existsSync(join(folder, 'package.json')) ? folder : undefined;
}
