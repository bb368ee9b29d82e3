import { join } from 'node:path';

import { circlesIn, readImports, roomOf, ROOMS } from '../../tools/rooms';

const imports = readImports(join(__dirname, '..', '..'));

/** Rooms and the rooms that their files import, as found in the files. */
const usedRooms = new Map(
	Object.keys(ROOMS).map((room) => {
		const files = [...imports].filter(([file]) => roomOf(file) === room);
		const rooms = files.flatMap(([, targets]) => targets.map((target) => String(roomOf(target))));
		return [room, [...new Set(rooms)].filter((name) => name !== room)];
	}),
);

describe('imports', () => {
	it('are found in every room', () => {
		expect(imports.size).toBeGreaterThan(1000);
		expect(usedRooms.get('core/lightCurve')).toContain('core/render');
		expect(usedRooms.get('nodes')).toEqual(expect.arrayContaining(['core', 'kit']));
	});

	it('form no circle of files, types included', () => {
		expect(circlesIn(imports)).toEqual([]);
	});

	it('form no circle of rooms', () => {
		const allowed = Object.entries(ROOMS).map(([name, { imports: listed, inside = [] }]) => {
			const rooms = [...listed, ...inside].flatMap((room) =>
				room === 'core/*' ? Object.keys(ROOMS).filter((each) => each.startsWith('core/')) : [room],
			);
			return [name, rooms] as const;
		});
		expect(circlesIn(new Map(allowed))).toEqual([]);
	});

	it('are listed in the table of rooms only where they exist', () => {
		const unused = Object.entries(ROOMS).flatMap(([name, { imports: listed, inside = [] }]) =>
			[...listed, ...inside]
				.filter((room) => room !== 'core/*' && !usedRooms.get(name)?.includes(room))
				.map((room) => `${name} lists ${room}, which no file of it imports`),
		);
		expect(unused).toEqual([]);
	});
});

describe('a circle', () => {
	it('is found wherever it lies, and a file that imports itself is one', () => {
		const graph = { a: ['b'], b: ['c', 'd'], c: ['b'], d: ['e'], e: [], f: ['f'] };
		expect(circlesIn(new Map(Object.entries(graph)))).toEqual([['b', 'c'], ['f']]);
	});
});
