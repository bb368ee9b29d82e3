import { SlackError } from '../SlackError';
import { invalid, textOf } from './readArgument';
import type { SlackMethod } from './SlackMethod';

const MAX_ALT_TEXT = 1000;

/** https://docs.slack.dev/reference/methods/files.getUploadURLExternal */
export const filesGetUploadURLExternal: SlackMethod = {
	name: 'files.getUploadURLExternal',
	scopes: ['files:write'],
	answer(args, { workspace, filesUrl }) {
		const name = textOf(args, 'filename');
		const length = Number(textOf(args, 'length') ?? 0);
		if (name === undefined) throw invalid('[ERROR] missing required field: filename');
		if (length === 0) throw new SlackError('missing_argument');
		if (!Number.isInteger(length) || length < 0) {
			throw invalid('[ERROR] must be an integer [json-pointer:/length]');
		}
		const altText = textOf(args, 'alt_txt');
		if ((altText ?? '').length > MAX_ALT_TEXT) throw new SlackError('alt_txt_too_large');
		const id = workspace.newFileId();
		workspace.files.set(id, { id, name, length, altText, channelIds: [] });
		return { upload_url: `${filesUrl}/upload/v1/${id}`, file_id: id };
	},
};
