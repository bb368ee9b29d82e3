import { pixelMatrix, pixelToSky, productOf, skyMatrix, skyToPixel, type Wcs } from '../../fits';
import { latticeMap, type PixelMap } from './latticeMap';

/**
 * From pixels of one image to pixels of another that show the same sky position: between gnomonic ones one projective
 * map (see skyMatrix), else by way of the sky.
 */
export function pixelMap(from: Wcs, to: Wcs): PixelMap {
	const [fromPlane, toPlane] = [from, to].map((wcs) => (wcs.mapping ? wcs.gnomonic : wcs));
	if (!fromPlane || !toPlane) {
		return latticeMap((x, y) => {
			const { raDeg, decDeg } = pixelToSky(from, x, y);
			return Number.isNaN(raDeg) ? undefined : skyToPixel(to, raDeg, decDeg);
		});
	}
	const m = productOf(pixelMatrix(toPlane), skyMatrix(fromPlane));
	return (x, y) => {
		const w = m[6] * x + m[7] * y + m[8];
		const toX = (m[0] * x + m[1] * y + m[2]) / w;
		const toY = (m[3] * x + m[4] * y + m[5]) / w;
		return w > 0 ? { x: toX, y: toY } : undefined;
	};
}
