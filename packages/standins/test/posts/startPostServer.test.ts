import { readTelegramHtml, startPostServer, type PostServer } from '../../src/posts';

/** A PNG file of 2 x 1 pixels, as far as its header. */
const PNG = Buffer.from(
	'89504e470d0a1a0a0000000d494844520000000200000001080000000000000000',
	'hex',
);

describe('the stand-in of chats', () => {
	let server: PostServer;
	beforeAll(async () => {
		server = await startPostServer();
	});
	afterAll(async () => await server.close());

	const post = async (path: string, body: object, method = 'POST', headers = {}) => {
		const isForm = body instanceof FormData;
		const answer = await fetch(server.url + path, {
			method,
			headers: { ...(!isForm && { 'content-type': 'application/json' }), ...headers },
			body: isForm ? body : JSON.stringify(body),
		});
		const text = await answer.text();
		return [answer.status, text === '' ? undefined : (JSON.parse(text) as object)] as const;
	};
	const photo = (caption: string, file = PNG) => {
		const form = new FormData();
		form.set('chat_id', '-100');
		form.set('caption', caption);
		form.set('parse_mode', 'HTML');
		form.set('photo', new Blob([file], { type: 'image/png' }), 'a.png');
		return form;
	};
	const telegram = '/telegram/bot123456:STAND-IN/sendPhoto';

	it.each([
		['<b>new</b> &amp; bright', PNG, 200],
		['x'.repeat(1024), PNG, 200],
		['x'.repeat(1025), PNG, 400],
		['<b>open', PNG, 400],
		['<p>no such tag</p>', PNG, 400],
		['a &bull; b', PNG, 400],
		['no picture', Buffer.from('SIMPLE  ='), 400],
	])('Telegram takes a photo with the caption %#, or refuses it', async (caption, file, status) => {
		const [given, json] = await post(telegram, photo(caption, file));
		expect([given, json]).toEqual([status, expect.objectContaining({ ok: status === 200 })]);
	});

	it('Telegram counts what is shown, and knows no other bot', async () => {
		expect(readTelegramHtml('<a href="https://a.example/?b&amp;c">x</a>&lt;').text).toBe('x<');
		expect((await post('/telegram/bot1:OTHER/sendPhoto', photo('x')))[0]).toBe(404);
	});

	const embed = { title: 'a', image: { url: 'attachment://a.png' } };
	const withFile = (payload: object) => {
		const form = new FormData();
		form.set('payload_json', JSON.stringify(payload));
		form.set('files[0]', new Blob([PNG], { type: 'image/png' }), 'a.png');
		return form;
	};
	it.each([
		[withFile({ embeds: [embed] }), 200],
		[{ embeds: [embed] }, 400],
		[withFile({ embeds: [{ ...embed, image: { url: { url: 'attachment://a.png' } } }] }), 400],
		[{ embeds: [{ title: 'x'.repeat(257) }] }, 400],
		[{ embeds: [{ description: 'x'.repeat(4096), fields: fieldsOf(2, 1000) }] }, 400],
		[{ embeds: [{ fields: fieldsOf(26, 1) }] }, 400],
		[{ content: '' }, 400],
		[{ content: 'x'.repeat(2001) }, 400],
	])('Discord takes or refuses message %#', async (body, status) => {
		const [given] = await post(server.accounts.discordPath, body);
		expect(given).toBe(status);
	});

	const card = (content: object) => ({
		type: 'message',
		attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content }],
	});
	const block = { type: 'TextBlock', text: 'a' };
	it.each([
		[card({ type: 'AdaptiveCard', version: '1.4', body: [block] }), 202],
		[card({ type: 'MessageCard', body: [block] }), 400],
		[card({ type: 'AdaptiveCard', version: '1.4', body: [] }), 400],
		[
			card({
				type: 'AdaptiveCard',
				version: '1.4',
				body: [{ ...block, text: 'x'.repeat(25_000) }],
			}),
			400,
		],
	])('Teams takes or refuses card %#', async (body, status) => {
		expect((await post(server.accounts.teamsPath, body))[0]).toBe(status);
	});

	const path = '/_matrix/client/r0/rooms/!a:b/send/m.room.message/1';
	const token = { authorization: 'Bearer stand-in' };
	const html = { format: 'org.matrix.custom.html', formatted_body: '<b>a</b>' };
	it.each([
		[{ msgtype: 'm.text', body: 'a', ...html }, token, 200],
		[{ msgtype: 'm.text', body: '', ...html }, token, 400],
		[{ msgtype: 'm.text', body: 'a', ...html, formatted_body: '<script>' }, token, 400],
		[{ msgtype: 'm.image', body: 'a', url: 'https://a.example' }, token, 400],
		[{ msgtype: 'm.text', body: 'x'.repeat(66_000) }, token, 413],
		[{ msgtype: 'm.text', body: 'a' }, {}, 401],
	])('Matrix takes or refuses event %#', async (body, headers, status) => {
		expect((await post(path, body, 'PUT', headers))[0]).toBe(status);
	});
});

function fieldsOf(count: number, length: number): Array<{ name: string; value: string }> {
	return Array.from({ length: count }, () => ({ name: 'a', value: 'x'.repeat(length) }));
}
