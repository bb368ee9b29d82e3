import { expectSame, expectThat } from '../../e2e/examples/expectThat';
import type { CheckBench, ExampleCheck } from '../../e2e/examples/ExampleCheck';
import { pictureOf } from '../../e2e/examples/pictureOf';
import { checkMail, receivedMails } from '../../e2e/examples/receivedMails';

/** A time after the last alert of the stream. */
const TOMORROW = '={{ $now.plus({ hours: 24 }).toISO() }}';

/** One mail about the alerts of a day, with the cards of the brightest; also when there are none. */
export const morningDigest: ExampleCheck = {
	example: 'morning-digest',
	async run(bench) {
		const shown = await digestOfDay(bench);
		await digestOfNothing(bench);
		return `one mail with the cards of ${shown} alerts, one about none`;
	},
};

async function digestOfDay({ execute, standIns }: CheckBench): Promise<number> {
	const execution = await execute('Start');
	const all = execution.itemsOf('One alert per object').map(({ json }) => Number(json.fluxNjy));
	expectThat(all.length > 10, 'the day has more alerts than are shown', all.length);
	const cards = execution.itemsOf('Draw the cards').map(({ json }) => json);
	expectSame([cards.length], [10], 'ten are shown');
	expectSame(
		cards.map(({ fluxNjy }) => Number(fluxNjy)),
		[...all].sort((a, b) => b - a).slice(0, 10),
		'they are those with the most flux',
	);
	const [digest] = execution.itemsOf('Write the digest');
	const pictures = new Map<string, Buffer>();
	for (const field of Object.keys(digest.binary ?? {})) {
		pictures.set(field, (await pictureOf(execution, digest, field)).bytes);
	}
	expectSame([pictures.size], [10], 'each has its card');
	const [mail, ...mails] = receivedMails(execution, 'Send the mail', standIns);
	expectSame([mails.length], [0], 'there is one mail only');
	checkMail(
		mail,
		pictures,
		cards.map(({ diaObjectId }) => String(diaObjectId)),
	);
	const said = `${all.length} objects in all`;
	expectThat((mail.parsed.text ?? '').includes(said), `it says ${said}`, mail.parsed.text);
	return cards.length;
}

async function digestOfNothing({ executeChanged, standIns }: CheckBench): Promise<void> {
	const execution = await executeChanged('Start', {
		'Alerts of the last night': { time: TOMORROW },
	});
	const [mail, ...mails] = receivedMails(execution, 'Send the mail', standIns);
	const { subject = '', text = '', html } = mail.parsed;
	const says = (words: string) => words.includes('No alerts passed');
	expectThat(
		mails.length === 0 && says(subject) && says(text) && says(html || ''),
		'one mail says that nothing came',
		[subject, text],
	);
}
