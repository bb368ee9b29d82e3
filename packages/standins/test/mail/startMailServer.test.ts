import { createTransport } from 'nodemailer';

import { attachmentOfCid, cidsIn, startMailServer, type MailServer } from '../../src';

/** The smallest PNG there is, and bytes that SMTP has to protect: lone dots, CR, LF, zero. */
const PICTURE = Buffer.from(
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=',
	'base64',
);
const ODD_BYTES = Buffer.from('.\r\n..\r\n\n\r\0ÿ\r\n.\r\nQUIT\r\n', 'latin1');

function clientOf({ host, port, account }: MailServer, pass = account.password) {
	return createTransport({ host, port, secure: false, auth: { user: account.user, pass } });
}

describe('startMailServer', () => {
	let server: MailServer;

	beforeEach(async () => {
		server = await startMailServer({ refuses: (address) => address.startsWith('nobody@') });
	});

	afterEach(() => server.close());

	it('keeps text, HTML and the bytes of every attachment', async () => {
		await clientOf(server).sendMail({
			from: 'Fink <fink@example.org>',
			to: 'one@example.org, two@example.org',
			subject: '[Fink] g = 20.1 ± 0.1, α and δ',
			text: 'plain\n.\ndot',
			html: '<p>rich <img src="cid:triplet"> <img alt="b" src=\'cid:odd\'></p>',
			attachments: [
				{ filename: 'triplet.png', content: PICTURE, cid: 'triplet' },
				{ filename: 'odd.bin', content: ODD_BYTES, cid: 'odd' },
			],
		});

		const [mail] = server.mails;
		expect(mail.from).toBe('fink@example.org');
		expect(mail.to).toEqual(['one@example.org', 'two@example.org']);
		expect(mail.parsed.subject).toBe('[Fink] g = 20.1 ± 0.1, α and δ');
		expect(mail.parsed.text?.trimEnd()).toBe('plain\n.\ndot');
		expect(cidsIn(mail)).toEqual(['triplet', 'odd']);
		expect(attachmentOfCid(mail, 'triplet')?.contentType).toBe('image/png');
		expect(attachmentOfCid(mail, 'triplet')?.content.equals(PICTURE)).toBe(true);
		expect(attachmentOfCid(mail, 'odd')?.content.equals(ODD_BYTES)).toBe(true);
	});

	it('finds no attachment for a cid that is not there, or there twice', async () => {
		await clientOf(server).sendMail({
			to: 'one@example.org',
			html: '<img src="cid:missing"><img src="cid:twice">',
			attachments: [
				{ filename: 'a.png', content: PICTURE, cid: 'twice' },
				{ filename: 'b.png', content: PICTURE, cid: 'twice' },
			],
		});
		const [mail] = server.mails;
		expect(attachmentOfCid(mail, 'missing')).toBeUndefined();
		expect(attachmentOfCid(mail, 'twice')).toBeUndefined();
	});

	it('refuses a wrong password', async () => {
		const sending = clientOf(server, 'wrong').sendMail({ to: 'one@example.org', text: 'x' });
		await expect(sending).rejects.toMatchObject({ responseCode: 535 });
		expect(server.mails).toEqual([]);
	});

	it('refuses to take a mail without a login', async () => {
		const { host, port } = server;
		const sending = createTransport({ host, port }).sendMail({ to: 'a@example.org', text: 'x' });
		await expect(sending).rejects.toMatchObject({ responseCode: 530 });
	});

	it('refuses the recipients that it should', async () => {
		const sending = clientOf(server).sendMail({ to: 'nobody@example.org', text: 'x' });
		await expect(sending).rejects.toMatchObject({ responseCode: 550 });
	});

	it('says whether as many mails came as expected', async () => {
		expect(await server.waitFor(1, 150)).toBe(false);
		const waiting = server.waitFor(1, 5_000);
		await clientOf(server).sendMail({ to: 'one@example.org', text: 'x' });
		expect(await waiting).toBe(true);
	});
});
