import { isRecord } from '../blocks';
import { SlackError } from '../SlackError';
import type { UploadedFile } from '../UploadedFile';
import type { Workspace } from '../Workspace';
import { invalid, listOf, textOf } from './readArgument';
import type { SlackArguments, SlackMethod } from './SlackMethod';

const MAX_CHANNELS = 100;

/** https://docs.slack.dev/reference/methods/files.completeUploadExternal */
export const filesCompleteUploadExternal: SlackMethod = {
	name: 'files.completeUploadExternal',
	scopes: ['files:write'],
	answer(args, { workspace }) {
		const wanted = listOf(args, 'files');
		if (!wanted || wanted.length === 0) throw invalid('[ERROR] missing required field: files');
		const found = wanted.map((entry) => find(entry, workspace));
		const channelIds = channelsOf(args, workspace);
		for (const { file, title } of found) {
			file.title = title;
			file.channelIds = channelIds;
			file.completedAtMs = Date.now();
		}
		return { files: found.map(({ file }) => ({ id: file.id, title: file.title ?? file.name })) };
	},
};

function find(entry: unknown, workspace: Workspace): { file: UploadedFile; title?: string } {
	if (!isRecord(entry) || typeof entry.id !== 'string') {
		throw invalid('[ERROR] missing required field: id [json-pointer:/files]');
	}
	const { id, title } = entry;
	if (title !== undefined && typeof title !== 'string') {
		throw invalid('[ERROR] must provide a string [json-pointer:/files/0/title]');
	}
	const file = workspace.files.get(id);
	// "This method can only be called once", and only after the bytes have come.
	if (!file?.bytes || file.completedAtMs !== undefined) throw new SlackError('file_not_found');
	return { file, title };
}

function channelsOf(args: SlackArguments, workspace: Workspace): string[] {
	const names = [textOf(args, 'channel_id'), ...(textOf(args, 'channels') ?? '').split(',')].filter(
		(name): name is string => !!name,
	);
	if (names.length > MAX_CHANNELS) throw new SlackError('channels_limit_exceeded');
	return names.map((name) => {
		const channel = workspace.channels.find(({ id }) => id === name);
		if (!channel) throw new SlackError('channel_not_found');
		if (channel.isMember === false) throw new SlackError('not_in_channel');
		return channel.id;
	});
}
