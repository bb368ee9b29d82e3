import { expectSame, expectThat } from './expectThat';
import type { StandIns } from '../../standins/StandIns';
import type { Execution } from '../../workflows/Execution';
import type { TriggerCheck } from './ExampleCheck';
import { pictureOf } from './pictureOf';
import { checkMessage, postedMessages, shownFiles } from './postedMessages';

/** Each new alert becomes one message, which shows the card that was uploaded for it. */
export const tagToSlack: TriggerCheck = {
	example: 'tag-to-slack',
	async verify(execution, diaSourceIds, { standIns }) {
		const ids = await postedCards(execution, standIns);
		expectSame([...ids].sort(), [...diaSourceIds].sort(), 'it fired for the new alerts only');
		return `${ids.length} Slack messages with their cards`;
	},
};

/**
 * Each alert that an execution got became one message, which shows the card that was uploaded for it.
 *
 * @returns The ids of the alerts.
 */
export async function postedCards(execution: Execution, standIns: StandIns): Promise<string[]> {
	const cards = execution.itemsOf('Draw the card');
	const ids = cards.map(({ json }) => String(json.diaSourceId));
	const messages = postedMessages(execution, 'Post the message', standIns);
	expectSame([messages.length], [ids.length], 'there is one message for each');

	for (const [index, message] of messages.entries()) {
		const { diaObjectId, diaSourceId } = cards[index].json;
		const portal = `https://lsst.fink-portal.org/${diaObjectId}`;
		checkMessage(message, [String(diaObjectId), String(diaSourceId)], [portal]);
		const files = shownFiles(message);
		expectSame([files.length], [1], 'the message shows one file');
		const file = standIns.slack.workspace.files.get(files[0]);
		const { bytes } = await pictureOf(execution, cards[index], 'cardPicture');
		expectThat(file?.bytes?.equals(bytes) === true, 'the file is the card, byte for byte');
	}
	const refused = standIns.slack.calls.filter(({ error }) => error !== undefined);
	expectSame(refused, [], 'Slack refused nothing');
	return ids;
}
