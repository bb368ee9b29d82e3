import { OptionError, type MessagePictures } from '@fink/core';
import type { IExecuteFunctions } from 'n8n-workflow';

/** Pictures that email programs and chats show. */
const PICTURE_TYPES = /^image\/(?:a?png|jpe?g|gif|webp)$/;

/** Pictures of the item: binary fields, Slack files and addresses. */
export function readPictures(
	context: IExecuteFunctions,
	itemIndex: number,
): MessagePictures & { readonly cids: string[] } {
	const parameter = (name: string) => context.getNodeParameter(name, itemIndex);
	const binary = context.getInputData()[itemIndex].binary ?? {};
	const cids = pictureFields(context, itemIndex, listIn(parameter('pictureFields'), COMMA));
	return {
		cids,
		fileNames: cids.map((name) => binary[name].fileName),
		slackFiles: listIn(parameter('slackFileId'), COMMA),
		imageUrls: listIn(parameter('options.imageUrl'), COMMA_BEFORE_ADDRESS),
	};
}

function pictureFields(
	context: IExecuteFunctions,
	itemIndex: number,
	requested: readonly string[],
): string[] {
	const binary = context.getInputData()[itemIndex].binary ?? {};
	const pictures = Object.keys(binary).filter((name) => PICTURE_TYPES.test(binary[name].mimeType));
	const missing = requested.find((name) => !pictures.includes(name));
	if (missing === undefined) return requested.length > 0 ? [...requested] : pictures;
	const type = Object.hasOwn(binary, missing) ? binary[missing].mimeType : undefined;
	const what = type ? `is not a picture (its type is ${type})` : 'is not in the item';
	throw new OptionError(`Binary field "${missing}" ${what}`, {
		field: 'Picture Fields',
		given: missing,
		advice:
			pictures.length > 0
				? `Pictures of the item: ${pictures.join(', ')}. Leave Picture Fields empty for all of them.`
				: 'The item has no picture: put Render Cutout before this node, or leave Picture Fields empty.',
	});
}

const COMMA = /,/;

/** An address may contain commas. */
const COMMA_BEFORE_ADDRESS = /[\s,]+(?=https?:)/i;

/** Text with separators, or a list of such texts from an expression. */
function listIn(value: unknown, separator: RegExp): string[] {
	const entries = [value ?? []].flat() as unknown[];
	return entries
		.flatMap((entry) => String(entry ?? '').split(separator))
		.map((entry) => entry.trim())
		.filter((entry) => entry !== '');
}
