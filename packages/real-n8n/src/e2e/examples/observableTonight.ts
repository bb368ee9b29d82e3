import type { TriggerCheck } from './ExampleCheck';
import { expectSame, expectThat } from './expectThat';
import { pictureOf } from './pictureOf';

/** Every new alert is planned; those that can be observed, and only those, are posted with their picture. */
export const observableTonight: TriggerCheck = {
	example: 'observable-tonight',
	async verify(execution, diaSourceIds, { standIns }) {
		const planned = execution.itemsOf('Plan tonight');
		expectSame(
			planned.map(({ json }) => String(json.diaSourceId)).sort(),
			[...diaSourceIds].sort(),
			'it planned the new alerts only',
		);
		const plans = planned.map(({ json }) => ({
			id: String(json.diaSourceId),
			plan: json.observation as { observable?: unknown; reason?: unknown },
		}));
		for (const { id, plan } of plans) {
			expectThat(typeof plan.observable === 'boolean', `${id} can be observed or not`, plan);
			const saysWhy = plan.observable === true || String(plan.reason ?? '').length > 10;
			expectThat(saysWhy, `${id} has a reason when it can't be observed`, plan);
		}
		const wanted = plans.filter(({ plan }) => plan.observable === true).map(({ id }) => id);
		const written = wanted.length > 0 ? execution.itemsOf('Write the message') : [];
		expectSame(
			written.map(({ json }) => String(json.diaSourceId)),
			wanted,
			'a message is written for each alert that can be observed, and for no other',
		);
		const answers = written.map(
			({ json }) => (json.message as { is: { observableTonight: unknown } }).is.observableTonight,
		);
		expectSame(
			answers,
			answers.map(() => true),
			'message.is.observableTonight says so too',
		);
		const photos = standIns.chats.posts.filter(({ service }) => service === 'telegram');
		for (const [index, id] of wanted.entries()) {
			const { bytes } = await pictureOf(execution, written[index], 'observationPicture');
			const photo = photos.find(({ files }) => files.photo?.bytes.equals(bytes));
			expectThat(photo !== undefined, `the plan of ${id} was posted, byte for byte`);
			expectSame([photo.error ?? null], [null], 'Telegram took it');
			expectThat(String(photo.fields.caption).includes(id), 'its caption names the alert');
		}
		return `${wanted.length} of ${plans.length} new alerts can be observed and were posted`;
	},
};
