import { latticeMap } from '../../../src/image/orient/latticeMap';

/** A map that counts how often it is asked. */
function counted(map: (x: number, y: number) => { x: number; y: number } | undefined) {
	const asked = { times: 0 };
	const exact = (x: number, y: number) => {
		asked.times++;
		return map(x, y);
	};
	return { asked, exact, lattice: latticeMap(exact) };
}

const points = Array.from({ length: 200 }, (_, y) =>
	Array.from({ length: 200 }, (_, x) => [x - 0.37, y + 0.11] as const),
).flat();

/** How far two places are apart, in pixels; infinitely far when only one is there. */
function apart(a: { x: number; y: number } | undefined, b: typeof a): number {
	if (!a || !b) return a === b ? 0 : Infinity;
	return Math.hypot(a.x - b.x, a.y - b.y);
}

const pixelOf = (at: { x: number; y: number } | undefined) =>
	at && `${Math.floor(at.x + 0.5)} ${Math.floor(at.y + 0.5)}`;

const bent = (x: number, y: number) => ({
	x: 3.7 + 0.8 * x + 0.3 * y + 1e-6 * x * y + 1e-10 * x ** 3,
	y: -5.1 - 0.3 * x + 0.8 * y + 2e-6 * x * x - 1e-10 * y ** 3,
});

it('a bent map is asked for a twentieth of the places, and right to a hundred-thousandth of a pixel everywhere', () => {
	const { asked, lattice } = counted(bent);
	const found = points.map(([x, y]) => ({ at: lattice(x, y), right: bent(x, y) }));
	expect(found.filter(({ at, right }) => apart(at, right) >= 1e-5)).toEqual([]);
	expect(found.filter(({ at, right }) => pixelOf(at) !== pixelOf(right))).toEqual([]);
	expect(asked.times).toBeLessThan(points.length / 20);
});

it.each<[string, (x: number, y: number) => { x: number; y: number } | undefined]>([
	['ends', (x, y) => (x + y < 170 ? bent(x, y) : undefined)],
	['jumps', (x, y) => (x < 99.2 ? bent(x, y) : { x: x + 1000, y })],
	['swings', (x, y) => ({ x: x + Math.sin(x / 3), y: y + Math.cos(y / 5) })],
])('a map that %s is exact there', (_, map) => {
	const { lattice } = counted(map);
	const found = points.map(([x, y]) => ({ at: lattice(x, y), right: map(x, y) }));
	expect(found.filter(({ at, right }) => apart(at, right) >= 1e-5)).toEqual([]);
});
