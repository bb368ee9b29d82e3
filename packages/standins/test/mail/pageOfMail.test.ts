import { simpleParser } from 'mailparser';
import { createTransport } from 'nodemailer';

import { pageOfMail, type ReceivedMail } from '../../src';

const PICTURE = Buffer.from('picture');
const SHOWN = `data:image/png;base64,${PICTURE.toString('base64')}`;

/** A mail as the server has it, without a server. */
async function received(mail: object): Promise<ReceivedMail> {
	const writer = createTransport({ streamTransport: true, buffer: true });
	const { message } = await writer.sendMail({
		from: 'Fink <fink@example.org>',
		to: 'you@example.org',
		...mail,
	});
	const raw = Buffer.from(message as Buffer);
	const parsed = await simpleParser(raw, { skipImageLinks: true });
	return { from: 'fink@example.org', to: ['you@example.org'], raw, parsed };
}

describe('pageOfMail', () => {
	it('shows the heads, the HTML with its pictures, and names what is only attached', async () => {
		const page = pageOfMail(
			await received({
				subject: 'g < 20 & rising',
				html: '<html lang="en"><body class="mail"><img src="cid:a%20card"><img src="cid:gone"></body></html>',
				attachments: [
					{ filename: 'card.png', content: PICTURE, cid: 'a card' },
					{ filename: 'rows.csv', content: 'x' },
				],
			}),
		);
		expect(page).toMatch(/^<html lang="en"><body class="mail"><pre/);
		expect(page).toContain('From: "Fink" &lt;fink@example.org&gt;\nTo: you@example.org');
		expect(page).toContain('Subject: g &lt; 20 &amp; rising\nAttached: rows.csv</pre>');
		expect(page).toContain(`<img src="${SHOWN}"><img src="cid:gone">`);
	});

	it('shows plain text as it is', async () => {
		const page = pageOfMail(await received({ subject: 'Plain', text: 'a <b>\n  c' }));
		expect(page).toMatch(/Subject: Plain<\/pre><pre[^>]*>a &lt;b&gt;\n {2}c\s*<\/pre>$/);
	});
});
