import type { Attachment, ParsedMail } from 'mailparser';

/** A mail as the server got it and as a mail program reads it. */
export interface ReceivedMail {
	/** Address in the envelope, which may differ from the header. */
	readonly from: string;
	/** Addresses in the envelope. */
	readonly to: readonly string[];
	/** What went over the wire, after the dot-unstuffing of SMTP. */
	readonly raw: Buffer;
	/** Read by mailparser. Pictures stay `cid:` links in `html`. */
	readonly parsed: ParsedMail;
}

/**
 * The attachment that a `cid:` link of the HTML means (RFC 2392).
 *
 * @returns undefined when there is none or more than one of that name: mail programs then show no picture.
 */
export function attachmentOfCid({ parsed }: ReceivedMail, cid: string): Attachment | undefined {
	const found = parsed.attachments.filter((attachment) => attachment.cid === cid);
	return found.length === 1 ? found[0] : undefined;
}

/** The `cid:` links in the HTML, in order. */
export function cidsIn({ parsed }: ReceivedMail): string[] {
	const html = parsed.html || '';
	return [...html.matchAll(/<img\b[^>]*\bsrc=["']cid:([^"']+)["']/gi)].map(([, cid]) =>
		decodeURIComponent(cid),
	);
}
