import type { StandIns } from '../../standins/StandIns';
import type { Execution } from '../../workflows/Execution';
import type { TriggerCheck } from './ExampleCheck';
import { expectSame, expectThat } from './expectThat';
import { pictureOf } from './pictureOf';

/** Each new alert becomes one photo with its caption. */
export const tagToTelegram: TriggerCheck = {
	example: 'tag-to-telegram',
	async verify(execution, diaSourceIds, { standIns }) {
		const ids = await sentPhotos(execution, standIns);
		expectSame([...ids].sort(), [...diaSourceIds].sort(), 'it fired for the new alerts only');
		return `${ids.length} photos with their captions`;
	},
};

/**
 * Each alert for which an execution wrote a message became one photo with its caption.
 *
 * @returns The ids of the alerts.
 */
export async function sentPhotos(execution: Execution, standIns: StandIns): Promise<string[]> {
	const written = execution.itemsOf('Write the message');
	const ids = written.map(({ json }) => String(json.diaSourceId));
	const photos = standIns.chats.posts.filter(({ service }) => service === 'telegram');
	for (const [index, id] of ids.entries()) {
		const photo = photos.find(({ fields }) => String(fields.caption).includes(id));
		expectThat(photo !== undefined, `a photo has the caption of ${id}`);
		expectSame([photo.error ?? null], [null], 'Telegram took it');
		const { bytes } = await pictureOf(execution, written[index], 'tripletPicture');
		expectThat(photo.files.photo.bytes.equals(bytes), 'it is the picture, byte for byte');
	}
	return ids;
}
