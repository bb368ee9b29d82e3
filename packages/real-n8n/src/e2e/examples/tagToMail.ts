import { expectSame, expectThat } from './expectThat';
import type { TriggerCheck } from './ExampleCheck';
import { pictureOf } from './pictureOf';
import { checkMail, receivedMails } from './receivedMails';

/** Each new alert becomes one mail, with its card in it. */
export const tagToMail: TriggerCheck = {
	example: 'tag-to-mail',
	async verify(execution, diaSourceIds, { standIns }) {
		const written = execution.itemsOf('Write the email');
		const ids = written.map(({ json }) => String(json.diaSourceId));
		expectSame([...ids].sort(), [...diaSourceIds].sort(), 'it fired for the new alerts only');
		const mails = receivedMails(execution, 'Send the email', standIns);
		expectSame([mails.length], [ids.length], 'there is one mail for each');

		for (const [index, mail] of mails.entries()) {
			const { diaObjectId, diaSourceId } = written[index].json;
			const { bytes } = await pictureOf(execution, written[index], 'cardPicture');
			const texts = [diaObjectId, diaSourceId, `https://lsst.fink-portal.org/${diaObjectId}`];
			checkMail(mail, new Map([['cardPicture', bytes]]), texts.map(String));
			const numbers = (mail.parsed.html || '').match(/<tr\b[^]*?<\/tr>/g) ?? [];
			const isThere = numbers.some((row) => row.includes(String(diaSourceId)));
			expectThat(isThere && numbers.length > 5, 'the numbers are in a table', numbers);
			expectSame(mail.to, ['you@example.org'], 'the mail goes to whom it should');
		}
		return `${mails.length} mails with their cards`;
	},
};
