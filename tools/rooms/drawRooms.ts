import type { Room } from './Room';
import { ROOMS } from './rooms';

const CORE = 'core/*';
const INSIDE_CORE = Object.keys(ROOMS).filter((name) => name.startsWith('core/'));

/** Rooms that hold tests and scripts of one package: they are in the table, not in the drawings. */
const isAside = (name: string): boolean => /-(test|scripts|assembly)$/.test(name);

/** The text between two marks of ARCHITECTURE.md that is made from the table of rooms, by the marks' name. */
export const ROOM_TEXTS: Readonly<Record<string, () => string>> = {
	'drawing of packages': () =>
		drawing(Object.keys(ROOMS).filter((name) => !name.startsWith('core/') && !isAside(name))),
	'drawing of core': () => drawing(INSIDE_CORE),
	'table of packages': () => table(Object.keys(ROOMS).filter((name) => !name.startsWith('core/'))),
	'table of core': () => table(INSIDE_CORE),
};

/** Rooms as a Mermaid flow chart; an arrow that longer ways imply is left out. */
function drawing(names: readonly string[]): string {
	const ids = new Map(names.map((name) => [name, name.replace(/^core\//, '')]));
	const arrows = names.flatMap((from) => {
		const direct = importsOf(from).filter((to) => ids.has(to));
		return direct
			.filter((to) => !direct.some((between) => between !== to && reaches(between, to)))
			.map((to) => `    ${ids.get(from)} --> ${ids.get(to)}`);
	});
	const alone = names.filter(
		(name) => !arrows.some((arrow) => arrow.split(' ').includes(String(ids.get(name)))),
	);
	return [
		'```mermaid',
		'flowchart TD',
		...alone.map((name) => `    ${ids.get(name)}`),
		...arrows,
		'```',
	].join('\n');
}

function table(names: readonly string[]): string {
	const rows = names.map((name) => {
		const { folder, holds } = ROOMS[name];
		return `| [\`${name}\`](${folder}) | ${holds} | ${listed(ROOMS[name])} |`;
	});
	return ['| room | holds | may import |', '| --- | --- | --- |', ...rows].join('\n');
}

/** What a room may import, in words. */
function listed({ imports, inside = [], packages }: Room): string {
	const short = (room: string): string => room.replace(/^core\/(?!\*)/, '');
	const parts = [
		...imports.map(short),
		...inside.map((room) => `the inside of ${short(room)}`),
		...packages.map((name) => (name === '*' ? 'any package, Node' : `\`${name}\``)),
	];
	return parts.length === 0 ? 'nothing' : parts.join(', ');
}

/** Rooms that a room imports; core's front door stands for what is behind it too. */
function importsOf(name: string): string[] {
	const { imports, inside = [] } = ROOMS[name];
	const direct = [...imports, ...inside].flatMap((room) => (room === CORE ? INSIDE_CORE : [room]));
	return name === 'core' ? [...new Set([...direct, ...direct.flatMap(importsOf)])] : direct;
}

function reaches(from: string, to: string): boolean {
	return importsOf(from).some((next) => next === to || reaches(next, to));
}
