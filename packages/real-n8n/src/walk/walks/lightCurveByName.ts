import { expectSame, expectThat } from '../../e2e/examples/expectThat';
import { pictureOf } from '../../e2e/examples/pictureOf';
import type { Walk, WalkBench } from './Walk';

/** The detections of a transient by its name, its light curve, and a message with it. */
export const lightCurveByName: Walk = {
	title: 'Fink Sources → Render Light Curve → Fink Message',
	async run({ walker, standIns: { fink }, lastExecution, keep }) {
		const { diaObjectId, name, detections } = namedObject(fink);
		await walker.beginWorkflow();
		await walker.addManualTrigger();
		await walker.addBehind('transient', 'Fink Sources', 'Get many sources');
		expectSame(await walker.panel.issues(), [], 'no field of Fink Sources begins red');
		await walker.panel.fill('diaObjectId', name);
		await walker.panel.execute();
		expectSame([await walker.panel.itemCount()], [`${detections} items`], 'its detections come');
		await keep('sources');
		await walker.panel.close();

		await walker.addBehind('light curve', 'Render Light Curve');
		expectSame(await walker.panel.issues(), [], 'no field of Render Light Curve begins red');
		await walker.panel.execute();
		expectSame([await walker.panel.itemCount()], ['1 item'], 'one light curve for one object');
		const shown = await walker.panel.lookAtPicture();
		await keep('light-curve');
		expectThat(shown.fileName.startsWith(diaObjectId), 'it is of the object', shown);
		await walker.panel.close();

		await walker.addBehind('broker', 'Fink Message', 'Compose message');
		expectSame(await walker.panel.issues(), [], 'no field of Fink Message begins red');
		await walker.panel.execute();
		const execution = await lastExecution();
		const [item] = execution.itemsOf('Fink Message');
		const { text } = item.json.message as { text: string };
		expectThat(text.includes(name), `the message speaks of ${name}`, text);
		const { width } = await pictureOf(execution, item, 'lightCurvePicture');
		expectSame([width], [shown.width], 'and carries the light curve');
		await keep('message');
		return `${detections} detections of ${name}, a light curve of ${shown.width} × ${shown.height} and a message`;
	},
};

/** An object with a name in TNS and no more detections than come without Return All. */
function namedObject({ sky }: WalkBench['standIns']['fink']) {
	for (const diaObjectId of sky.objectIds()) {
		const rows = sky.sourcesOf(diaObjectId);
		const name = rows.at(-1)?.get('f:xm_tns_fullname');
		if (typeof name === 'string' && name.startsWith('SN') && rows.length <= MAX_ROWS) {
			return { diaObjectId, name, detections: rows.length };
		}
	}
	throw new Error('The sky has no object with a name');
}

/** Default of the field Limit. */
const MAX_ROWS = 50;
