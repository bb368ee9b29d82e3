import { CUTOUT_KINDS, simplifyAlert } from '../../alert';
import { simplifiedColumns } from '../../api';
import { EmptyAnswerError } from '../../errors';
import { cardHeader, renderCard } from '../../lightCurve';
import { describeAlert } from '../../message';
import { readCutout, type Cutout } from '../../render';
import type { AgentTool, ToolContext } from '../AgentTool';
import { noObject } from '../answer/noObject';
import { toMinute } from '../answer/cells';
import { diaObjectIdParameter, readDiaObjectId } from '../arguments/readDiaObjectId';

/** The newest cutouts and the light curve of an object as one picture, and words about it. */
export const showObject: AgentTool = {
	name: 'fink_show_object',
	title: 'Show Object',
	description:
		'Draws the newest science, template and difference cutout and the light curve for the user. Returns in words what the picture holds; you do not see the pixels, so describe only what is returned. Repeat the Markdown image line in your answer, unchanged.',
	parameters: [diaObjectIdParameter],
	async run(given, context) {
		const diaObjectId = readDiaObjectId(given);
		const { rows } = await context.client.sources({
			diaObjectIds: diaObjectId,
			columns: simplifiedColumns(),
		});
		if (rows.length === 0) return noObject(diaObjectId);
		const newest = simplifyAlert(rows[0]);
		const history = rows.map((row) => simplifyAlert(row));
		const facts = describeAlert(newest, { history });
		const cutouts = await cutoutsOf(String(newest.diaSourceId), context);
		const header = cardHeader(facts);
		const card = renderCard(rows, cutouts, { header });
		const shown = cutouts.map(({ kind }) => kind);
		const missing = CUTOUT_KINDS.filter((kind) => !shown.includes(kind));
		return {
			record: {
				found: 1,
				diaObjectId,
				diaSourceId: newest.diaSourceId,
				timeUtc: toMinute(newest.timeUtc),
				picture: [
					shown.length > 0 && `${shown.join(', ')} cutout of the newest detection`,
					`light curve of ${card.numbers.points} detections`,
				]
					.filter(Boolean)
					.join('; '),
				...(missing.length > 0 && {
					missing: `Fink has no ${missing.join(', ')} cutout of it yet`,
				}),
				words: [header.lead, header.quality, ...header.lines].filter(Boolean).join(' | '),
				...(shown.length > 0 && { markdown: markdownOf(String(newest.diaSourceId), context) }),
				portalUrl: newest.portalUrl,
			},
			picture: {
				bytes: card.bytes,
				mimeType: card.mimeType,
				fileName: `${diaObjectId}_card.${card.extension}`,
			},
		};
	},
};

/** All kinds that exist. */
async function cutoutsOf(diaSourceId: string, { client }: ToolContext): Promise<Cutout[]> {
	const found = await Promise.all(
		CUTOUT_KINDS.map(async (kind) => {
			try {
				return [readCutout(await client.cutoutFits({ diaSourceId, kind }), kind, kind)];
			} catch (error) {
				if (error instanceof EmptyAnswerError) return [];
				throw error;
			}
		}),
	);
	return found.flat();
}

/** Fink's own picture of the Science cutout, which a chat can load. */
function markdownOf(diaSourceId: string, { baseUrl }: ToolContext): string {
	const query = `diaSourceId=${diaSourceId}&kind=Science&output-format=PNG`;
	return `![Science cutout of ${diaSourceId}](${baseUrl}/api/v1/cutouts?${query})`;
}
