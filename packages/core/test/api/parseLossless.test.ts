import fc from 'fast-check';
import { parseLossless } from '../../src/api';
import { UnexpectedAnswerError } from '../../src/errors';
import { readLosslessSlowly } from './readLosslessSlowly';

describe('parseLossless', () => {
	it.each<[string, unknown]>([
		['[{"r:diaSourceId":170587117485817955}]', [{ 'r:diaSourceId': '170587117485817955' }]],
		[
			'{"r:ssObjectId":0,"r:parentDiaSourceId":12}',
			{ 'r:ssObjectId': '0', 'r:parentDiaSourceId': '12' },
		],
		['{"diaForcedSourceId" :\n 21163624394469968}', { diaForcedSourceId: '21163624394469968' }],
		['{"r:diaObjectId":"170587117485817955"}', { 'r:diaObjectId': '170587117485817955' }],
		['{"r:diaObjectId":null}', { 'r:diaObjectId': null }],
		[
			'{"r:ssObjectId":21163624394469968.0,"r:diaObjectId":1.7e17}',
			{ 'r:ssObjectId': '21163624394469968.0', 'r:diaObjectId': '1.7e17' },
		],
		['{"r:ssObjectId":12.00,"r:diaObjectId":0.0}', { 'r:ssObjectId': '12', 'r:diaObjectId': '0' }],
		[
			'{"r:visit":2026071400123,"n":9007199254740991}',
			{ 'r:visit': 2026071400123, n: 9007199254740991 },
		],
		[
			'{"n":9007199254740992,"m":-9007199254740993}',
			{ n: '9007199254740992', m: '-9007199254740993' },
		],
		[
			'[9007199254740993, 1e300,-9007199254740993]',
			['9007199254740993', 1e300, '-9007199254740993'],
		],
		['9007199254740993', '9007199254740993'],
		[
			'{"x":12345678901234567890.5,"y":0.12345678901234567}',
			{ x: Number('12345678901234567890.5'), y: Number('0.12345678901234567') },
		],
		[
			'{"r:psfFlux":NaN,"a":[Infinity,-Infinity],"t":"NaN"}',
			{ 'r:psfFlux': null, a: [null, null], t: 'NaN' },
		],
		[
			'{"k":"\\"r:diaSourceId\\":170587117485817955,"}',
			{ k: '"r:diaSourceId":170587117485817955,' },
		],
		[
			'{"k":", 170587117485817955, ","x\\"diaObjectId":5}',
			{ k: ', 170587117485817955, ', 'x"diaObjectId': 5 },
		],
		['{"k":"\\\\","r:diaObjectId":5}', { k: '\\', 'r:diaObjectId': '5' }],
		[
			'{"target_name":"a\\/b \\u00e9, 12345678901234567890 NaN"}',
			{ target_name: 'a/b é, 12345678901234567890 NaN' },
		],
	])('reads %s', (text, expected) => expect(parseLossless(text)).toEqual(expected));

	it('leaves prototypes alone', () => {
		const parsed = parseLossless('{"__proto__":{"polluted":1},"r:diaObjectId":7}') as object;
		expect(Object.getPrototypeOf(parsed)).toBe(Object.prototype);
		expect('polluted' in {}).toBe(false);
	});

	it.each([
		['', "Fink's response is not JSON", 'It is empty.'],
		[
			'<html><head><title>502</title></head><body><h1>502 Bad Gateway</h1></body></html>',
			"Fink's response is a web page",
			'It begins with "502 Bad Gateway".',
		],
		[
			'[{"r:diaSourceId":170587117485817955,"r:ban',
			"Fink's response is cut short or damaged",
			'It begins with "[{"r:diaSourceId":170587117485817955,"r:ban".',
		],
		['{"a":01}', "Fink's response is cut short or damaged", 'It begins with "{"a":01}".'],
	])('refuses %j with its beginning', (text, message, begins) => {
		expect(() => parseLossless(text)).toThrow(UnexpectedAnswerError);
		expect(() => parseLossless(text)).toThrow(
			expect.objectContaining({ message, advice: expect.stringContaining(begins) }),
		);
	});

	const integer = fc.oneof(
		fc.bigInt(-(10n ** 25n), 10n ** 25n).map(String),
		fc.bigInt(9007199254740980n, 9007199254741010n).map(String),
		fc.bigInt(-9007199254741010n, -9007199254740980n).map(String),
		fc.integer().map(String),
	);
	const float = fc.oneof(
		fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
		fc
			.tuple(integer, fc.stringMatching(/^[0-9]{1,20}$/))
			.map(([whole, part]) => `${whole}.${part}`),
		integer.map((whole) => `${whole}.000`),
		fc
			.tuple(integer, fc.integer({ min: -30, max: 30 }))
			.map(([whole, power]) => `${whole}E${power}`),
	);
	const piece = fc.constantFrom(
		'"r:diaSourceId":170587117485817955,',
		'[170587117485817955,',
		': 12345678901234567890 ,',
		'\\',
		'"',
		'NaN',
		'-Infinity',
		'\n',
		'é',
		'\u2028',
	);
	const text = fc.oneof(
		fc.string().map((s) => JSON.stringify(s)),
		fc.array(piece, { maxLength: 6 }).map((pieces) => JSON.stringify(pieces.join(''))),
	);
	const key = fc.oneof(
		fc
			.constantFrom('r:diaObjectId', 'diaSourceId', 'r:ssObjectId', 'f:diaObjectId', '__proto__')
			.map((name) => JSON.stringify(name)),
		text,
	);
	const blank = fc.constantFrom('', '', ' ', '\n\t');
	const literal = fc.constantFrom('null', 'true', 'false', 'NaN', 'Infinity', '-Infinity');
	const { json } = fc.letrec<{ json: string }>((tie) => ({
		json: fc.oneof(
			{ depthSize: 'small', withCrossShrink: true },
			integer,
			float,
			text,
			literal,
			fc
				.array(fc.tuple(blank, tie('json'), blank), { maxLength: 4 })
				.map((items) => `[${items.map((item) => item.join('')).join(',')}]`),
			fc
				.array(fc.tuple(blank, key, blank, fc.constant(':'), blank, tie('json'), blank), {
					maxLength: 4,
				})
				.map((items) => `{${items.map((item) => item.join('')).join(',')}}`),
		),
	}));

	it('agrees with a slow reader on any JSON', () => {
		fc.assert(
			fc.property(json, (document) => {
				expect(parseLossless(document)).toEqual(readLosslessSlowly(document));
			}),
			{ numRuns: 2000 },
		);
	});

	it('refuses exactly what JSON.parse refuses, when a character is changed', () => {
		const fault = fc.constantFrom(...'"\\:,[]{}0123456789.eE-+ x');
		fc.assert(
			fc.property(
				json,
				fc.nat(),
				fault,
				fc.nat({ max: 1 }),
				(document, position, inserted, removed) => {
					fc.pre(!/NaN|Infinity/.test(document));
					const at = position % (document.length + 1);
					const changed = document.slice(0, at) + inserted + document.slice(at + removed);
					expect(isAccepted(() => parseLossless(changed))).toBe(
						isAccepted(() => JSON.parse(changed)),
					);
				},
			),
			{ numRuns: 2000 },
		);
	});

	it('takes a time that grows only with the length of the text', () => {
		const length = 2_000_000;
		const started = performance.now();
		for (const hostile of ['\\"', '9', '"diaObjectId":', '   ', '[[[[', ':-1', '":"', 'NaN']) {
			const text = hostile.repeat(length / hostile.length);
			isAccepted(() => parseLossless(text));
			isAccepted(() => parseLossless(`{"a":"${text.replace(/"/g, '')}","b":${text}`));
		}
		expect(performance.now() - started).toBeLessThan(20_000);
	});
});

function isAccepted(parse: () => unknown): boolean {
	try {
		parse();
		return true;
	} catch {
		return false;
	}
}
