import { parseTagList } from '../../src/api';

describe('parseTagList', () => {
	it('reads the present form, whose key has a space', () => {
		const text =
			'{"in_tns":{"API support":true,"description":"Known to TNS"},"svom":{"API support":false,"description":"\\n   Young,\\n bright"}}';
		expect(parseTagList(text)).toEqual([
			{ name: 'in_tns', description: 'Known to TNS', isSupported: true },
			{ name: 'svom', description: 'Young, bright', isSupported: false },
		]);
	});

	it('reads the form of servers before 3.3.0', () => {
		expect(parseTagList('{"in_tns":"Known to TNS"}')).toEqual([
			{ name: 'in_tns', description: 'Known to TNS', isSupported: true },
		]);
	});

	it.each(['[]', '[{"a":"b"}]', 'null', '{"a":1}', '"x"', '{"a":null}'])('refuses %s', (text) =>
		expect(() => parseTagList(text)).toThrow("Fink's response is not a list of tags"),
	);
});
