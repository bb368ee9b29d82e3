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

const bent = (x: number, y: number) => ({
	x: 3.7 + 0.8 * x + 0.3 * y + 1e-6 * x * y + 1e-10 * x ** 3,
	y: -5.1 - 0.3 * x + 0.8 * y + 2e-6 * x * x - 1e-10 * y ** 3,
});

it('a bent map is asked for a twentieth of the places, and right to a hundred-thousandth of a pixel everywhere', () => {
	const { asked, lattice } = counted(bent);
	for (const [x, y] of points) {
		const [at, right] = [lattice(x, y), bent(x, y)];
		expect(Math.hypot((at?.x ?? NaN) - right.x, (at?.y ?? NaN) - right.y)).toBeLessThan(1e-5);
		expect(Math.floor((at?.x ?? NaN) + 0.5)).toBe(Math.floor(right.x + 0.5));
	}
	expect(asked.times).toBeLessThan(points.length / 20);
});

it.each<[string, (x: number, y: number) => { x: number; y: number } | undefined]>([
	['ends', (x, y) => (x + y < 170 ? bent(x, y) : undefined)],
	['jumps', (x, y) => (x < 99.2 ? bent(x, y) : { x: x + 1000, y })],
	['swings', (x, y) => ({ x: x + Math.sin(x / 3), y: y + Math.cos(y / 5) })],
])('a map that %s is exact there', (_, map) => {
	const { lattice } = counted(map);
	for (const [x, y] of points) {
		const [at, right] = [lattice(x, y), map(x, y)];
		if (!right) expect(at).toBeUndefined();
		else expect(Math.hypot((at?.x ?? NaN) - right.x, (at?.y ?? NaN) - right.y)).toBeLessThan(1e-5);
	}
});
