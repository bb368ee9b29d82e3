import { readServerText } from '../../src/api';

describe('readServerText', () => {
	it.each([
		['{"message": "Internal Server Error"}\n', 'Internal Server Error'],
		[
			"{'status': 'error', 'text': 'A value for `diaObjectId` is required. See https://api.ztf.fink-portal.org \\n'}",
			'A value for `diaObjectId` is required. See https://api.ztf.fink-portal.org',
		],
		[`{'status': 'error', 'text': "kind isn't known"}`, "kind isn't known"],
		[`{'status': 'error', 'text': 'both \\' and "quotes"'}`, `both ' and "quotes"`],
		[
			`{'status': 'error', 'text': ValueError("Invalid character at col 0 parsing angle 'abc'")}`,
			"Invalid character at col 0 parsing angle 'abc'",
		],
		["{'status': 'error', 'text': astropy.units.UnitsError('no unit')}", 'no unit'],
		[
			'<html>\r\n<head><title>504 Gateway Time-out</title></head>\r\n<body>\r\n<center><h1>504 Gateway Time-out</h1></center>\r\n<hr><center>nginx/1.20.1</center>\r\n</body>\r\n</html>\r\n',
			'504 Gateway Time-out nginx/1.20.1',
		],
		[
			'<!doctype html>\n<html lang=en>\n<title>404 Not Found</title>\n<h1>Not Found</h1>\n<p>The requested URL wasn&#39;t found &amp; more.</p>',
			"Not Found The requested URL wasn't found & more.",
		],
		[
			'\n            tag `x` does not exist.\n            Choose others.\n',
			'tag `x` does not exist. Choose others.',
		],
		['', ''],
		['SIMPLE  =                    T', 'SIMPLE = T'],
	])('reads %j', (body, text) => {
		expect(readServerText(body)).toBe(text);
		expect(readServerText(new TextEncoder().encode(body))).toBe(text);
	});

	it('stays within 200 characters, also for large and binary bodies', () => {
		expect(readServerText('x'.repeat(1_000_000))).toBe(`${'x'.repeat(199)}…`);
		expect(
			readServerText(Uint8Array.from({ length: 9999 }, (_, i) => i * 37)).length,
		).toBeLessThanOrEqual(200);
	});
});
