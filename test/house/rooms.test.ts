import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';

import { type Room, ROOMS } from '../../tools/rooms';
import { PlantedLinter, type Planted } from './PlantedLinter';

const ROOT = join(__dirname, '..', '..');
const NAMES = Object.keys(ROOMS);
const PAIRS = NAMES.flatMap((from) => NAMES.filter((to) => to !== from).map((to) => [from, to]));

/** Every way to write an import. */
const FORMS: ReadonlyArray<(specifier: string) => string> = [
	(specifier) => `import { a } from '${specifier}';`,
	(specifier) => `import type { A } from '${specifier}';`,
	(specifier) => `import '${specifier}';`,
	(specifier) => `export * from '${specifier}';`,
	(specifier) => `export { a } from '${specifier}';`,
	(specifier) => `export type { A } from '${specifier}';`,
	(specifier) => `import a = require('${specifier}');`,
	(specifier) => `void import('${specifier}');`,
	(specifier) => `type A = import('${specifier}').A;`,
	(specifier) => `type A = typeof import('${specifier}');`,
	(specifier) => `require('${specifier}');`,
	(specifier) => `jest.mock('${specifier}');`,
];

const fileIn = (room: string): string => `${ROOMS[room].folder}/planted/planted.ts`;

const plant = (room: string, specifier: string, form = FORMS[0]): Planted => ({
	file: fileIn(room),
	line: form(specifier),
});

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

const linter = new PlantedLinter();
afterAll(() => linter.close());

/** The planted imports that ESLint treats otherwise than expected. */
async function surprises(expected: {
	readonly refused: Planted[];
	readonly allowed: Planted[];
}): Promise<string[]> {
	const { refused, allowed } = expected;
	const found = await linter.lint([...refused, ...allowed]);
	const isRefused = (each: number): boolean => found[each] !== undefined;
	return [
		...refused
			.filter((_, i) => !isRefused(i))
			.map(({ file, line }) => `not refused: ${file}: ${line}`),
		...allowed
			.filter((_, i) => isRefused(refused.length + i))
			.map(({ file, line }) => `not allowed: ${file}: ${line}`),
	];
}

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

describe('ESLint', () => {
	it('allows the doors of every room that is listed, and refuses all others', async () => {
		const planted = (isAllowed: boolean): Planted[] =>
			PAIRS.filter(([from, to]) => mayImport(from, to) === isAllowed).flatMap(([from, to]) =>
				doorsOf(ROOMS[to]).flatMap((door) => plantAll(from, door)),
			);
		const refused = planted(false);
		expect(refused.length).toBeGreaterThan(1000);
		expect(await surprises({ refused, allowed: planted(true) })).toEqual([]);
	});

	it('refuses to go past a door, except where the room is listed under inside', async () => {
		const planted = (isAllowed: boolean): Planted[] =>
			PAIRS.filter(([from, to]) => maySeeInside(from, to) === isAllowed).flatMap(([from, to]) =>
				plantAll(from, `${ROOMS[to].folder}/folder/File`),
			);
		expect(await surprises({ refused: planted(false), allowed: planted(true) })).toEqual([]);
	});

	it('refuses a forbidden import in every form in which it can be written, types included', async () => {
		const forbidden = [
			['core/alert', '../../api'],
			['core/errors', '../../grid/Grid'],
			['core/grid', '@fink/core'],
			['tools', '@fink/core/src/fits'],
			['nodes', '../../packages/core/src/alert'],
			['kit', 'node:fs'],
		];
		const refused = forbidden.flatMap(([room, specifier]) =>
			FORMS.map((form) => plant(room, specifier, form)),
		);
		expect(await surprises({ refused, allowed: [] })).toEqual([]);
	});

	it('refuses what one node imports from another', async () => {
		const file = 'nodes/FinkCutout/planted.ts';
		const planted = (specifier: string): Planted => ({ file, line: FORMS[0](specifier) });
		expect(
			await surprises({
				refused: ['../FinkSources/byObjects', '../FinkSources', '..'].map(planted),
				allowed: ['./toItems', './getManyOfObject', '@fink/kit'].map(planted),
			}),
		).toEqual([]);
	});

	it('lets a package read its own package.json, and no other', async () => {
		const file = 'packages/mcp/src/planted.ts';
		const planted = (specifier: string): Planted => ({ file, line: FORMS[0](specifier) });
		expect(
			await surprises({
				refused: ['../../core/package.json', '../../../package.json'].map(planted),
				allowed: [planted('../package.json')],
			}),
		).toEqual([]);
	});

	it("refuses packages that are not listed, Node's own included", async () => {
		const listed = Object.values(ROOMS).flatMap(({ packages }) => packages);
		const probes = new Set([...listed, 'n8n-core', 'lodash', 'fs', 'node:fs', 'fs/promises']);
		probes.delete('*');
		const planted = (isAllowed: boolean): Planted[] =>
			NAMES.flatMap((name) => {
				const { packages } = ROOMS[name];
				return [...probes]
					.filter((probe) => (packages.includes('*') || packages.includes(probe)) === isAllowed)
					.map((probe) => plant(name, probe));
			});
		expect(await surprises({ refused: planted(false), allowed: planted(true) })).toEqual([]);
	});
});
