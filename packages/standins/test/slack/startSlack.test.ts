import { setTimeout as sleep } from 'node:timers/promises';

import { startSlack, type Slack } from '../../src';

const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
const PROCESSING_MS = 300;

interface Answer {
	readonly ok: boolean;
	readonly error?: string;
	readonly [field: string]: unknown;
}

describe('startSlack', () => {
	let slack: Slack;

	beforeEach(async () => {
		slack = await startSlack({ processingMs: PROCESSING_MS });
	});

	afterEach(() => slack.close());

	async function call(method: string, args: object, token = slack.token): Promise<Answer> {
		const answer = await fetch(`${slack.url}/api/${method}`, {
			method: 'POST',
			headers: {
				'content-type': 'application/json; charset=utf-8',
				...(token && { authorization: `Bearer ${token}` }),
			},
			body: JSON.stringify(args),
		});
		expect(answer.status).toBe(200);
		return (await answer.json()) as Answer;
	}

	/** Uploads as Slack's documentation tells to. */
	async function upload(bytes: Buffer): Promise<string> {
		const query = new URLSearchParams({ filename: 'a.png', length: String(bytes.length) });
		const asked = await fetch(`${slack.url}/api/files.getUploadURLExternal?${query}`, {
			headers: { authorization: `Bearer ${slack.token}` },
		});
		const { upload_url, file_id } = (await asked.json()) as Record<string, string>;
		const form = new FormData();
		form.append('file', new Blob([bytes]), 'a.png');
		const put = await fetch(upload_url, { method: 'POST', body: form });
		expect([put.status, await put.text()]).toEqual([200, `OK - ${bytes.length}`]);
		const completed = await call('files.completeUploadExternal', { files: [{ id: file_id }] });
		expect(completed).toEqual({ ok: true, files: [{ id: file_id, title: 'a.png' }] });
		return file_id;
	}

	const post = (blocks: unknown, more: object = { text: 'fallback' }) =>
		call('chat.postMessage', { channel: 'C0FINKALERTS', blocks, ...more });

	const picture = (id: string) => ({ type: 'image', alt_text: 'a', slack_file: { id } });

	it('takes a message whose picture was uploaded, completed and processed', async () => {
		const id = await upload(PNG);
		await sleep(PROCESSING_MS);
		const blocks = [{ type: 'header', text: { type: 'plain_text', text: 'New' } }, picture(id)];
		const answer = await post(blocks, { text: 'New', unfurl_links: false });

		expect(answer).toMatchObject({ ok: true, channel: 'C0FINKALERTS' });
		const [message] = slack.workspace.messages;
		expect(message).toMatchObject({ text: 'New', blocks, options: { unfurl_links: false } });
		expect(message.ts).toBe(answer.ts);
		expect(slack.workspace.files.get(id)?.bytes?.equals(PNG)).toBe(true);
		expect(slack.calls.map(({ method }) => method)).toEqual([
			'files.getUploadURLExternal',
			'upload',
			'files.completeUploadExternal',
			'chat.postMessage',
		]);
	});

	it('refuses a picture that is not processed yet with the words of the real one', async () => {
		const answer = await post([picture(await upload(PNG))]);
		expect(answer).toEqual({
			ok: false,
			error: 'invalid_blocks',
			errors: ['invalid slack file [json-pointer:/blocks/0/slack_file]'],
			response_metadata: {
				messages: ['[ERROR] invalid slack file [json-pointer:/blocks/0/slack_file]'],
			},
		});
		expect(slack.workspace.messages).toEqual([]);
	});

	it('refuses a file that is not a picture, and ids without a file', async () => {
		const id = await upload(Buffer.from('SIMPLE  =                    T'));
		await sleep(PROCESSING_MS);
		for (const wrong of [id, 'F0000000000', 'tripletPicture']) {
			expect(await post([picture(wrong)])).toMatchObject({ error: 'invalid_blocks' });
		}
	});

	it('takes raw bytes, but only as many as were announced, and completes only once', async () => {
		const length = PNG.length;
		const asked = await call('files.getUploadURLExternal', { filename: 'a.png', length });
		const id = asked.file_id as string;
		const put = async (bytes: Buffer) =>
			(await fetch(asked.upload_url as string, { method: 'POST', body: new Uint8Array(bytes) }))
				.status;
		expect(await put(PNG.subarray(1))).toBe(400);
		const complete = () => call('files.completeUploadExternal', { files: [{ id }] });
		expect(await complete()).toMatchObject({ error: 'file_not_found' });
		expect(await put(PNG)).toBe(200);
		expect(await complete()).toMatchObject({ ok: true });
		expect(await complete()).toMatchObject({ error: 'file_not_found' });
	});

	it.each([
		['no token', 'auth.test', {}, '', 'not_authed'],
		['a wrong token', 'auth.test', {}, 'xoxb-wrong', 'invalid_auth'],
		['a method that it does not know', 'chat.update', {}, undefined, 'unknown_method'],
		['no channel', 'chat.postMessage', { text: 'x' }, undefined, 'channel_not_found'],
		[
			'another channel',
			'chat.postMessage',
			{ channel: '#x', text: 'x' },
			undefined,
			'channel_not_found',
		],
		[
			'a channel without an invitation',
			'chat.postMessage',
			{ channel: '#not-invited', text: 'x' },
			undefined,
			'not_in_channel',
		],
		['nothing to say', 'chat.postMessage', { channel: '#fink-alerts' }, undefined, 'no_text'],
		[
			'blocks that are not JSON',
			'chat.postMessage',
			{ channel: '#fink-alerts', blocks: '[{' },
			undefined,
			'invalid_blocks_format',
		],
		[
			'blocks in an object',
			'chat.postMessage',
			{ channel: '#fink-alerts', blocks: { blocks: [] } },
			undefined,
			'invalid_blocks_format',
		],
		[
			'an empty file',
			'files.getUploadURLExternal',
			{ filename: 'a', length: 0 },
			undefined,
			'missing_argument',
		],
		[
			'no name of a file',
			'files.getUploadURLExternal',
			{ length: 1 },
			undefined,
			'invalid_arguments',
		],
		['no files', 'files.completeUploadExternal', {}, undefined, 'invalid_arguments'],
		['a right that the token lacks', 'files.info', { file: 'F0' }, undefined, 'missing_scope'],
	])('answers %s with an error of its own', async (_, method, args, token, error) => {
		expect(await call(method, args, token)).toMatchObject({ ok: false, error });
		expect(slack.calls.at(-1)).toMatchObject({ method, error });
	});

	it('takes a form as well as JSON, and blocks as text as well as a list', async () => {
		const blocks = JSON.stringify([{ type: 'divider' }]);
		const answer = await fetch(`${slack.url}/api/chat.postMessage`, {
			method: 'POST',
			body: new URLSearchParams({ token: slack.token, channel: 'fink-alerts', text: 'x', blocks }),
		});
		expect(await answer.json()).toMatchObject({ ok: true });
		expect(slack.workspace.messages[0].blocks).toEqual([{ type: 'divider' }]);
	});

	it('refuses more text in all blocks together than Slack takes', async () => {
		const text = { type: 'mrkdwn', text: 'x'.repeat(2900) };
		const section = { type: 'section', text };
		expect(await post([section, section, section])).toMatchObject({ ok: true });
		expect(await post(Array(4).fill(section))).toMatchObject({ error: 'msg_blocks_too_long' });
	});

	it('gives lists page by page', async () => {
		const channels = Array.from({ length: 5 }, (_, n) => ({ id: `C${n}`, name: `n${n}` }));
		const many = await startSlack({ channels });
		const names: string[] = [];
		let cursor = '';
		do {
			const query = new URLSearchParams({ limit: '2', cursor });
			const answer = await fetch(`${many.url}/api/conversations.list?${query}`, {
				headers: { authorization: `Bearer ${many.token}` },
			});
			const page = (await answer.json()) as {
				channels: Array<{ name: string }>;
				response_metadata: { next_cursor: string };
			};
			names.push(...page.channels.map(({ name }) => name));
			cursor = page.response_metadata.next_cursor;
		} while (cursor !== '');
		await many.close();
		expect(names).toEqual(['n0', 'n1', 'n2', 'n3', 'n4']);
	});
});
