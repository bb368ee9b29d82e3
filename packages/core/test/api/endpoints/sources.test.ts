import { sources, type SourcesOptions } from '../../../src/api/endpoints';

const ID = '170587117485817955';
const OTHER = '169298432734265405';
const payloadOf = (options: Partial<SourcesOptions>) =>
	sources.buildRequest({ diaObjectIds: ID, ...options }).payload;

describe('sources', () => {
	it('sends the id as text and spells output-format with its hyphen', () => {
		const request = sources.buildRequest({ diaObjectIds: ID });
		expect(request.path).toBe('/api/v1/sources');
		expect(JSON.stringify(request.payload)).toBe(
			'{"diaObjectId":"170587117485817955","output-format":"json"}',
		);
	});

	it('waits longer than the gateway, which cuts at 120 s', () => {
		expect(sources.buildRequest({ diaObjectIds: ID }).timeoutMs).toBeGreaterThanOrEqual(130_000);
	});

	it.each([undefined, '', ' , ', [], '*', ['*', 'r:ra']])(
		'leaves columns out for %p',
		(columns) => {
			expect(payloadOf({ columns })).not.toHaveProperty('columns');
		},
	);

	it.each([
		['r:psfFlux', 'r:psfFlux'],
		['r:psfFlux, r:ra\nr:psfFlux', 'r:psfFlux,r:ra'],
		[['r:diaSourceId', 'f:xm_tns_type'], 'f:xm_tns_type'],
	])('always asks for the ids and the time beside %p', (columns, rest) => {
		expect(payloadOf({ columns }).columns).toBe(
			`r:diaSourceId,r:diaObjectId,r:midpointMjdTai,${rest}`,
		);
	});

	it.each(['ra', 'r:', 'i:jd', 'R:ra', ':'])('refuses the column %s', (columns) => {
		expect(() => payloadOf({ columns })).toThrow(`Columns: ${columns} is not the name of a column`);
	});

	it.each([
		['ra', 'Add the family as a prefix, e.g. r:ra.'],
		['zzz', 'Add the family as a prefix, e.g. r:zzz (Rubin) or f:zzz (Fink).'],
	])('says how %s is spelled', (columns, advice) => {
		expect(() => payloadOf({ columns })).toThrow(expect.objectContaining({ advice }));
	});

	it('cuts the time to the digits that the server can match', () => {
		expect(payloadOf({ midpointMjdTai: 61235.4191836794 }).midpointMjdTai).toBe('61235.4191836');
		expect(payloadOf({ midpointMjdTai: '' })).not.toHaveProperty('midpointMjdTai');
	});

	it('refuses a time for a list, which the server would ignore', () => {
		expect(() => payloadOf({ diaObjectIds: [ID, OTHER], midpointMjdTai: 61235 })).toThrow(
			'A midpoint time can only be used with a single diaObjectId',
		);
	});

	it('joins many ids without blanks', () => {
		const request = sources.buildRequest({ diaObjectIds: `${ID}, ${OTHER}` });
		expect(request.payload.diaObjectId).toBe(`${ID},${OTHER}`);
		expect(request.subject).toBe('the alerts of 2 objects');
	});
});
