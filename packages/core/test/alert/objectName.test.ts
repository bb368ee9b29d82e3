import {
	nameOfAsteroid,
	parseDiaObjectIds,
	parseDiaSourceId,
	parseObjectNames,
} from '../../src/alert';
import { OptionError } from '../../src/errors';

const A = '170587117485817955';
const B = '169298432734265405';

/** Ids as they are, names as `service: spelling`, rounds separated by ` / `. */
function read(value: unknown): string[] {
	return parseObjectNames(value).map((name) =>
		name.kind === 'id'
			? name.diaObjectId
			: name.rounds
					.map((round) => round.map(({ service, name: text }) => `${service}: ${text}`).join(' & '))
					.join(' / '),
	);
}

describe('what stands in a field for objects', () => {
	it.each<[unknown, string[]]>([
		[A, [A]],
		[`"${A}"`, [A]],
		[`'${A}`, [A]],
		[`’${A}`, [A]],
		[`“${A}”`, [A]],
		[`\u200b${A}\u00a0`, [A]],
		[`["${A}", "${B}"]`, [A, B]],
		[`${A} ${B}`, [A, B]],
		[`LSST-AP-DO-${A}`, [A]],
		[`lsst-ap-do-${A}`, [A]],
		[`diaObjectId: ${A}`, [A]],
		[`https://lsst.fink-portal.org/${A}`, [A]],
		[`lsst.fink-portal.org/${A}`, [A]],
		[`http://www.lsst.fink-portal.org/${A}/?tab=1#top`, [A]],
		[`https://api.lsst.fink-portal.org/api/v1/sources?diaObjectId=${A}`, [A]],
		[`(${A})`, [A]],
		[`<${A}>`, [A]],
		[`="${A}"`, [A]],
		[`• ${A}`, [A]],
		[`ID ${A}`, [A]],
		[`objectId=${A}`, [A]],
		[`"diaObjectId": "${A}",`, [A]],
		[`LSST–AP–DO–${A}`, [A]],
		['170,587,117,485,817,955', [A]],
		['170 587 117 485 817 955', [A]],
		[`${A} and ${B}`, [A, B]],
		[`//lsst.fink-portal.org/${A}`, [A]],
		[`<https://lsst.fink-portal.org/${A}|SN 2026pwj>`, [A]],
		[`[SN 2026pwj](https://lsst.fink-portal.org/${A})`, [A]],
		[`https://lsst.fink-portal.org/${A}.`, [A]],
	])('%p is an id', (value, ids) => {
		expect(read(value)).toEqual(ids);
		expect(parseDiaObjectIds(value)).toEqual(ids);
	});

	it.each<[string, string]>([
		['SN 2026abc', 'tns: SN 2026abc / simbad: SN 2026abc'],
		['sn2026ABC', 'tns: SN 2026abc / simbad: SN 2026abc'],
		['AT2026pwj', 'tns: AT 2026pwj / simbad: AT 2026pwj'],
		['AT_2026pwj', 'tns: AT 2026pwj / simbad: AT 2026pwj'],
		['**SN 2026pwj**.', 'tns: SN 2026pwj / simbad: SN 2026pwj'],
		['#SN2026pwj', 'tns: SN 2026pwj / simbad: SN 2026pwj'],
		['SN\u20112026pwj', 'tns: SN 2026pwj / simbad: SN 2026pwj'],
		['https://www.wis-tns.org/search?&name=2026pwj', 'tns: 2026pwj'],
		['2026ab', 'tns: 2026ab / ssodnet: 2026 AB'],
		['SN 1987A', 'tns: SN 1987A / simbad: SN 1987A'],
		['2026abc', 'tns: 2026abc'],
		['https://www.wis-tns.org/object/2026abc', 'tns: 2026abc'],
		['2010 JO69', 'ssodnet: 2010 JO69'],
		['2010jo69', 'ssodnet: 2010 JO69'],
		['2026 AB', 'ssodnet: 2026 AB / tns: 2026ab'],
		['K10J69O', 'ssodnet: K10J69O'],
		['8467', 'ssodnet: 8467'],
		['08467', 'ssodnet: 08467'],
		['(8467)', 'ssodnet: 8467'],
		['(8467) Benoitcarry', 'ssodnet: 8467'],
		['Benoitcarry (8467)', 'ssodnet: 8467'],
		['(612345) 2003 AB12', 'ssodnet: 612345'],
		['99942 Apophis (2004 MN4)', 'ssodnet: 99942'],
		['612345 (2003 AB12)', 'ssodnet: 612345'],
		['1981 EM 40', 'ssodnet: 1981 EM40'],
		['1981 EM₄₀', 'ssodnet: 1981 EM40'],
		['j81e40m', 'ssodnet: J81E40M'],
		['A924 UB', 'ssodnet: A924 UB'],
		['~0000', 'ssodnet: ~0000'],
		['C/2025 N1 (ATLAS)', 'ssodnet: C/2025 N1'],
		['https://ssd.jpl.nasa.gov/sbdb.cgi?sstr=8467', 'ssodnet: 8467'],
		['https://lsst.fink-portal.org/K10J69O', 'ssodnet: K10J69O'],
		[
			'https://www.minorplanetcenter.net/db_search/show_object?object_id=2010+JO69',
			'ssodnet: 2010 JO69',
		],
		['10P/Tempel 2', 'ssodnet: 10P/Tempel 2'],
		['C/2023 A3', 'ssodnet: C/2023 A3'],
		['2040 P-L', 'ssodnet: 2040 P-L'],
		['Vesta', 'simbad: Vesta & ssodnet: Vesta'],
		['4 Vesta', 'simbad: 4 Vesta & ssodnet: Vesta'],
		['47 Tuc', 'simbad: 47 Tuc & ssodnet: Tuc'],
		['M 87', 'simbad: M 87'],
		['"NGC 1365"', 'simbad: NGC 1365'],
		['2MASX J03333647−3608256', 'simbad: 2MASX J03333647-3608256'],
		['* alf Ori', 'simbad: * alf Ori'],
		['Sgr A*', 'simbad: Sgr A*'],
		["Barnard's Star", "simbad: Barnard's Star & ssodnet: Barnard's Star"],
		['Gaia DR3 5204354445943748175', 'simbad: Gaia DR3 5204354445943748175'],
		['https://simbad.cds.unistra.fr/simbad/sim-id?Ident=V*+RR+Lyr', 'simbad: V* RR Lyr'],
	])('%s is a name', (value, rounds) => expect(read(value)).toEqual([rounds]));

	it('may be several at once', () => {
		expect(read(`SN 2026abc, ${A}; M 87\n"2026xyz"`)).toHaveLength(4);
		expect(read([A, ['M 87', A]])).toEqual([A, 'simbad: M 87']);
		const first = 'tns: SN 2026abc / simbad: SN 2026abc';
		const second = 'tns: AT 2026xyz / simbad: AT 2026xyz';
		for (const list of [
			'SN2026abc AT2026xyz',
			'SN 2026abc and AT 2026xyz',
			'- SN 2026abc\n- AT 2026xyz',
		])
			expect(read(list)).toEqual([first, second]);
		expect(read(`${A} SN 2026abc`)).toEqual([A, first]);
	});

	it.each<[unknown, RegExp]>([
		['', /^Object is empty$/],
		[[], /^Object is empty$/],
		[null, /must be text, not nothing/],
		['0', /0 is shared by all asteroid alerts/],
		[Number(A), /was already rounded/],
		['1.7e17', /has an exponent/],
		['-5', /must not be negative/],
		['!?', /must contain only digits/],
		['https://example.org/page', /web address that is not the page of an object/],
		[`LSST-AP-DS-${B}`, /single detection/],
		[`"diaSourceId": "${B}"`, /single detection/],
		[`api.lsst.fink-portal.org/api/v1/cutouts?diaSourceId=${B}&kind=Science`, /single detection/],
		['lsst.fink-portal.org', /web address that is not the page of an object/],
		['https://lsst.fink-portal.org/schemas', /web address that is not the page of an object/],
		[`${A}n`, /must contain only digits/],
		['undefined', /^Object is "undefined", which stands for a missing value$/],
		['n/a', /stands for a missing value/],
		['[object Object]', /is a whole record/],
		['53 -27', /is a position/],
		['03 33 00.3 -27 51 39', /is a position/],
		['03h33m00.3s -27d51m39s', /is a position/],
		['ra=53.25 dec=-27.86', /is a position/],
		['in_tns', /is the name of a tag/],
		['53.25 -27.86', /^Object is a position, not an ID or a name$/],
		['-27.8610', /is a position/],
		['03:33:00.3 -27:51:39', /is a position/],
		['extragalactic_new_candidate', /^Object is the name of a tag, not of an object$/],
		[`{"diaObjectId":"${A}"}`, /^Object is a whole record, not an ID or a name$/],
		[`${A}.0`, /must be a whole number/],
		['1.698e17', /has an exponent/],
	])('refuses %p', (value, message) => {
		expect(() => parseObjectNames(value)).toThrow(OptionError);
		expect(() => parseObjectNames(value)).toThrow(message);
	});
});

