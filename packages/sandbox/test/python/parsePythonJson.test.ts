import { JsonNumber, parsePythonJson } from '../../src/python';

it.each([
	['{"a": "b"}', new Map([['a', 'b']])],
	['{"a": 170587117485817955}', new Map([['a', new JsonNumber('170587117485817955')]])],
	['[1.0, NaN, -Infinity]', ['1.0', 'NaN', '-Infinity'].map((text) => new JsonNumber(text))],
	['{"a": 1, "a": null}', new Map([['a', null]])],
	['  "\\u00e9\\n" ', 'é\n'],
	['{}', new Map()],
	['[[], {}]', [[], new Map()]],
	['[true,false]', [true, false]],
])('reads %s as Python does', (text, value) => {
	expect(parsePythonJson(text)).toEqual(value);
});

it.each([
	'',
	'{',
	'{"a"}',
	'{"a":}',
	'[1,]',
	'{a: 1}',
	"{'a': 1}",
	'1 2',
	'01',
	'nul',
	'"\n"',
	'{"a":1}}',
])('refuses %j', (text) => {
	expect(() => parsePythonJson(text)).toThrow(SyntaxError);
});
