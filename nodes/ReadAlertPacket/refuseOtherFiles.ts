import { describeContent, isFitsStart, PacketError } from '@fink/core';

/** Files that no packet can be taken for: text, pictures, archives and tables, by how they start. */
const IS_KNOWN = /^(?!is an Avro|is empty|starts with (?:the bytes|zero))/;

/**
 * A file of another kind is called that. Otherwise it would be taken for a packet without its schema.
 *
 * @throws {PacketError} It is text, a picture, a FITS file or anything else that is not an alert packet.
 */
export function refuseOtherFiles(bytes: Uint8Array): void {
	const content = isFitsStart(bytes) ? 'is a FITS file' : describeContent(bytes);
	if (!IS_KNOWN.test(content)) return;
	const short = content.startsWith('starts with the text') ? content : content.split(/[:,]/)[0];
	throw new PacketError(`This is not an alert packet: it ${short}`, {
		advice:
			"Choose a file of alerts in Avro, as fink-client and Fink's Data Transfer write them, or a message of a livestream.",
	});
}
