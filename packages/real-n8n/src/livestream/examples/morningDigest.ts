import { expectSame, expectThat } from '../../e2e/examples/expectThat';
import type { CheckBench, ExampleCheck } from '../../e2e/examples/ExampleCheck';
import { pictureOf } from '../../e2e/examples/pictureOf';
import { checkMail, receivedMails } from '../../e2e/examples/receivedMails';

/** A time after the last alert of the stream. */
const TOMORROW = '={{ $now.plus({ hours: 24 }).toISO() }}';

/** The schedule of the example, but every 20 seconds instead of each morning. */
const OFTEN = { rule: { interval: [{ field: 'seconds', secondsInterval: 20 }] } };

/** One mail about the alerts of a day, with the cards of the brightest; also when there are none, and by its schedule. */
export const morningDigest: ExampleCheck = {
	example: 'morning-digest',
	async run(bench) {
		const shown = await digestOfDay(bench);
		await digestOfNothing(bench);
		await digestOnSchedule(bench, shown);
		return `one mail with the cards of ${shown} alerts, one about none, one by its own schedule`;
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
	const [mail, ...mails] = receivedMails(execution, 'Send the email', standIns);
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
	const [mail, ...mails] = receivedMails(execution, 'Send the email', standIns);
	const { subject = '', text = '', html } = mail.parsed;
	const says = (words: string) => words.includes('No alerts passed');
	expectThat(
		mails.length === 0 && says(subject) && says(text) && says(html || ''),
		'one mail says that nothing came',
		[subject, text],
	);
}

async function digestOnSchedule(
	{ awaitFiring, standIns }: CheckBench,
	shown: number,
): Promise<void> {
	const execution = await awaitFiring({ 'Every morning': OFTEN });
	const cards = execution.itemsOf('Draw the cards');
	expectThat(execution.nodes.includes('Every morning'), 'its schedule starts it', execution.nodes);
	expectSame([cards.length], [shown], 'the schedule leads to the same alerts');
	const [mail, ...mails] = receivedMails(execution, 'Send the email', standIns);
	expectThat(mails.length === 0 && mail !== undefined, 'one mail is sent by the schedule');
}
