import {
	EmptyAnswerError,
	ErrorPageError,
	HttpError,
	NetworkError,
	OptionError,
	UnexpectedAnswerError,
	mayComeLater,
	stillMissing,
	unixMsToMjdTai,
} from '../../src';

const advice = 'Try again.';
const http = (status: number) =>
	new HttpError('Fink failed', { status, endpoint: '/x', serverText: '', advice });

describe('a failure', () => {
	it.each([
		['nothing', new EmptyAnswerError('Fink has nothing', { advice }), true],
		['an error page', new ErrorPageError('a page', { advice }), true],
		['500', http(500), true],
		['other content', new UnexpectedAnswerError('cut short', { advice }), false],
		['403', http(403), false],
		['502 after all tries', http(502), false],
		['no answer', new NetworkError('no answer', { advice }), false],
		['bad input', new OptionError('bad', { field: 'x', given: 1, advice }), false],
	])('may be for something that comes later: %s', (_, error, expected) => {
		expect(mayComeLater(error)).toBe(expected);
	});
});

describe('what was waited for in vain', () => {
	const failure = new EmptyAnswerError('Fink has no Science cutout for diaSourceId 1', { advice });
	const nowMs = Date.parse('2026-07-14T10:03:00Z');
	const age = { mjdTai: unixMsToMjdTai(nowMs - 5 * 60_000) };
	const vain = { age, nowMs, advice: 'Or ask for less.' };

	it('is said with the age of the alert, the time waited and the next step', () => {
		const error = stillMissing(failure, { ...vain, waited: { asks: 9, waitedMs: 180_000 } });
		expect(error.message).toBe(
			'Fink has no Science cutout for diaSourceId 1: the alert is 5 min old',
		);
		expect(error.advice).toMatch(
			/^Asked again 9 times over 3 min\. .*Run again later\. Or ask for less\.$/,
		);
		expect(error.cause).toBe(failure);
	});

	it('does not claim to have been asked again when there was no time left', () => {
		const { advice: said } = stillMissing(failure, { ...vain, waited: { asks: 0, waitedMs: 0 } });
		expect(said).toMatch(/^The waiting time of this execution ended before/);
	});
});
