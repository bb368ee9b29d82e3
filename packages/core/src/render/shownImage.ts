import type { Cutout, ShownImage } from './Cutout';
import { kindOfName } from './kindOfName';
import type { Plane } from './planeGrid';

/** Which HDU of its file a plane is: for variance, PSF and mask their own, else that of the image. */
export function shownImage({ shown, planeHdus }: Cutout, plane: Plane): ShownImage | undefined {
	const hdu = ownHdu(planeHdus, plane);
	if (!hdu) return shown;
	const { index, name, version } = hdu;
	return { hdu: index, name, version };
}

/** What is written on a picture of a plane: the EXTNAME of its own HDU, else what is written on the image. */
export function labelOf({ name, kind, label = kind, planeHdus }: Cutout, plane: Plane): string {
	const hdu = ownHdu(planeHdus, plane);
	if (!hdu) return label;
	const ofName = kindOfName(name);
	return `${ofName ? `${ofName}: ` : ''}${hdu.shortTitle}`;
}

function ownHdu(hdus: Cutout['planeHdus'] = {}, plane: Plane) {
	return plane === 'variance' || plane === 'psf' || plane === 'mask' ? hdus[plane] : undefined;
}
