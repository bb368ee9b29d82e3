import { readMrkdwn } from '../../src';

describe('readMrkdwn', () => {
	it('reads links and escapes', () => {
		expect(readMrkdwn('*S/N* &gt; 5 &amp; <https://a.example/?q=1&amp;r=2|A &lt;b&gt;>')).toEqual({
			text: '*S/N* > 5 & A <b>',
			links: [{ url: 'https://a.example/?q=1&r=2', label: 'A <b>' }],
			stray: [],
		});
	});

	it('shows a link without a label as its address', () => {
		expect(readMrkdwn('<https://a.example>').text).toBe('https://a.example');
	});

	it('tells control characters that nobody escaped', () => {
		expect(readMrkdwn('flux < 0 & S/N > 5').stray).toEqual(['<', '&', '>']);
	});
});
