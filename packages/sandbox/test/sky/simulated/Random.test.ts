import { createRandom } from '../../../src/sky/simulated/Random';

it('gives the same stream for the same labels and another for others', () => {
	const draw = (...labels: (string | number)[]): number[] => {
		const random = createRandom(...labels);
		return Array.from({ length: 5 }, () => random.uniform());
	};
	expect(draw(1, 'a')).toEqual(draw(1, 'a'));
	expect(draw(1, 'a')).not.toEqual(draw(2, 'a'));
	expect(draw(1, 'a')).not.toEqual(draw(1, 'b'));
});

it('is uniform and normal as far as 20,000 draws can tell', () => {
	const random = createRandom('statistics');
	const count = 20_000;
	const uniform = Array.from({ length: count }, () => random.uniform());
	const normal = Array.from({ length: count }, () => random.normal());
	const mean = (values: number[]): number => values.reduce((sum, x) => sum + x, 0) / count;
	const within = (limit: number): number =>
		normal.filter((x) => Math.abs(x) < limit).length / count;
	expect(Math.abs(mean(uniform) - 0.5)).toBeLessThan(0.01);
	expect(Math.min(...uniform)).toBeGreaterThanOrEqual(0);
	expect(Math.max(...uniform)).toBeLessThan(1);
	expect(Math.abs(mean(normal))).toBeLessThan(0.03);
	expect(within(1)).toBeCloseTo(0.6827, 1);
	expect(within(2)).toBeCloseTo(0.9545, 1);
});
