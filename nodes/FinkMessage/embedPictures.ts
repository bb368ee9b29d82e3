import type { MessageHead } from '@fink/core';
import type { IExecuteFunctions } from 'n8n-workflow';

/** A picture of a message and where its file is. */
interface PictureFile {
	/** Its content id in the HTML. */
	readonly cid: string;
	readonly itemIndex: number;
	/** Binary field of that item. */
	readonly field: string;
}

/** A message whose HTML may be wanted as a web page. */
type WithHtml = MessageHead & { readonly html?: string };

/**
 * The message, with its HTML as a web page if the user wants that: pictures that a mail attaches are part of it,
 * as data URIs.
 */
export async function embedPictures(
	context: IExecuteFunctions,
	itemIndex: number,
	message: WithHtml,
	pictures: readonly PictureFile[],
): Promise<WithHtml> {
	const isWanted = context.getNodeParameter('options.embedPictures', itemIndex, false) === true;
	if (!isWanted || message.html === undefined) return message;
	let html = message.html;
	for (const { cid, itemIndex: from, field } of pictures) {
		const { mimeType } = context.helpers.assertBinaryData(from, field);
		const bytes = await context.helpers.getBinaryDataBuffer(from, field);
		const source = `src="data:${mimeType};base64,${bytes.toString('base64')}"`;
		html = html.split(`src="cid:${encodeURIComponent(cid)}"`).join(source);
	}
	return { ...message, html };
}
