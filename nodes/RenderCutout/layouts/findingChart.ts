import {
	captionOfRecord,
	FitsError,
	ImageError,
	parseDec,
	parseRa,
	readArchive,
	readOffsetStars,
	type ArchiveImage,
} from '@fink/core';
import { fileOfItem } from '@fink/kit';
import type { IExecuteFunctions } from 'n8n-workflow';

import { archiveFieldOf } from '../readArchiveImage';
import { fitsFieldsOf, namesIn } from '../readCutouts';
import { readLines, readOptions } from '../readOptions';
import { readRecipe } from '../readRecipe';
import { attachPicture, itemWithPictures } from './attachPicture';
import type { Layout } from './Layout';

/** A map of the field around the item's target, with offset stars. */
export const findingChart: Layout = {
	takesAllItems: () => false,
	async renderItem(context, itemIndex) {
		const target = readTarget(context, itemIndex);
		const stars = readOffsetStars(context.getNodeParameter('offsetStars', itemIndex));
		const fieldArcmin = Number(context.getNodeParameter('fieldArcmin', itemIndex));
		const image = await readField(context, itemIndex);
		const { json } = context.getInputData()[itemIndex];
		const title = readLines(context, 'title', itemIndex);
		const { binary, panels, chart } = await attachPicture(context, {
			name: 'findingChart',
			fileStem: `${String(json.diaObjectId ?? json.diaSourceId ?? image.name)}_findingChart`,
			cutouts: [image.cutout],
			composition: {
				layout: 'findingChart',
				picture: readRecipe(context, itemIndex, 'Template'),
				target,
				fieldArcmin,
				stars,
				header: title.length > 0 ? title : aboutAlert(json),
				survey: image.label,
			},
			format: readOptions(context, itemIndex).format,
		});
		const findingChart = { ...chart, image: panels[0]?.image };
		return [itemWithPictures(context, itemIndex, { findingChart }, binary)];
	},
};

/** Undefined where the fields are empty: the center of the image. */
function readTarget(context: IExecuteFunctions, itemIndex: number) {
	const given = (name: string) => context.getNodeParameter(name, itemIndex, '') ?? '';
	const [ra, dec] = [given('targetRa'), given('targetDec')];
	if (ra === '' && dec === '') return undefined;
	return {
		raDeg: parseRa(ra, 'Target Right Ascension'),
		decDeg: parseDec(dec, 'Target Declination'),
	};
}

/** Name, brightness and date, if the item has them. */
function aboutAlert(json: unknown): string[] {
	const about = captionOfRecord(json);
	if (!about) return [];
	const { name, id, band, brightness, date } = about;
	const measured = [band, brightness].filter(Boolean).join(' ');
	return [name, [id, measured, date].filter(Boolean).join('   ')].filter((line) => line !== '');
}

type FieldImage = ArchiveImage & { readonly cutout: NonNullable<ArchiveImage['cutout']> };

/**
 * The item's image of the field: the named one, or else the widest of its FITS files.
 *
 * @throws {ImageError} There is none.
 */
async function readField(context: IExecuteFunctions, itemIndex: number): Promise<FieldImage> {
	const { binary = {} } = context.getInputData()[itemIndex];
	const archive = archiveFieldOf(context, itemIndex);
	const asked = namesIn(String(context.getNodeParameter('binaryFields', itemIndex) ?? ''));
	const named = asked.length === 0 && archive in binary ? [archive] : asked;
	const fields = named.length > 0 ? named : await fitsFieldsOf(context, binary);
	const { archiveLabel: label } = readOptions(context, itemIndex);
	const images = await Promise.all(
		fields.map(async (field) => {
			const file = await fileOfItem(context, itemIndex, field, 'Input Binary Fields');
			return await readArchive(file.bytes, file.about.fileName ?? field, { label });
		}),
	);
	const usable = images.filter((image): image is FieldImage => image.cutout !== undefined);
	const widest = usable.sort((a, b) => widthOf(b) - widthOf(a)).at(0);
	if (widest) return widest;
	const [first] = images;
	if (first?.failure) {
		throw new FitsError(`"${first.name}" can't be drawn as a finding chart: ${first.failure}`, {
			advice: 'Get the file again, or enter another binary field.',
		});
	}
	throw new ImageError('The item has no FITS file for the finding chart', {
		advice:
			'Get an image of the field as FITS, e.g. from hips2fits of CDS, and enter its binary field. A PNG or JPEG picture has no coordinates.',
		remedy: 'chooseBinaryField',
	});
}

/** Side of the image on the sky, in degrees; 0 without coordinates. */
function widthOf({ cutout: { wcs, grid } }: FieldImage): number {
	return wcs ? grid.width * Math.hypot(wcs.cd[0], wcs.cd[2]) : 0;
}
