import { SlackError } from '../SlackError';
import { imageTypeOf, isProcessed } from '../UploadedFile';
import { textOf } from './readArgument';
import type { SlackMethod } from './SlackMethod';

/** https://docs.slack.dev/reference/methods/files.info; the type is empty until Slack knows it. */
export const filesInfo: SlackMethod = {
	name: 'files.info',
	scopes: ['files:read'],
	answer(args, { workspace }) {
		const file = workspace.files.get(textOf(args, 'file') ?? '');
		if (file?.completedAtMs === undefined) throw new SlackError('file_not_found');
		const isKnown = isProcessed(file, workspace.processingMs);
		const { id, name, title = name, channelIds, length } = file;
		const mimetype = isKnown ? (imageTypeOf(file) ?? 'application/octet-stream') : '';
		return { file: { id, name, title, mimetype, size: length, channels: channelIds } };
	},
};
