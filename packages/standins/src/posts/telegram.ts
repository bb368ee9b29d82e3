import { readPngSize } from './readPngSize';
import { PostError, type PostedFile, type PostRequest, type PostService } from './PostService';
import { readTelegramHtml } from './readTelegramHtml';

/** https://core.telegram.org/bots/api#sendmessage, #sendphoto */
const MAX_TEXT = 4096;
const MAX_CAPTION = 1024;
const MAX_PHOTO_BYTES = 10_000_000;

/** Telegram's Bot API: sendMessage and sendPhoto. */
export const telegram: PostService = {
	name: 'telegram',
	prefix: '/telegram/bot123456:STAND-IN/',
	answer: ({ method, path, fields, files }) => {
		if (method !== 'POST') throw refusal('method must be POST');
		if (path !== 'sendMessage' && path !== 'sendPhoto') throw refusal('method not found', 404);
		if (textOf(fields, 'chat_id') === '') throw refusal('chat_id is empty');
		const isPhoto = path === 'sendPhoto';
		const text = shown(fields, isPhoto ? 'caption' : 'text');
		if (isPhoto) checkPhoto(files.photo);
		else if (text.trim() === '') throw refusal('message text is empty');
		if (!isPhoto && text.length > MAX_TEXT) throw refusal('message is too long');
		if (isPhoto && text.length > MAX_CAPTION) throw refusal('message caption is too long');
		const content = isPhoto ? { caption: text, photo: [{ file_id: 'photo' }] } : { text };
		return { status: 200, json: { ok: true, result: { message_id: 1, ...content } } };
	},
};

/** The text that readers see. */
function shown(fields: PostRequest['fields'], name: string): string {
	const text = textOf(fields, name);
	if (textOf(fields, 'parse_mode') !== 'HTML') return text;
	const { text: read, error } = readTelegramHtml(text);
	if (error !== undefined) throw refusal(`can't parse entities: ${error}`);
	return read;
}

function checkPhoto(photo: PostedFile | undefined): void {
	if (!photo) throw refusal('there is no photo in the request');
	if (photo.bytes.length > MAX_PHOTO_BYTES) throw refusal('file is too big');
	const size = readPngSize(photo.bytes);
	if (!size) throw refusal('IMAGE_PROCESS_FAILED');
	const { width, height } = size;
	const isOdd = width + height > 10_000 || Math.max(width / height, height / width) > 20;
	if (isOdd) throw refusal('PHOTO_INVALID_DIMENSIONS');
}

function textOf(fields: PostRequest['fields'], name: string): string {
	const value = fields[name];
	return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function refusal(description: string, status = 400): PostError {
	const message = `Bad Request: ${description}`;
	return new PostError(status, message, { ok: false, error_code: status, description: message });
}
