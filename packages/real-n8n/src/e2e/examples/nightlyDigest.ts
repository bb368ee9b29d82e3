import { expectSame, expectThat } from './expectThat';
import type { CheckBench, ExampleCheck } from './ExampleCheck';
import { pictureOf } from './pictureOf';
import { checkMessage, postedMessages } from './postedMessages';
import { checkMail, receivedMails } from './receivedMails';

/** A tag of the local Fink that no alert of its last night carries. */
const QUIET_TAG = 'extragalactic_new_candidate';

/** One mail and one Slack message about all alerts of the night; also when there are none. */
export const nightlyDigest: ExampleCheck = {
	example: 'nightly-digest',
	async run(bench) {
		const shown = await digestOfNight(bench);
		await digestOfNothing(bench);
		return `one mail and one Slack message about ${shown} alerts, one of each about none`;
	},
};

async function digestOfNight({ execute, standIns }: CheckBench): Promise<number> {
	const execution = await execute('Start');
	const cards = execution.itemsOf('Draw the cards').map(({ json }) => json);
	const all = execution.itemsOf('One alert per object').map(({ json }) => Number(json.fluxNjy));
	const most = Math.min(10, all.length);
	expectThat(most > 4, 'the night has several objects', all);
	expectSame([cards.length], [most], 'ten objects are shown, or all when there are fewer');
	const fluxes = cards.map(({ fluxNjy }) => Number(fluxNjy));
	expectSame(
		fluxes,
		[...fluxes].sort((a, b) => b - a),
		'the brightest come first',
	);
	const least = [...all].sort((a, b) => b - a)[most - 1];
	expectThat(fluxes[most - 1] >= least, 'they are the brightest of all', all);

	const [digest] = execution.itemsOf('Write the digest');
	const pictures = new Map<string, Buffer>();
	for (const field of Object.keys(digest.binary ?? {})) {
		pictures.set(field, (await pictureOf(execution, digest, field)).bytes);
	}
	expectSame([pictures.size], [cards.length], 'each has its card');
	const ids = cards.map(({ diaObjectId }) => String(diaObjectId));
	const [mail, ...mails] = receivedMails(execution, 'Send the email', standIns);
	expectSame([mails.length], [0], 'there is one mail only');
	checkMail(mail, pictures, ids);
	const [message, ...messages] = postedMessages(execution, 'Post to Slack', standIns);
	expectSame([messages.length], [0], 'there is one Slack message only');
	checkMessage(
		message,
		[],
		ids.map((id) => `https://lsst.fink-portal.org/${id}`),
	);
	return cards.length;
}

async function digestOfNothing({ executeChanged, standIns }: CheckBench): Promise<void> {
	const execution = await executeChanged('Start', {
		'Alerts of the last night': { tag: QUIET_TAG },
	});
	const [mail, ...mails] = receivedMails(execution, 'Send the email', standIns);
	const { subject = '', text = '', html } = mail.parsed;
	const says = (words: string) => words.includes('No alerts passed') && words.includes(QUIET_TAG);
	expectThat(
		mails.length === 0 && says(subject) && says(text) && says(html || ''),
		'one mail says that nothing passed',
		[subject, text],
	);
	const [message, ...messages] = postedMessages(execution, 'Post to Slack', standIns);
	expectThat(
		messages.length === 0 && says(message.text),
		'one Slack message says that nothing passed',
		message,
	);
}
