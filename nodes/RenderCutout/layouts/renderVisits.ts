import {
	describeVisits,
	givenMjdTai,
	givenSourceId,
	parseDiaSourceId,
	type DescribedVisits,
	type Composition,
	type CutoutKind,
} from '@fink/core';
import { showHint } from '@fink/kit';
import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { readLines, readOptions, readOverlays, USUAL_VISITS } from '../readOptions';
import { readRecipe } from '../readRecipe';
import { attachPicture } from './attachPicture';
import { commonStem } from './commonStem';
import { objectIdOf } from './objectIdOf';
import { readVisit } from './readVisit';

/** One kind of all visits of an object: in one picture as a film strip, or in turn as an animation. */
export async function renderVisits(
	context: IExecuteFunctions,
	all: readonly number[],
	layout: 'filmStrip' | 'blink',
): Promise<INodeExecutionData[]> {
	const [first] = all;
	const kind = context.getNodeParameter('kind', first) as CutoutKind;
	const options = readOptions(context, first);
	const { alignment, columns, frameMs, theme, format, failedVisits = 'empty' } = options;
	const described = layout === 'filmStrip' ? describe(context, all, kind) : undefined;
	const itemIndexes = described ? described.shown.map((visit) => all[visit]) : all;
	const visits = await Promise.all(
		itemIndexes.map(async (itemIndex) => await readVisit(context, itemIndex, kind, failedVisits)),
	);
	const inputs = visits.flatMap((visit) => (visit instanceof Error ? [] : [visit]));
	if (visits.length === 1 && visits[0] instanceof Error) throw visits[0];
	const picture = readRecipe(context, first, kind);
	const isOnSky = inputs.length > 1 && inputs.every(({ cutout }) => cutout.wcs !== undefined);
	const common = {
		picture:
			described && isOnSky && picture.orientation === undefined
				? { ...picture, orientation: 'northUp' as const }
				: picture,
		overlays: readOverlays(context, first),
		captions: itemIndexes.map((itemIndex) => readLines(context, 'caption', itemIndex)),
		theme,
		...(inputs.length < visits.length && {
			gaps: visits.map((visit) => (visit instanceof Error ? visit.message : null)),
		}),
		failedVisits,
	};
	const composition: Composition =
		layout === 'blink'
			? { layout, ...common, frameMs, alignment }
			: {
					layout,
					...common,
					columns,
					...textsOf(context, itemIndexes, common.captions, described),
				};
	const diaObjectId = objectIdOf(context, first);
	const attached = await attachPicture(context, {
		name: layout,
		fileStem: diaObjectId ? `${diaObjectId}_${layout}${kind}` : commonStem(inputs, layout),
		cutouts: inputs.map(({ cutout }) => cutout),
		composition,
		format,
	});
	const failed = attached.failedVisits.map(({ visit, reason }) => ({
		visit: described?.shown[visit] ?? visit,
		...detectionOf(context.getInputData()[itemIndexes[visit]].json),
		isShown: failedVisits === 'empty',
		error: reason,
	}));
	const json = {
		...(diaObjectId && { diaObjectId }),
		visits: all.length,
		...(itemIndexes.length < all.length && { shownVisits: itemIndexes.length }),
		panels: attached.panels,
		...(failed.length > 0 && { failedVisits: failed }),
	};
	return [{ json, binary: attached.binary }];
}

/** Which visits are shown, and what there is to say about them. */
function describe(
	context: IExecuteFunctions,
	all: readonly number[],
	kind: CutoutKind,
): DescribedVisits {
	const { mostVisits = USUAL_VISITS, highlightId = '' } = readOptions(context, all[0]);
	const items = context.getInputData();
	const ids = all.map((itemIndex) => String(givenSourceId(items[itemIndex].json) ?? ''));
	const highlight = highlightId === '' ? '' : parseDiaSourceId(highlightId, 'Highlighted ID');
	if (highlight && !ids.includes(highlight)) {
		showHint(
			context,
			`The visit to frame, ${highlight}, is not among the items: the newest one is framed.`,
		);
	}
	return describeVisits(
		all.map((itemIndex) => items[itemIndex].json),
		{
			kind,
			most: mostVisits,
			...(highlight && { highlight }),
		},
	);
}

/** What is written around the pictures: the user's words, or else what is known of the visits. */
function textsOf(
	context: IExecuteFunctions,
	itemIndexes: readonly number[],
	given: ReadonlyArray<readonly string[]>,
	described: DescribedVisits | undefined,
) {
	const { alertCaption = true } = readOptions(context, itemIndexes[0]);
	const header = readLines(context, 'title', itemIndexes[0]);
	if (!described) return { header };
	const isGiven = given.some((lines) => lines.length > 0);
	return {
		header,
		...(alertCaption && { about: described.about }),
		marked: described.marked,
		...(!isGiven && {
			captions: described.captions.map(({ lines }) => lines),
			bands: described.captions.map(({ band }) => band ?? null),
		}),
	};
}

/** What names a visit in the item's JSON. */
function detectionOf(json: IDataObject): IDataObject {
	const diaSourceId = givenSourceId(json);
	const mjdTai = givenMjdTai(json);
	return {
		...(diaSourceId !== undefined && { diaSourceId: String(diaSourceId) }),
		...(mjdTai !== undefined && { mjdTai }),
	};
}
