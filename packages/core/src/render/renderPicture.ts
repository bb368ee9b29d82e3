import { giveBack } from '../draw';
import type { ArchiveImage, ArchiveNumbers } from './archive';
import type { ChartNumbers } from './chart';
import type { Cutout } from './Cutout';
import {
	compose,
	textWarnings,
	withinPicture,
	type Composition,
	type FailedVisit,
} from './compose';
import { encodePicture, type PictureFile, type PictureFormat } from './encodePicture';
import type { PictureNumbers } from './PictureNumbers';
import { pictureText } from './pictureText';

/** A picture as a file, with the numbers of each cutout in it. */
export interface RenderedPicture extends PictureFile {
	readonly panels: readonly PictureNumbers[];
	/** Visits of a film strip or an animation that could not be drawn. */
	readonly failedVisits: readonly FailedVisit[];
	/** Numbers of the archive image, if one was given. */
	readonly archive?: ArchiveNumbers;
	/** What a finding chart shows. */
	readonly chart?: ChartNumbers;
}

/**
 * Cutouts in a layout as one picture file.
 *
 * @param archive - An image of another survey next to them, in layouts of one alert.
 * @throws {ImageError} The pixels can't be drawn as asked. @throws {OptionError} A bad option.
 */
export async function renderPicture(
	cutouts: readonly Cutout[],
	given: Composition,
	format: PictureFormat = 'png',
	archive?: ArchiveImage,
): Promise<RenderedPicture> {
	const composition = withinPicture(given);
	const composed = compose(cutouts, composition, archive);
	const panels = withWarnings(composed.panels, textWarnings(composition));
	const title = cutouts.map(({ name }) => name).join(', ');
	const numbers = composed.archive ? [...panels, composed.archive] : panels;
	const text = pictureText(title, composition, numbers);
	const encoded = encodePicture(composed, format, text);
	const { bytes, mimeType, extension } = encoded instanceof Promise ? await encoded : encoded;
	composed.frames.forEach(giveBack);
	return {
		...{ bytes, mimeType, extension, panels },
		failedVisits: composed.failedVisits ?? [],
		...(composed.archive && { archive: composed.archive }),
		...(composed.chart && { chart: composed.chart }),
	};
}

/** What concerns the whole picture stands with its first cutout. */
function withWarnings(
	panels: readonly PictureNumbers[],
	warnings: readonly string[],
): readonly PictureNumbers[] {
	if (warnings.length === 0) return panels;
	const [first, ...others] = panels;
	return [{ ...first, warnings: [...first.warnings, ...warnings] }, ...others];
}
