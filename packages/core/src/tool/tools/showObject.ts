import { simplifyAlert } from '../../alert';
import { cardHeader, renderAlertCard } from '../../lightCurve';
import { fetchCutouts, leadingQuantity } from '../../look';
import { describeAlert } from '../../message';
import type { AgentTool, ToolContext } from '../AgentTool';
import { toMinute } from '../answer/cells';
import { noObject } from '../answer/noObject';
import { diaObjectIdParameter, readDiaObjectId } from '../arguments/readDiaObjectId';
import { rowsOf } from '../detections';

/** The newest cutouts and the light curve of an object as one picture, and words about it. */
export const showObject: AgentTool = {
	name: 'fink_show_object',
	title: 'Show Object',
	description:
		'Draws the newest science, template and difference cutouts and the light curve for the user. Returns a description of the picture. You do not see the pixels, so describe only what is returned. Repeat the Markdown image line in your answer, unchanged.',
	parameters: [diaObjectIdParameter],
	async run(given, context) {
		const diaObjectId = readDiaObjectId(given);
		const rows = await rowsOf(diaObjectId, context);
		if (rows.length === 0) return noObject(diaObjectId);
		const alert = simplifyAlert(rows[0]);
		const diaSourceId = String(alert.diaSourceId);
		const { cutouts, missing } = await fetchCutouts(context.client, diaSourceId);
		const recipe = { quantity: leadingQuantity(alert), highlight: diaSourceId };
		const card = renderAlertCard(
			{ alert, rows, history: rows, recipe, orientation: 'northUp' },
			cutouts,
		);
		const header = cardHeader(describeAlert(alert, { history: rows }));
		const shown = cutouts.map(({ kind }) => kind);
		return {
			record: {
				found: 1,
				diaObjectId,
				diaSourceId,
				timeUtc: toMinute(alert.timeUtc),
				picture: [
					shown.length > 0 && `${shown.join(', ')} cutout of the newest detection`,
					`light curve of ${card.numbers.points} detections`,
				]
					.filter(Boolean)
					.join('; '),
				...(missing.length > 0 && {
					missing: missing.map(({ error }) => error.message).join('; '),
				}),
				words: [header.lead, header.quality, ...header.lines].filter(Boolean).join(' | '),
				...(shown.length > 0 && { markdown: markdownOf(diaSourceId, context) }),
				portalUrl: alert.portalUrl,
			},
			picture: {
				bytes: card.bytes,
				mimeType: card.mimeType,
				fileName: `${diaObjectId}_card.${card.extension}`,
			},
		};
	},
};

/** Fink's own picture of the Science cutout, which a chat can load. */
function markdownOf(diaSourceId: string, { baseUrl }: ToolContext): string {
	const query = `diaSourceId=${diaSourceId}&kind=Science&output-format=PNG`;
	return `![Science cutout of ${diaSourceId}](${baseUrl}/api/v1/cutouts?${query})`;
}
