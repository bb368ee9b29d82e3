import { OptionError } from '@fink/core';
import type { IBinaryData, IExecuteFunctions } from 'n8n-workflow';

/** A file of an item: what n8n knows of it, and its bytes. */
export interface ItemFile {
	readonly about: IBinaryData;
	readonly bytes: Uint8Array;
}

/**
 * Reads the file in a binary field of an item.
 *
 * @param field - Name of the binary field. @param displayName - The field of the panel that names it.
 * @throws {OptionError} There is no such binary field; the advice lists those that the item has.
 */
export async function fileOfItem(
	context: IExecuteFunctions,
	itemIndex: number,
	field: string,
	displayName: string,
): Promise<ItemFile> {
	const { binary = {} } = context.getInputData()[itemIndex];
	const about = Object.hasOwn(binary, field) ? binary[field] : undefined;
	if (about) return { about, bytes: await context.helpers.getBinaryDataBuffer(itemIndex, field) };
	const held = Object.keys(binary).map((name) => `"${name}"`);
	throw new OptionError(`The item has no binary field "${field}"`, {
		field: displayName,
		given: field,
		advice:
			held.length > 0
				? `It has ${held.join(', ')}. Enter the right one in ${displayName}.`
				: `It has no files. Connect a node whose items have files, and enter the name of their binary field in ${displayName}.`,
	});
}
