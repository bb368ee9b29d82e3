import type { ExampleCheck } from './ExampleCheck';
import { expectSame, expectThat } from './expectThat';
import { pictureOf } from './pictureOf';
import { checkMail, receivedMails } from './receivedMails';

/** Tonight's positions of an asteroid are asked for, planned, and mailed with both plots. */
export const asteroidTonight: ExampleCheck = {
	example: 'asteroid-tonight',
	async run({ execute, standIns }) {
		const execution = await execute('Start');
		const [alert] = execution.itemsOf('Its newest alert');
		const designation = String(alert.json.designation);
		const request = standIns.miriade.requests.at(-1);
		expectSame(
			[request?.['-name'], request?.['-observer']],
			[`a:${designation}`, '809'],
			'the ephemeris service was asked for the asteroid that Fink named',
		);

		const [planned] = execution.itemsOf('Plan tonight');
		const plan = planned.json.observation as {
			observable?: unknown;
			best?: { raDeg?: number } | null;
			isTonight?: unknown;
			summary?: string;
			target?: unknown;
		};
		expectSame([plan.target, plan.isTonight], [designation, true], 'it is planned for tonight');
		const isAnswered =
			plan.observable === true ? typeof plan.best?.raDeg === 'number' : plan.best === null;
		expectThat(isAnswered, 'it says when, or that it can’t be observed', plan);

		const [written] = execution.itemsOf('Write the email');
		const { bytes, width, height } = await pictureOf(execution, written, 'observationPicture');
		expectThat(width === 800 && height > 1000, 'the picture holds both plots', [width, height]);
		const [mail] = receivedMails(execution, 'Send the email', standIns);
		const texts = [designation, String(alert.json.diaSourceId), String(plan.summary)];
		checkMail(mail, new Map([['observationPicture', bytes]]), texts);
		return `a mail: ${plan.summary}`;
	},
};
