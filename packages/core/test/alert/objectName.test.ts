import { parseDiaObjectIds, parseDiaSourceId, parseObjectNames } from '../../src/alert';
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
	])('%p is an id', (value, ids) => {
		expect(read(value)).toEqual(ids);
		expect(parseDiaObjectIds(value)).toEqual(ids);
	});

	it.each<[string, string]>([
		['SN 2026abc', 'tns: SN 2026abc / simbad: SN 2026abc'],
		['sn2026ABC', 'tns: SN 2026abc / simbad: SN 2026abc'],
		['AT2026pwj', 'tns: AT 2026pwj / simbad: AT 2026pwj'],
		['AT_2026pwj', 'tns: AT 2026pwj / simbad: AT 2026pwj'],
		['SN 1987A', 'tns: SN 1987A / simbad: SN 1987A'],
		['2026abc', 'tns: 2026abc / ssodnet: 2026 ABC'],
		['https://www.wis-tns.org/object/2026abc', 'tns: 2026abc / ssodnet: 2026 ABC'],
		['2010 JO69', 'ssodnet: 2010 JO69'],
		['2010jo69', 'ssodnet: 2010 JO69'],
		['2026 AB', 'ssodnet: 2026 AB / tns: 2026ab'],
		['K10J69O', 'ssodnet: K10J69O'],
		['8467', 'ssodnet: 8467'],
		['08467', 'ssodnet: 08467'],
		['(8467)', 'ssodnet: 8467'],
		['(8467) Benoitcarry', 'ssodnet: 8467'],
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
		["Barnard's Star", "simbad: Barnard's Star & ssodnet: Barnard's Star"],
		['Gaia DR3 5204354445943748175', 'simbad: Gaia DR3 5204354445943748175'],
		['https://simbad.cds.unistra.fr/simbad/sim-id?Ident=V*+RR+Lyr', 'simbad: V* RR Lyr'],
	])('%s is a name', (value, rounds) => expect(read(value)).toEqual([rounds]));

	it('may be several at once', () => {
		expect(read(`SN 2026abc, ${A}; M 87\n"2026xyz"`)).toHaveLength(4);
		expect(read([A, ['M 87', A]])).toEqual([A, 'simbad: M 87']);
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
