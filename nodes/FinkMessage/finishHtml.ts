import type { MessageHead } from '@fink/core';
import type { IBinaryKeyData, IExecuteFunctions } from 'n8n-workflow';

import { webPageOf, type PictureFile } from './webPageOf';

/** A message whose HTML may be wanted as a web page. */
type WithHtml = MessageHead & { readonly html?: string };

/** A message and the files that belong to it. */
interface FinishedMessage {
	readonly message: WithHtml;
	/** The preview, if it is wanted. */
	readonly files: IBinaryKeyData;
}

/** Field of the preview. */
const PREVIEW = 'mailPreview';

/** The HTML as a web page with its pictures: instead of the email's HTML, in addition to it as a file, or not at all. */
export async function finishHtml(
	context: IExecuteFunctions,
	itemIndex: number,
	message: WithHtml,
	pictures: readonly PictureFile[],
): Promise<FinishedMessage> {
	const isWanted = (option: string) =>
		context.getNodeParameter(`options.${option}`, itemIndex) === true;
	const [isEmbedded, isPreviewed] = [isWanted('embedPictures'), isWanted('mailPreview')];
	if (message.html === undefined || !(isEmbedded || isPreviewed)) return { message, files: {} };
	const html = await webPageOf(context, message.html, pictures);
	const file = isPreviewed
		? await context.helpers.prepareBinaryData(Buffer.from(html), 'message.html', 'text/html')
		: undefined;
	return {
		message: isEmbedded ? { ...message, html } : message,
		files: file ? { [PREVIEW]: file } : {},
	};
}
