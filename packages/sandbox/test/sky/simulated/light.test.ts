import { fluxOfMagnitude } from '../../../src/sky/simulated/bands';
import {
	eclipsingLight,
	nucleusLight,
	pulsatorLight,
	supernovaLight,
} from '../../../src/sky/simulated/light';

const times = Array.from({ length: 2000 }, (_, i) => 61000 + i * 0.05);

it('turns magnitudes into nJy: 22.83 is the 2674.7 nJy of the API reference', () => {
	expect(fluxOfMagnitude(22.8319)).toBeCloseTo(2674.7, 0);
});

it.each(['Ia', 'II'] as const)('a supernova %s peaks at its maximum with its magnitude', (type) => {
	const light = supernovaLight({ type, maximumMjd: 61050, magnitude: 20, redshift: 0.05 });
	const fluxes = times.map((time) => light.flux(time, 'r'));
	const brightest = times[fluxes.indexOf(Math.max(...fluxes))];
	expect(Math.abs(brightest - 61050)).toBeLessThan(0.1);
	expect(Math.max(...fluxes)).toBeCloseTo(fluxOfMagnitude(20), 4);
	expect(light.flux(61025, 'r')).toBeLessThan(0.01 * fluxOfMagnitude(20));
	expect(light.templateFlux('r')).toBe(0);
});

it('a type II supernova has its plateau in r where a type Ia has faded', () => {
	const after = (type: 'Ia' | 'II'): number =>
		supernovaLight({ type, maximumMjd: 61000, magnitude: 20, redshift: 0 }).flux(61050, 'r');
	expect(after('II')).toBeGreaterThan(2 * after('Ia'));
});

it('a pulsator repeats after its period and rises faster than it falls', () => {
	const light = pulsatorLight({ periodDays: 0.6, epochMjd: 61000, magnitude: 19, amplitude: 1 });
	expect(light.flux(61010.123, 'g')).toBeCloseTo(light.flux(61010.723, 'g'), 6);
	const cycle = Array.from({ length: 600 }, (_, i) => light.flux(61000 + i / 1000, 'g'));
	const rising = cycle.filter((flux, i) => i > 0 && flux > cycle[i - 1]).length;
	expect(rising).toBeLessThan(250);
	expect(2.5 * Math.log10(Math.max(...cycle) / Math.min(...cycle))).toBeCloseTo(1, 0);
});

it('an eclipsing binary loses its depth at phase 0 and nothing at quadrature', () => {
	const light = eclipsingLight({
		periodDays: 2,
		epochMjd: 61000,
		magnitude: 19,
		depths: [0.5, 0.2],
		width: 0.06,
	});
	const full = light.templateFlux('r');
	expect(light.flux(61004, 'r') / full).toBeCloseTo(0.5, 6);
	expect(light.flux(61005, 'r') / full).toBeCloseTo(0.8, 6);
	expect(light.flux(61004.5, 'r') / full).toBeCloseTo(1, 6);
});

it('a nucleus wanders with its deviation and forgets within its damping time', () => {
	const light = nucleusLight('seed', {
		magnitude: 19,
		dampingDays: 20,
		deviation: 0.2,
		templateMjd: 40000,
		lastMjd: 60000,
	});
	const walk = Array.from(
		{ length: 20000 },
		(_, day) => -2.5 * Math.log10(light.flux(40000 + day, 'g')),
	);
	const mean = walk.reduce((sum, x) => sum + x, 0) / walk.length;
	const covariance = (lag: number): number =>
		walk.slice(lag).reduce((sum, x, i) => sum + (x - mean) * (walk[i] - mean), 0) / walk.length;
	expect(Math.sqrt(covariance(0))).toBeCloseTo(0.2, 1);
	expect(covariance(20) / covariance(0)).toBeCloseTo(Math.exp(-1), 1);
});
