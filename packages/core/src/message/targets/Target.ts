import type { Choice } from '../../choice';
import type { MessageDocument, PictureSource } from '../document/MessageDocument';

/** A place where messages go, and how they are written for it. */
export interface Target<Name extends string = string, Output = unknown> extends Choice<Name> {
	readonly description: string;
	/** Where its pictures come from; nothing for targets without pictures. */
	readonly pictures: readonly PictureSource[];
	/**
	 * Writes a document within the target's limits, see `fitDocument`.
	 *
	 * @returns What goes into the message under the target's name.
	 * @throws {OptionError} A picture is not what the target takes.
	 */
	readonly write: (document: MessageDocument) => Output;
}
