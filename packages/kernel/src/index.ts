export { base64Bytes } from './base64Bytes';
export { compareRows } from './compareRows';
export { countFinite } from './countFinite';
export { crc32 } from './crc32';
export { BIN_MARGIN, curveLevels, type Curve, type CurveTable } from './curveLevels';
export { decodeFloat32 } from './decodeFloat32';
export { float64Of } from './float64Of';
export { indexColors, type IndexedColors } from './indexColors';
export type { ByteLevels, ImageRows } from './levelsOfRows';
export { linearLevels, type Line } from './linearLevels';
export { measurePixels, type PixelCounts } from './measurePixels';
export { neighboringRanks, type Neighbors } from './neighboringRanks';
export { filteredRows, packRows, type PackedRows, type PixelRows } from './packRows';
export type { Pixels, StoredFloat32 } from './Pixels';
export { pairwiseMoments, pairwiseSum } from './pairwiseSum';
export { sampleValues } from './sampleValues';
export { scratchBytes } from './scratchBytes';
export { sortValues } from './sortValues';
export { storedFloat32, storedValue } from './storedFloat32';
export { usedBytes } from './usedBytes';
export {
	MAX_ZSCALE_SAMPLES,
	zscaleLine,
	type ZscaleLine,
	type ZscaleRejection,
} from './zscaleLine';
