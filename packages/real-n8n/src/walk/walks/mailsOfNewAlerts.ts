import { expectSame, expectThat } from '../../e2e/examples/expectThat';
import { pictureOf } from '../../e2e/examples/pictureOf';
import { checkHtml, receivedMails } from '../../e2e/examples/receivedMails';
import type { Walk } from './Walk';

const TAG = 'extragalactic_new_candidate';

const RECIPIENT = 'you@example.org';

/** README's second and third step: from new alerts of a tag to mails with their cards. */
export const mailsOfNewAlerts: Walk = {
	title: 'Fink Trigger → Fink Quick Look → Send Email',
	async run({ walker, standIns, lastExecution, keep }) {
		const { panel } = walker;
		await walker.beginWorkflow();
		await walker.addFirst('supernova', 'Fink Trigger');
		await panel.choose('tag', TAG);
		await panel.execute();
		const count = await panel.itemCount();
		await panel.close();

		await walker.addBehind('telescope', 'Fink Quick Look');
		expectSame(await panel.issues(), [], 'no field of Fink Quick Look begins red');
		await panel.execute();
		expectSame([await panel.itemCount()], [count], 'each alert comes out with its card');
		await panel.close();

		await walker.addBehind('Send Email', 'Send Email', 'Send an Email');
		await panel.fill('fromEmail', 'fink@example.org');
		await panel.fill('toEmail', RECIPIENT);
		const subject = await panel.pasteExpression('subject', '{{ $json.message.subject }}');
		expectThat(subject.includes(TAG), 'the subject names the tag', subject);
		await panel.pasteExpression('html', '{{ $json.message.html }}');
		await panel.addOption('Attachments (Inline)');
		await panel.fill('attachments', 'picture');
		await panel.execute();
		expectSame([await panel.itemCount()], [count], 'each alert is sent');
		await keep('mails');

		const execution = await lastExecution();
		const looks = execution.itemsOf('Draw a card of an object');
		const mails = receivedMails(execution, 'Send an Email', standIns);
		for (const [index, mail] of mails.entries()) {
			const { diaObjectId, diaSourceId } = looks[index].json;
			const { bytes } = await pictureOf(execution, looks[index], 'picture');
			checkHtml(mail, new Map([['picture', bytes]]), [String(diaObjectId), String(diaSourceId)]);
			expectThat(mail.parsed.subject?.includes(TAG) === true, 'the tag is in the subject');
			expectSame(mail.to, [RECIPIENT], 'the mail goes to whom it should');
		}
		return `${mails.length} mails of ${TAG}, each with its card`;
	},
};
