import { imageTypeOf, isProcessed } from '../UploadedFile';
import { isRecord } from './checks';
import type { Check } from './Property';

const ID = /^[F][A-Z0-9]{8,}$/;

/**
 * A file of this workspace, by its id: uploaded, completed, processed, and a picture. Until Slack has
 * processed it, and for files that the app may not see, the message is the same.
 */
export const slackFile: Check = (value, pointer, { workspace }) => {
	if (!isRecord(value)) return [{ pointer, message: 'must provide an object' }];
	const { id, url } = value;
	if (id !== undefined && url !== undefined) {
		return [{ pointer, message: 'must provide either id or url' }];
	}
	if (url !== undefined) {
		const isKnown = [...workspace.files.keys()].some((fileId) => String(url).includes(fileId));
		return isKnown ? [] : [{ pointer, message: 'invalid slack file' }];
	}
	if (typeof id !== 'string' || !ID.test(id)) {
		const message = `input must match regex pattern: ${ID.source}`;
		return [{ pointer: `${pointer}/id`, message }];
	}
	const file = workspace.files.get(id);
	const isShown =
		file && imageTypeOf(file) !== undefined && isProcessed(file, workspace.processingMs);
	return isShown ? [] : [{ pointer, message: 'invalid slack file' }];
};
