import { isBuiltin } from 'node:module';
import { posix } from 'node:path';

import { roomOf } from './roomOf';
import { ROOMS } from './rooms';

/**
 * Why a file may not import something, or undefined if it may. Decided by the table of rooms and the two paths alone.
 * @param file Path from the repository's root
 * @param specifier As written in the import
 */
export function whyRefused(file: string, specifier: string): string | undefined {
	const from = roomOf(file);
	if (from === undefined)
		return 'this file is in no room: give its folder an entry in tools/rooms/rooms.ts';
	const target = targetOf(file, specifier);
	if (target === undefined) return whyPackageRefused(from, specifier);
	if (isOwnManifest(file, target)) return undefined;
	const to = roomOf(target);
	if (to === from)
		return isNeighbor(from, file, target)
			? `folders of ${from} may not import each other`
			: undefined;
	if (to === undefined) return `${specifier} is in no room`;
	if (includes(ROOMS[from].inside, to)) return undefined;
	if (!includes(ROOMS[from].imports, to)) return `${from} may not import ${to}`;
	return isDoor(to, target) ? undefined : `${from} may import ${to} only through ${doorsOf(to)}`;
}

/** The path from the root that a specifier leads to, or undefined for a package from npm or Node. */
export function targetOf(file: string, specifier: string): string | undefined {
	if (/^\.\.?(\/|$)/.test(specifier)) return posix.join(posix.dirname(file), specifier);
	const [, name, rest] = /^@fink\/([^/]+)(\/.*)?$/.exec(specifier) ?? [];
	if (name === undefined) return undefined;
	return `packages/${name}${rest ?? '/src'}`;
}

function whyPackageRefused(from: string, specifier: string): string | undefined {
	const { packages } = ROOMS[from];
	if (packages.includes('*')) return undefined;
	if (isBuiltin(specifier)) {
		return packages.includes('node:')
			? undefined
			: `${from} runs where Node's built-in modules are forbidden: take what you need as an argument`;
	}
	const name = /^(@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? specifier;
	return packages.includes(name) ? undefined : `${from} may not import the package ${name}`;
}

/** Whether a list of rooms, with `core/*` for every room inside core, names a room. */
function includes(rooms: readonly string[] = [], name: string): boolean {
	return rooms.includes(name) || (name.startsWith('core/') && rooms.includes('core/*'));
}

/** Whether a path is the `package.json` of the file's own package, which says its name and version. */
function isOwnManifest(file: string, target: string): boolean {
	const folder = /^packages\/[^/]+/.exec(file)?.[0];
	return folder !== undefined && target === `${folder}/package.json`;
}

/** Whether a path lies in another folder of a room whose folders keep to themselves. */
function isNeighbor(room: string, file: string, target: string): boolean {
	const { folder, isSeparate = false } = ROOMS[room];
	const [own, other] = [file, target].map((path) => posix.relative(folder, path).split('/')[0]);
	return isSeparate && own !== other;
}

function isDoor(room: string, target: string): boolean {
	const { folder, doors = ['.'] } = ROOMS[room];
	const path = target.replace(/(\/index)?(\.ts)?\/?$/, '');
	return doors.some((door) => posix.join(folder, door) === path);
}

function doorsOf(room: string): string {
	const { folder, doors = ['index.ts'] } = ROOMS[room];
	return doors.map((door) => posix.join(folder, door)).join(' or ');
}
