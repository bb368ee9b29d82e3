export { base64Bytes } from './base64Bytes';
export { compareRows } from './compareRows';
export { countFinite } from './countFinite';
export { crc32 } from './crc32';
export { BIN_MARGIN, curveLevels, type Curve, type CurveTable } from './curveLevels';
export { decodeFloat32 } from './decodeFloat32';
export { indexColors, type IndexedColors } from './indexColors';
export type { ByteLevels } from './levelsOfRows';
export { linearLevels, type Line } from './linearLevels';
export { measurePixels, type PixelCounts } from './measurePixels';
export { neighbouringRanks, type Neighbours } from './neighbouringRanks';
export { filteredRows, packRows, type PackedRows, type PixelRows } from './packRows';
export { pairwiseMoments, pairwiseSum } from './pairwiseSum';
export { scratchBytes } from './scratchBytes';
export { sortValues } from './sortValues';
export { usedBytes } from './usedBytes';
export {
	MOST_ZSCALE_SAMPLES,
	zscaleLine,
	type ZscaleLine,
	type ZscaleRejection,
} from './zscaleLine';