it('names the number in the address of another broker', () => {
	expect(() => parseObjectNames(`https://lasair.lsst.ac.uk/objects/${A}/`)).toThrow(
		expect.objectContaining({ advice: expect.stringContaining(A) as string }) as Error,
	);
});

it('SsODNet is asked for an asteroid in a spelling that it knows', () => {
	const spellings = ['"8467"', '(8467) Benoitcarry', '8467'];
	expect(spellings.map(nameOfAsteroid)).toEqual(['8467', '8467', '8467']);
	expect(nameOfAsteroid('2010jo69')).toBe('2010 JO69');
	expect(nameOfAsteroid('k10j69o')).toBe('K10J69O');
});

it('a field for ids points to where names are taken', () => {
	for (const parse of [parseDiaObjectIds, parseDiaSourceId]) {
		expect(() => parse('SN 2026abc')).toThrow(
			expect.objectContaining({ remedy: 'findIdsByName' }) as Error,
		);
	}
});

it('an alert id may be in quotes or behind an apostrophe too', () => {
	for (const value of [`'${A}`, `"${A}"`, `LSST-AP-DS-${A}`, `diaSourceId: ${A}`])
		expect(parseDiaSourceId(value)).toBe(A);
});

it('the name of an object is no alert id, though its digits could be one', () => {
	for (const value of [`LSST-AP-DO-${A}`, `diaObjectId=${A}`])
		expect(() => parseDiaSourceId(value, 'Source ID')).toThrow(
			'Source ID is the name of an object, not of a single detection',
		);
});
