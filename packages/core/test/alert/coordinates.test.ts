import fc from 'fast-check';
import { decToSexagesimal, positionLinks, portalObjectUrl, raToSexagesimal } from '../../src/alert';

describe('raToSexagesimal', () => {
	it.each([
		[0, '00:00:00.00'],
		[15, '01:00:00.00'],
		[201.3, '13:25:12.00'],
		[359.99999999, '00:00:00.00'],
		[14.9999999, '01:00:00.00'],
		[-15, '23:00:00.00'],
		[360, '00:00:00.00'],
		[10.684708, '00:42:44.33'],
	])('%d° is %s', (ra, text) => expect(raToSexagesimal(ra)).toBe(text));

	it('takes other precisions', () => {
		expect(raToSexagesimal(10.684708, 4)).toBe('00:42:44.3299');
		expect(raToSexagesimal(10.684708, 0)).toBe('00:42:44');
	});
});

describe('decToSexagesimal', () => {
	it.each([
		[0, '+00:00:00.0'],
		[-0.000001, '+00:00:00.0'],
		[-0.5, '-00:30:00.0'],
		[-6.1, '-06:06:00.0'],
		[41.26875, '+41:16:07.5'],
		[-29.99999999, '-30:00:00.0'],
		[59.99998, '+59:59:59.9'],
		[90, '+90:00:00.0'],
		[-90, '-90:00:00.0'],
	])('%d° is %s', (dec, text) => expect(decToSexagesimal(dec)).toBe(text));
});

it('reads back to within half a unit of the last decimal, with fields below 60', () => {
	fc.assert(
		fc.property(fc.double({ min: -90, max: 90, noNaN: true }), (dec) => {
			const [, sign, ...fields] = /^([+-])(\d\d):([0-5]\d):([0-5]\d\.\d)$/.exec(
				decToSexagesimal(dec),
			) as string[];
			const [degrees, minutes, seconds] = fields.map(Number);
			const read = (sign === '-' ? -1 : 1) * (degrees + minutes / 60 + seconds / 3600);
			expect(Math.abs(read - dec) * 3600).toBeLessThanOrEqual(0.05 + 1e-6);
		}),
	);
});

describe('links', () => {
	it('writes plain decimals that every service reads', () => {
		expect(positionLinks(201.3, -6.1)).toEqual({
			tns: 'https://www.wis-tns.org/search?ra=201.3&decl=-6.1&radius=5&coords_unit=arcsec',
			simbad:
				'https://simbad.cds.unistra.fr/simbad/sim-coo?Coord=201.3%20-6.1&CooFrame=ICRS&Radius=5&Radius.unit=arcsec',
			ned: 'https://ned.ipac.caltech.edu/conesearch?search_type=Near%20Position%20Search&coordinates=201.3d%20-6.1d&radius=1&in_csys=Equatorial&in_equinox=J2000.0',
			legacySurvey:
				'https://www.legacysurvey.org/viewer?ra=201.3&dec=-6.1&layer=ls-dr10&zoom=16&mark=201.3,-6.1',
			aladin: 'https://aladin.cds.unistra.fr/AladinLite/?target=201.3%20-6.1&fov=0.1',
		});
		expect(positionLinks(0, 1e-9).tns).toContain('ra=0&decl=0&');
		expect(positionLinks(100, 1e-6).tns).toContain('ra=100&decl=0.000001&');
	});

	it('has no portal page for asteroids', () => {
		expect(portalObjectUrl('170587117485817955')).toBe(
			'https://lsst.fink-portal.org/170587117485817955',
		);
		expect([portalObjectUrl('0'), portalObjectUrl(null), portalObjectUrl('')]).toEqual([
			null,
			null,
			null,
		]);
	});
});
