import { attachmentOfCid, cidsIn, type ReceivedMail } from '@fink/standins';

import type { Execution } from '../../workflows/Execution';
import type { StandIns } from '../../standins/StandIns';
import { expectSame, expectThat } from './expectThat';

/** The mails that the mail server got from a Send Email node, one for each of its items, in order. */
export function receivedMails(
	execution: Execution,
	node: string,
	{ mail }: StandIns,
): ReceivedMail[] {
	return execution.itemsOf(node).map(({ json }) => {
		const received = mail.mails.filter(({ parsed }) => parsed.messageId === json.messageId);
		expectThat(received.length === 1, `the mail ${json.messageId} came once`, received.length);
		return received[0];
	});
}

/**
 * What holds for every mail about alerts: it says the same as HTML and as plain text, and shows its pictures.
 *
 * @param pictures - Bytes of the pictures by their content ids.
 * @param texts - What both forms must say, e.g. exact ids.
 */
export function checkMail(
	mail: ReceivedMail,
	pictures: ReadonlyMap<string, Buffer>,
	texts: readonly string[],
): void {
	const { text = '', subject = '' } = mail.parsed;
	expectThat(text.length > 0, `the mail "${subject}" has text`);
	for (const expected of texts)
		expectThat(text.includes(expected), `the text says ${expected}`, text);
	checkHtml(mail, pictures, texts);
}

/** The same for its HTML alone: each of the pictures is shown and is byte for byte the one that the node before had. */
export function checkHtml(
	mail: ReceivedMail,
	pictures: ReadonlyMap<string, Buffer>,
	texts: readonly string[],
): void {
	const { html = false, attachments, subject = '' } = mail.parsed;
	expectThat(html !== false, `the mail "${subject}" has HTML`);
	for (const expected of texts)
		expectThat(html.includes(expected), `the HTML says ${expected}`, html);
	expectSame(cidsIn(mail).sort(), [...pictures.keys()].sort(), 'the HTML shows its pictures');
	expectSame([attachments.length], [pictures.size], 'nothing else is attached');
	for (const [cid, bytes] of pictures) {
		const attachment = attachmentOfCid(mail, cid);
		expectThat(attachment !== undefined, `cid:${cid} leads to one attachment`);
		const isSame = attachment.content.equals(bytes) && attachment.contentType === 'image/png';
		expectThat(isSame, `the picture ${cid} came as it was sent`, attachment.contentType);
	}
}
