import { createDataTable } from '../../workflows/createDataTable';
import { expectSame, expectThat } from './expectThat';
import type { ExampleCheck } from './ExampleCheck';
import { pictureOf } from './pictureOf';
import { checkMail, receivedMails } from './receivedMails';

/** A note that has to be escaped in HTML. */
const NOTE = 'TDE? <look> & tell Ada';

/** Mails about the objects of a table, one about a wrong id in it, and nothing the second time. */
export const watchList: ExampleCheck = {
	example: 'watch-list',
	async run({ session, standIns, executeChanged }) {
		const { sky } = standIns.fink;
		const [first, second] = sky.examples().map(({ diaObjectId }) => diaObjectId);
		const wrong = String(BigInt(first) + 7n);
		const table = await createDataTable(
			session,
			'Fink watch list',
			['diaObjectId', 'note'],
			[
				{ diaObjectId: first, note: NOTE },
				{ diaObjectId: second, note: '' },
				{ diaObjectId: wrong, note: 'mistyped' },
			],
		);
		const choice = { dataTableId: { __rl: true, mode: 'id', value: table } };
		const changes = { 'Read the watch list': choice };
		const execution = await executeChanged('Start', changes);

		const written = execution.itemsOf('Write the emails');
		const newest = [first, second].map((id) => sky.sourcesOf(id).at(-1)?.get('r:diaSourceId'));
		expectSame(
			written.map(({ json }) => json.diaSourceId),
			newest.map(String),
			'each object has a mail about its newest detection, with its exact id',
		);
		const mails = receivedMails(execution, 'Send the emails', standIns);
		for (const [index, mail] of mails.entries()) {
			const { diaObjectId, diaSourceId } = written[index].json;
			const { bytes } = await pictureOf(execution, written[index], 'cardPicture');
			const texts = [diaObjectId, diaSourceId].map(String);
			checkMail(mail, new Map([['cardPicture', bytes]]), texts);
		}
		const { text = '', html } = mails[0].parsed;
		const escaped = 'TDE? &lt;look&gt; &amp; tell Ada';
		const isNoted = text.includes(NOTE) && (html || '').includes(escaped);
		expectThat(isNoted, 'the first mail has the note of the table', text);

		const problems = receivedMails(execution, 'Tell of a problem', standIns);
		const isReported = problems.length === 1 && problems[0].parsed.text?.includes(wrong) === true;
		expectThat(isReported, 'one mail tells of the wrong id', problems[0]?.parsed.text);

		const again = await executeChanged('Start', changes);
		const sent = [...again.itemsOf('Send the emails'), ...again.itemsOf('Tell of a problem')];
		expectSame([sent.length], [0], 'nothing is sent twice');
		return `${mails.length} mails with their cards, 1 about a wrong id, none the second time`;
	},
};
