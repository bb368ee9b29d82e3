import { fitDocument } from '../../document/fitDocument';
import type { MessageDocument } from '../../document/MessageDocument';
import type { Markup } from './Markup';
import { writeProse } from './writeProse';

/**
 * How a target writes documents that takes one text of limited length.
 *
 * @param maxLength - Characters of what is written (UTF-16 units), at least 500.
 */
export function proseWithin(
	markup: Markup,
	maxLength: number,
): (document: MessageDocument) => string {
	return (document) =>
		fitDocument(
			document,
			(version) => writeProse(version, markup),
			({ length }) => length <= maxLength,
		);
}
