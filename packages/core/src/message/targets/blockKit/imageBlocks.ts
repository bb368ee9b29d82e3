import { OptionError } from '../../../errors';
import { httpUrl } from '../../document/httpUrl';
import type { DocumentPicture } from '../../document/MessageDocument';
import { shorten } from '../../oneLine';
import type { SlackBlock } from './SlackBlock';
import { SLACK_LIMITS } from './slackLimits';

const FILE_ID = /^F[A-Z0-9]{4,30}$/;

/**
 * Pictures as image blocks: Slack files first, then public addresses.
 *
 * @throws {OptionError} Not a Slack file.
 */
export function imageBlocks(pictures: readonly DocumentPicture[]): SlackBlock[] {
	return pictures.flatMap(({ slackFile: file, url, alt }): SlackBlock[] => {
		const alt_text = shorten(alt.replace(/[<>&]/g, ' '), SLACK_LIMITS.altText);
		if (file !== undefined) return [{ type: 'image', slack_file: slackFile(file), alt_text }];
		return url === undefined ? [] : [{ type: 'image', image_url: url, alt_text }];
	});
}

function slackFile(file: string): { id: string } | { url: string } {
	const text = file.trim();
	if (FILE_ID.test(text)) return { id: text };
	if (/^https:\/\//i.test(text)) return { url: httpUrl(text, 'Slack File ID') };
	throw new OptionError(`Slack File ID ${JSON.stringify(file)} is not a Slack file`, {
		field: 'Slack File ID',
		given: file,
		advice: 'Slack returns the ID of an uploaded file. It begins with F, e.g. F0123ABCDEF.',
		remedy: 'uploadToSlack',
	});
}
