import fc from 'fast-check';

import { parseDateToMjdTai } from '../../../src/alert';
import { tagDate, tags, type TagsOptions } from '../../../src/api/endpoints';

const payloadOf = (options: Partial<TagsOptions>) =>
	tags.buildRequest({ tag: 'in_tns', n: 10, ...options }).payload;

/** What the server makes of a date: the MJD of the digits, as Python prints it. */
const serverMjd = (date: string) => Date.parse(date) / 86_400_000 + 40587;

describe('tags', () => {
	it('always sends n, since the default is 10, and no date that was not given', () => {
		expect(payloadOf({})).toEqual({ tag: 'in_tns', n: 10, 'output-format': 'json' });
	});

	it('asks for what identity and order need', () => {
		expect(payloadOf({ columns: 'r:psfFlux' }).columns).toBe(
			'r:diaSourceId,r:diaObjectId,r:midpointMjdTai,r:psfFlux',
		);
	});

	it('sends UTC dates as TAI, a second wider, in the form that the server reads', () => {
		expect(payloadOf({ start: '2026-03-06 10:00', stop: '2026-03-06T14:00:00+02:00' })).toEqual({
			tag: 'in_tns',
			n: 10,
			startdate: '2026-03-06T10:00:36.000Z',
			stopdate: '2026-03-06T12:00:38.000Z',
			'output-format': 'json',
		});
	});

	it.each([
		[{ tag: ' ' }, 'Tag is empty'],
		[{ n: 0 }, 'Limit must be a whole number above 0, not "0"'],
		[{ n: 1.5 }, 'Limit must be a whole number above 0, not "1.5"'],
		[{ start: 'soon' }, 'Start "soon" is not a date that can be read'],
		[{ start: 61106, stop: 61105 }, 'Start is after Stop'],
		[{ columns: 'snr' }, 'Columns: snr is not the name of a column'],
	])('refuses %p', (options, message) => expect(() => payloadOf(options)).toThrow(message));
});

describe('tagDate', () => {
	it.each([
		[61105, '2026-03-05T23:59:59.000Z'],
		[61105.5, '2026-03-06T11:59:59.000Z'],
		[61105.25, '2026-03-06T05:59:59.000Z'],
	])('never sends the short fraction of MJD %d', (mjdTai, date) =>
		expect(tagDate(mjdTai, 'start')).toBe(date),
	);

	it('loses no row at the lower bound, whose last printed digit the server raises by one', () => {
		const days = fc.integer({ min: 60900, max: 61500 });
		const ticks = fc.integer({ min: 0, max: 86_400_000 });
		fc.assert(
			fc.property(days, ticks, (day, ms) => {
				const bound = day + ms / 86_400_000;
				const printed = String(serverMjd(tagDate(bound, 'start')));
				const raised =
					printed.slice(0, -1) + String.fromCharCode(printed.charCodeAt(printed.length - 1) + 1);
				expect(raised < String(bound)).toBe(true);
				expect(printed.length).toBeGreaterThanOrEqual('61105.'.length + 9);
				expect(String(serverMjd(tagDate(bound, 'stop'))) > String(bound)).toBe(true);
			}),
			{ numRuns: 2000 },
		);
	});

	it('moves a bound by one second, never two', () => {
		const bound = parseDateToMjdTai('2026-03-06');
		const moved = (serverMjd(tagDate(bound, 'start')) - bound) * 86400;
		expect(moved).toBeLessThan(-0.999);
		expect(moved).toBeGreaterThan(-1.002);
	});
});
