import { simplifyAlert } from '../../src/alert';
import { cardHeader } from '../../src/lightCurve';
import { describeAlert, type DescribeContext } from '../../src/message';

const row = (others: Record<string, string | number | boolean | null> = {}) => ({
	'r:diaSourceId': '170094456272322699',
	'r:diaObjectId': '170028485706776685',
	'r:midpointMjdTai': 61105.0936,
	'r:band': 'g',
	'r:ra': 63.35,
	'r:dec': -47.18,
	'r:psfFlux': 14454.4,
	'r:psfFluxErr': 665.6,
	'r:scienceFlux': 72443.6,
	'r:scienceFluxErr': 667.2,
	'r:reliability': 0.9,
	...others,
});

/** Simplified and raw rows say the same. */
function headerOf(others: Parameters<typeof row>[0], context: DescribeContext = {}) {
	const raw = cardHeader(describeAlert(row(others), context));
	const simplified = cardHeader(describeAlert(simplifyAlert(row(others)), context));
	expect(raw).toEqual(simplified);
	return raw;
}

describe('the brightness that a card leads with', () => {
	// Figures of the issue and of real alerts; magnitudes 31.4 − 2.5·log10(f / nJy).
	it.each([
		['a detection', {}, 'difference g = 21.00 ± 0.05 (AB)  ·  S/N 21.7'],
		[
			'a marginal one',
			{ 'r:psfFlux': 120, 'r:psfFluxErr': 30 },
			'difference g ≈ 26.2 ± 0.3 (AB, marginal, S/N 4.0)',
		],
		['a limit', { 'r:psfFlux': 1.75, 'r:psfFluxErr': 154.4 }, 'difference g > 24.18 (5σ limit)'],
		[
			'a fading',
			{ 'r:band': 'i', 'r:psfFlux': -812, 'r:psfFluxErr': 30 },
			'total i = 19.25 ± 0.01 (AB)  ·  S/N 109  ·  difference i = −812 ± 30 nJy, 27σ fainter than the template',
		],
		[
			'an error of 0',
			{ 'r:psfFlux': 812, 'r:psfFluxErr': 0 },
			'difference g = 812 nJy, error not known',
		],
	])('is right for %s', (_, others, lead) => {
		expect(headerOf(others).lead).toBe(lead);
	});

	it('is the chosen one, the other stands below', () => {
		const header = headerOf({}, { leading: 'total' });
		expect(header.lead).toBe('total g = 19.25 ± 0.01 (AB)  ·  S/N 109');
		expect(header.lines).toContain('difference g = 21.00 ± 0.05 (AB)');
	});
});

describe('what a card says against a detection', () => {
	it.each([
		['nothing', {}, undefined],
		['a dipole', { 'r:isDipole': true }, 'Dipole: probably a subtraction artifact'],
		[
			'flags and a low reliability',
			{ 'r:pixelFlags_edge': true, 'r:reliability': 0.2 },
			'Image edge; low reliability',
		],
	])('is right for %s', (_, others, quality) => {
		expect(headerOf(others).quality).toBe(quality);
	});
});

describe('the card of an asteroid', () => {
	const header = headerOf({ 'r:diaObjectId': '0', 'r:ssObjectId': '21163624394469969' });

	it('has its designation, total light and id, and no page about the place', () => {
		expect(header.title).toBe('2004 JQ12');
		expect(header.lead).toMatch(/^total g = /);
		expect(header.lines.join()).toContain('ssObject 21163624394469969');
		expect(header.links.map(({ label }) => label)).toEqual(['Fink portal', 'MPC', 'JPL']);
	});
});
