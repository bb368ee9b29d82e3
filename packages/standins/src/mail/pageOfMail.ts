import type { Attachment } from 'mailparser';

import { attachmentOfCid, type ReceivedMail } from './ReceivedMail';

/**
 * The mail as a mail program shows it, as a web page: sender, recipients and subject above, pictures in it, and the
 * names of the files that are attached without being shown. A `cid:` link that leads nowhere stays as it is.
 */
export function pageOfMail(mail: ReceivedMail): string {
	const { html, text = '', subject = '', from, attachments } = mail.parsed;
	const shown = new Set<Attachment>();
	const body = (html || `<pre style="white-space:pre-wrap">${escaped(text)}</pre>`).replace(
		/(\bsrc=["'])cid:([^"']+)/gi,
		(link, start: string, cid: string) => {
			const picture = attachmentOfCid(mail, decodeURIComponent(cid));
			if (picture === undefined) return link;
			shown.add(picture);
			return `${start}data:${picture.contentType};base64,${picture.content.toString('base64')}`;
		},
	);
	const files = attachments
		.filter((file) => !shown.has(file))
		.map(({ filename }) => filename ?? 'a file without a name');
	const lines = [
		['From', from?.text ?? mail.from],
		['To', mail.to.join(', ')],
		['Subject', subject],
		...(files.length > 0 ? [['Attached', files.join(', ')]] : []),
	].map(([name, value]) => `${name}: ${escaped(value)}`);
	const head = `<pre style="margin:0;padding:16px;border-bottom:1px solid #9aa1ab;white-space:pre-wrap">${lines.join('\n')}</pre>`;
	// Above the mail's own page, but inside it: its language and colors stay.
	const start = /<body\b[^>]*>/i.exec(body);
	if (start === null) return `<!DOCTYPE html><meta charset="utf-8">${head}${body}`;
	const at = start.index + start[0].length;
	return body.slice(0, at) + head + body.slice(at);
}

function escaped(text: string): string {
	return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
