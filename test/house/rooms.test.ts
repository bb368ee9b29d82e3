import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';

import { type Room, ROOMS } from '../../tools/rooms';
import { lintPlanted, type Planted } from './lintPlanted';

const ROOT = join(__dirname, '..', '..');
const NAMES = Object.keys(ROOMS);
const PACKAGES = [
	...new Set([
		...Object.values(ROOMS).flatMap(({ packages }) => packages),
		...['n8n-core', 'lodash', 'fs', 'node:fs', 'fs/promises'],
	]),
].filter((name) => name !== '*');
const PAIRS = NAMES.flatMap((from) => NAMES.filter((to) => to !== from).map((to) => [from, to]));

/** Every way to write an import. The name is one that the file does not have yet. */
const FORMS: ReadonlyArray<(specifier: string, name: string) => string> = [
	(specifier, name) => `import { ${name} } from '${specifier}';`,
	(specifier, name) => `import type { ${name} } from '${specifier}';`,
	(specifier) => `import '${specifier}';`,
	(specifier) => `export * from '${specifier}';`,
	(specifier, name) => `export { ${name} } from '${specifier}';`,
	(specifier, name) => `export type { ${name} } from '${specifier}';`,
	(specifier, name) => `import ${name} = require('${specifier}');`,
	(specifier) => `void import('${specifier}');`,
	(specifier, name) => `type ${name} = import('${specifier}').A;`,
	(specifier, name) => `type ${name} = typeof import('${specifier}');`,
	(specifier) => `require('${specifier}');`,
	(specifier) => `jest.mock('${specifier}');`,
];

const fileIn = (room: string): string => `${ROOMS[room].folder}/planted/planted.ts`;

let names = 0;
const plantIn = (file: string, specifier: string, form = FORMS[0]): Planted => ({
	file,
	line: form(specifier, `A${names++}`),
});
const plant = (room: string, specifier: string, form?: (typeof FORMS)[number]): Planted =>
	plantIn(fileIn(room), specifier, form);

/** Every way from a file in a room to a path: relative, and by the package's name if it is in a package. */
function plantAll(room: string, path: string): Planted[] {
	const relative = posix.relative(posix.dirname(fileIn(room)), path);
	const [, name, rest] = /^packages\/([^/]+)\/(.+)$/.exec(path) ?? [];
	const specifiers = [relative];
	if (name !== undefined) specifiers.push(`@fink/${name}/${rest}`);
	if (rest === 'src') specifiers.push(`@fink/${name}`);
	return specifiers.map((specifier) => plant(room, specifier));
}

const doorsOf = ({ folder, doors = ['.'] }: Room): string[] =>
	doors.map((door) => posix.join(folder, door));

const lists = (rooms: readonly string[] = [], room: string): boolean =>
	rooms.includes(room) || (rooms.includes('core/*') && room.startsWith('core/'));

const maySeeInside = (from: string, to: string): boolean => lists(ROOMS[from].inside, to);

const mayImport = (from: string, to: string): boolean =>
	lists(ROOMS[from].imports, to) || maySeeInside(from, to);

/** Imports that the linter must refuse, and others that it must not. */
interface Expected {
	readonly refused: readonly Planted[];
	readonly allowed: readonly Planted[];
}

const planted = (plantAs: (isAllowed: boolean) => Planted[]): Expected => ({
	refused: plantAs(false),
	allowed: plantAs(true),
});

/** What the linter does, each with the imports that show it. */
const CLAIMS: Readonly<Record<string, Expected>> = {
	'allows the doors of every room that is listed, and refuses all others': planted((isAllowed) =>
		PAIRS.filter(([from, to]) => mayImport(from, to) === isAllowed).flatMap(([from, to]) =>
			doorsOf(ROOMS[to]).flatMap((door) => plantAll(from, door)),
		),
	),
	'refuses to go past a door, except where the room is listed under inside': planted((isAllowed) =>
		PAIRS.filter(([from, to]) => maySeeInside(from, to) === isAllowed).flatMap(([from, to]) =>
			plantAll(from, `${ROOMS[to].folder}/folder/File`),
		),
	),
	'refuses a forbidden import in every form in which it can be written, types included': {
		refused: [
			['core/alert', '../../api'],
			['core/errors', '../../grid/Grid'],
			['core/grid', '@fink/core'],
			['tools', '@fink/core/src/fits'],
			['nodes', '../../packages/core/src/alert'],
			['kit', 'node:fs'],
		].flatMap(([room, specifier]) => FORMS.map((form) => plant(room, specifier, form))),
		allowed: [],
	},
	'refuses what one node imports from another': {
		refused: ['../FinkSources/byObjects', '../FinkSources', '..'].map((specifier) =>
			plantIn('nodes/FinkCutout/planted.ts', specifier),
		),
		allowed: ['./toItems', './getManyOfObject', '@fink/kit'].map((specifier) =>
			plantIn('nodes/FinkCutout/planted.ts', specifier),
		),
	},
	'lets a package read its own package.json, and no other': {
		refused: ['../../core/package.json', '../../../package.json'].map((specifier) =>
			plantIn('packages/mcp/src/planted.ts', specifier),
		),
		allowed: [plantIn('packages/mcp/src/planted.ts', '../package.json')],
	},
	"refuses packages that are not listed, Node's own included": planted((isAllowed) =>
		NAMES.flatMap((name) => {
			const { packages } = ROOMS[name];
			return PACKAGES.filter(
				(probe) => (packages.includes('*') || packages.includes(probe)) === isAllowed,
			).map((probe) => plant(name, probe));
		}),
	),
};

describe('the table of rooms', () => {
	it('names folders and doors that exist', () => {
		const paths = Object.values(ROOMS).flatMap((room) => [room.folder, ...doorsOf(room)]);
		const missing = paths.filter(
			(path) => !existsSync(join(ROOT, path)) && !existsSync(join(ROOT, `${path}.ts`)),
		);
		expect(missing).toEqual([]);
	});

	it('names rooms that exist', () => {
		const named = Object.values(ROOMS).flatMap(({ imports, inside = [] }) => [
			...imports,
			...inside,
		]);
		expect(named.filter((name) => name !== 'core/*' && !(name in ROOMS))).toEqual([]);
	});
});

describe('oxlint', () => {
	let refused: Set<Planted>;
	beforeAll(() => {
		refused = lintPlanted(
			Object.values(CLAIMS).flatMap((claim) => [...claim.refused, ...claim.allowed]),
		);
	});

	it('is shown more than 1000 imports that it must refuse', () => {
		expect(refused.size).toBeGreaterThan(1000);
	});

	it.each(Object.entries(CLAIMS))('%s', (_, claim) => {
		expect(claim.refused.length).toBeGreaterThan(0);
		expect(claim.refused.filter((each) => !refused.has(each))).toEqual([]);
		expect(claim.allowed.filter((each) => refused.has(each))).toEqual([]);
	});
});
