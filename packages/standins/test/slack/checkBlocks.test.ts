import { checkBlocks } from '../../src/slack/blocks';
import { Workspace } from '../../src/slack/Workspace';

const workspace = new Workspace([], [], 0);
const long = (length: number) => 'x'.repeat(length);
const plain = (length: number) => ({ type: 'plain_text', text: long(length) });
const mrkdwn = (length: number) => ({ type: 'mrkdwn', text: long(length) });
const button = (more: object) => ({
	type: 'actions',
	elements: [{ type: 'button', text: plain(5), ...more }],
});
const image = (more: object) => ({ type: 'image', alt_text: 'a', ...more });
const URL = 'https://lsst.fink-portal.org/1';

describe('checkBlocks', () => {
	it.each<[string, object]>([
		['a header of 150 characters', { type: 'header', text: plain(150) }],
		['a section of 3000', { type: 'section', text: mrkdwn(3000) }],
		['ten fields of 2000', { type: 'section', fields: Array(10).fill(mrkdwn(2000)) }],
		[
			'a section with a button',
			{
				type: 'section',
				text: mrkdwn(1),
				accessory: { type: 'button', text: plain(75), url: URL },
			},
		],
		['a context of ten', { type: 'context', elements: Array(10).fill(mrkdwn(1)) }],
		['a picture from the web', image({ image_url: URL, title: plain(2000) })],
		['25 buttons', { type: 'actions', elements: Array(25).fill(button({}).elements[0]) }],
		['a divider', { type: 'divider', block_id: long(255) }],
	])('takes %s', (_, block) => {
		expect(checkBlocks([block], { workspace })).toEqual([]);
	});

	it.each<[string, unknown, string, string]>([
		[
			'a header of 151 characters',
			{ type: 'header', text: plain(151) },
			'/blocks/0/text/text',
			'must be less than 151 characters',
		],
		[
			'a header with markup',
			{ type: 'header', text: mrkdwn(1) },
			'/blocks/0/text/type',
			'unsupported type: mrkdwn',
		],
		[
			'an empty header',
			{ type: 'header', text: plain(0) },
			'/blocks/0/text/text',
			'must be more than 0 characters',
		],
		['a header without text', { type: 'header' }, '/blocks/0', 'missing required field: text'],
		[
			'a section of 3001',
			{ type: 'section', text: mrkdwn(3001) },
			'/blocks/0/text/text',
			'must be less than 3001 characters',
		],
		[
			'a section of nothing',
			{ type: 'section' },
			'/blocks/0',
			'missing required field: text or fields',
		],
		[
			'eleven fields',
			{ type: 'section', fields: Array(11).fill(mrkdwn(1)) },
			'/blocks/0/fields',
			'no more than 10 items allowed',
		],
		[
			'a field of 2001',
			{ type: 'section', fields: [mrkdwn(2001)] },
			'/blocks/0/fields/0/text',
			'must be less than 2001 characters',
		],
		[
			'a number as text',
			{ type: 'section', text: { type: 'mrkdwn', text: 20.1 } },
			'/blocks/0/text/text',
			'must provide a string',
		],
		[
			'emoji in markup',
			{ type: 'section', text: { ...mrkdwn(1), emoji: true } },
			'/blocks/0/text',
			'invalid additional property: emoji',
		],
		[
			'a context of eleven',
			{ type: 'context', elements: Array(11).fill(mrkdwn(1)) },
			'/blocks/0/elements',
			'no more than 10 items allowed',
		],
		[
			'a picture without a description',
			{ type: 'image', image_url: URL },
			'/blocks/0',
			'missing required field: alt_text',
		],
		[
			'a description of 2001',
			image({ alt_text: long(2001), image_url: URL }),
			'/blocks/0/alt_text',
			'must be less than 2001 characters',
		],
		[
			'a picture from nowhere',
			image({}),
			'/blocks/0',
			'must provide one of image_url or slack_file',
		],
		[
			'a picture from two places',
			image({ image_url: URL, slack_file: { id: 'F0' } }),
			'/blocks/0',
			'must provide one of image_url or slack_file',
		],
		[
			'a picture at no address',
			image({ image_url: 'cid:a' }),
			'/blocks/0/image_url',
			'must be a valid url',
		],
		[
			'a long button',
			button({ text: plain(76) }),
			'/blocks/0/elements/0/text/text',
			'must be less than 76 characters',
		],
		[
			'a button to nowhere',
			button({ url: '' }),
			'/blocks/0/elements/0/url',
			'must be more than 0 characters',
		],
		[
			'a long address',
			button({ url: `https://${long(3000)}` }),
			'/blocks/0/elements/0/url',
			'must be less than 3001 characters',
		],
		[
			'an odd style',
			button({ style: 'blue' }),
			'/blocks/0/elements/0/style',
			'must be one of: primary, danger',
		],
		['an unknown block', { type: 'table' }, '/blocks/0/type', 'unsupported type: table'],
		['a block without a type', {}, '/blocks/0', 'missing required field: type'],
		['no block at all', 'x', '/blocks/0', 'must provide an object'],
		[
			'a divider with text',
			{ type: 'divider', text: plain(1) },
			'/blocks/0',
			'invalid additional property: text',
		],
	])('refuses %s', (_, block, pointer, message) => {
		expect(checkBlocks([block], { workspace })).toContainEqual({ pointer, message });
	});

	it('takes 50 blocks and not 51', () => {
		const blocks = (count: number) => Array(count).fill({ type: 'divider' });
		expect(checkBlocks(blocks(50), { workspace })).toEqual([]);
		const message = 'no more than 50 items allowed';
		expect(checkBlocks(blocks(51), { workspace })).toEqual([{ pointer: '/blocks', message }]);
	});

	it('refuses the same block_id twice', () => {
		const block = { type: 'divider', block_id: 'a' };
		const [issue] = checkBlocks([block, block], { workspace });
		expect(issue.pointer).toBe('/blocks/1/block_id');
	});
});
