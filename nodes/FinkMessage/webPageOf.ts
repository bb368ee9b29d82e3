import type { IExecuteFunctions } from 'n8n-workflow';

/** A picture of a message and where its file is. */
export interface PictureFile {
	/** Its content id in the HTML. */
	readonly cid: string;
	readonly itemIndex: number;
	/** Binary field of that item. */
	readonly field: string;
}

/** A mail's HTML as a web page: pictures that a mail attaches are part of it, as data URIs. */
export async function webPageOf(
	context: IExecuteFunctions,
	mailHtml: string,
	pictures: readonly PictureFile[],
): Promise<string> {
	let html = mailHtml;
	for (const { cid, itemIndex, field } of pictures) {
		const { mimeType } = context.helpers.assertBinaryData(itemIndex, field);
		const bytes = await context.helpers.getBinaryDataBuffer(itemIndex, field);
		const source = `src="data:${mimeType};base64,${bytes.toString('base64')}"`;
		html = html.split(`src="cid:${encodeURIComponent(cid)}"`).join(source);
	}
	return html;
}
